package io.svodka.testkit;

import jakarta.mail.BodyPart;
import jakarta.mail.Header;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.ContentType;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeUtility;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Properties;

/// Prints a mail as its reader sees it: decoded headers in a fixed order, the tree of parts,
/// decoded bodies, names and sizes of attachments. Boundaries and folding are left out.
public final class MailPrinter {
  private static final List<String> FIRST =
      List.of("From", "To", "Cc", "Subject", "Date", "Message-ID");
  private static final String STEP = "  ";

  private final StringBuilder print = new StringBuilder();

  private MailPrinter() {}

  /// Returns the print of the mail in an `.eml` file's bytes.
  public static String print(byte[] mail) {
    try {
      MailPrinter printer = new MailPrinter();
      MimeMessage message =
          new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(mail));
      printer.headers(message);
      printer.part(message, "");
      return printer.print.toString();
    } catch (MessagingException e) {
      throw new IllegalArgumentException("not a mail", e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void headers(MimeMessage message) throws MessagingException, IOException {
    for (Header header : sorted(Collections.list(message.getAllHeaders()))) {
      String value = MimeUtility.decodeText(MimeUtility.unfold(header.getValue()));
      line("", header.getName() + ": " + value);
    }
    line("", "");
  }

  private static List<Header> sorted(List<Header> headers) {
    List<Header> shown = new ArrayList<>(headers);
    shown.removeIf(header -> header.getName().startsWith("Content-"));
    shown.sort(Comparator.comparingInt(MailPrinter::rank).thenComparing(Header::getName));
    return shown;
  }

  private static int rank(Header header) {
    int place = FIRST.indexOf(header.getName());
    return place < 0 ? FIRST.size() : place;
  }

  private void part(Part part, String indent) throws MessagingException, IOException {
    ContentType type = new ContentType(part.getContentType());
    if (part.getContent() instanceof Multipart parts) {
      line(indent, type.getBaseType());
      for (int i = 0; i < parts.getCount(); i++) {
        part(parts.getBodyPart(i), indent + STEP);
      }
    } else if (part instanceof BodyPart leaf && leaf.getFileName() != null) {
      attachment(leaf, type, indent);
    } else {
      line(indent, type.getBaseType() + ", " + type.getParameter("charset"));
      body(content(part), indent + STEP);
    }
  }

  private void attachment(BodyPart part, ContentType type, String indent)
      throws MessagingException, IOException {
    String name = MimeUtility.decodeText(part.getFileName());
    int size = content(part).length;
    line(indent, type.getBaseType() + ", attached as " + name + ", " + size + " bytes");
  }

  private void body(byte[] content, String indent) {
    new String(content, StandardCharsets.UTF_8).lines().forEach(text -> line(indent, "| " + text));
  }

  private static byte[] content(Part part) throws MessagingException, IOException {
    return part.getInputStream().readAllBytes();
  }

  private void line(String indent, String text) {
    print.append((indent + text).stripTrailing()).append('\n');
  }
}
