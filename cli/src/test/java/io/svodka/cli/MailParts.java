package io.svodka.cli;

import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;

/// Takes the files out of mails.
final class MailParts {
  private MailParts() {}

  /// A file in a mail.
  record Attachment(String name, byte[] bytes) {}

  static List<Attachment> attachments(Path mail) throws IOException {
    List<Attachment> found = new ArrayList<>();
    try (InputStream in = Files.newInputStream(mail)) {
      collect(new MimeMessage(Session.getInstance(new Properties()), in), found);
      return found;
    } catch (MessagingException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void collect(Part part, List<Attachment> found)
      throws IOException, MessagingException {
    if (part.getFileName() != null) {
      try (InputStream content = part.getInputStream()) {
        found.add(new Attachment(part.getFileName(), content.readAllBytes()));
      }
    } else if (part.getContent() instanceof Multipart parts) {
      for (int i = 0; i < parts.getCount(); i++) {
        collect(parts.getBodyPart(i), found);
      }
    }
  }
}
