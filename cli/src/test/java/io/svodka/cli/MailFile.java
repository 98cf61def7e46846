package io.svodka.cli;

import jakarta.mail.BodyPart;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;

/// An `.eml` file taken apart.
record MailFile(List<String> recipients, String subject, String text, List<String> attachments) {

  static MailFile read(Path file) {
    try (InputStream in = Files.newInputStream(file)) {
      MimeMessage message = new MimeMessage(Session.getInstance(new Properties()), in);
      List<String> texts = new ArrayList<>();
      List<String> attachments = new ArrayList<>();
      collect(message, texts, attachments);
      List<String> to =
          Stream.of(message.getRecipients(Message.RecipientType.TO))
              .map(address -> ((InternetAddress) address).getAddress())
              .toList();
      return new MailFile(to, message.getSubject(), String.join("\n", texts), attachments);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (MessagingException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void collect(Part part, List<String> texts, List<String> attachments)
      throws IOException, MessagingException {
    if (part.getFileName() != null) {
      attachments.add(part.getFileName());
    } else if (part.getContent() instanceof Multipart parts) {
      for (int i = 0; i < parts.getCount(); i++) {
        BodyPart each = parts.getBodyPart(i);
        collect(each, texts, attachments);
      }
    } else if (part.isMimeType("text/plain")) {
      texts.add((String) part.getContent());
    }
  }
}
