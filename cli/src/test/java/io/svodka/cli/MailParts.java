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
    read(
        mail,
        part -> {
          if (part.getFileName() != null) {
            try (InputStream content = part.getInputStream()) {
              found.add(new Attachment(part.getFileName(), content.readAllBytes()));
            }
          }
        });
    return found;
  }

  /// Returns the pages that a mail shows.
  static List<String> pages(Path mail) throws IOException {
    List<String> found = new ArrayList<>();
    read(
        mail,
        part -> {
          if (part.getFileName() == null && part.isMimeType("text/html")) {
            found.add((String) part.getContent());
          }
        });
    return found;
  }

  /// What is done with each part that holds no further ones.
  private interface Visit {
    void of(Part part) throws IOException, MessagingException;
  }

  private static void read(Path mail, Visit visit) throws IOException {
    try (InputStream in = Files.newInputStream(mail)) {
      read(new MimeMessage(Session.getInstance(new Properties()), in), visit);
    } catch (MessagingException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void read(Part part, Visit visit) throws IOException, MessagingException {
    if (part.getFileName() == null && part.getContent() instanceof Multipart parts) {
      for (int i = 0; i < parts.getCount(); i++) {
        read(parts.getBodyPart(i), visit);
      }
    } else {
      visit.of(part);
    }
  }
}
