package io.svodka.benchmark;

import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;

/// What one mail of a burst holds: its two bodies and the sizes of its files.
record SampleMail(List<String> plain, List<String> html, List<Integer> files) {
  SampleMail {
    plain = List.copyOf(plain);
    html = List.copyOf(html);
    files = List.copyOf(files);
  }

  /// Reads a mail as a server has taken it.
  static SampleMail of(String data) {
    SampleMail sample = new SampleMail(List.of(), List.of(), List.of());
    try {
      MimeMessage mail =
          new MimeMessage(
              Session.getInstance(new Properties()),
              new ByteArrayInputStream(data.getBytes(StandardCharsets.ISO_8859_1)));
      return sample.with(mail);
    } catch (MessagingException | IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private SampleMail with(Part part) throws MessagingException, IOException {
    if (part.getContent() instanceof Multipart parts) {
      SampleMail all = this;
      for (int i = 0; i < parts.getCount(); i++) {
        BodyPart each = parts.getBodyPart(i);
        all = all.with(each);
      }
      return all;
    }
    if (part.getFileName() != null) {
      List<Integer> more = new ArrayList<>(files);
      more.add(part.getInputStream().readAllBytes().length);
      return new SampleMail(plain, html, more);
    }
    String text = new String(part.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return part.isMimeType("text/html")
        ? new SampleMail(plain, List.of(text), files)
        : new SampleMail(List.of(text), html, files);
  }
}
