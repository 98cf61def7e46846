package io.svodka.delivery.mail;

import io.svodka.model.rendition.Rendition;
import jakarta.activation.DataHandler;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.util.ByteArrayDataSource;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.Pattern;

/// Makes the leaves of a mail: bodies and attachments.
final class Parts {
  private static final int MOSTLY_ASCII = 6;
  private static final Pattern LINE_END = Pattern.compile("\\R");

  private Parts() {}

  static MimeBodyPart body(String mediaType, String text) throws MessagingException {
    byte[] bytes = LINE_END.matcher(text).replaceAll("\r\n").getBytes(StandardCharsets.UTF_8);
    return leaf(
        bytes, mediaType + "; charset=UTF-8", isMostlyAscii(bytes) ? "quoted-printable" : "base64");
  }

  /// Returns the attachment. Its name is given twice: by RFC 2231 for clients that follow the
  /// standard, and as an encoded word for those that look at the content type.
  static MimeBodyPart attachment(Rendition rendition) throws MessagingException {
    String name = EncodedWord.phrase(rendition.fileName());
    String quoted = name.startsWith("\"") ? name : '"' + name + '"';
    MimeBodyPart part =
        leaf(rendition.bytes(), rendition.format().mediaType() + ";\r\n\tname=" + quoted, "base64");
    part.setHeader(
        "Content-Disposition", "attachment" + FileNameParameter.of(rendition.fileName()));
    return part;
  }

  /// Returns a picture that the body shows under this id.
  static MimeBodyPart picture(String mediaType, String base64, String id)
      throws MessagingException {
    MimeBodyPart part = leaf(Base64.getDecoder().decode(base64), mediaType, "base64");
    part.setHeader("Content-ID", "<" + id + ">");
    part.setHeader("Content-Disposition", "inline");
    return part;
  }

  private static MimeBodyPart leaf(byte[] bytes, String contentType, String encoding)
      throws MessagingException {
    MimeBodyPart part = new MimeBodyPart();
    part.setDataHandler(
        new DataHandler(new ByteArrayDataSource(bytes, "application/octet-stream")));
    part.setHeader("Content-Type", contentType);
    part.setHeader("Content-Transfer-Encoding", encoding);
    return part;
  }

  private static boolean isMostlyAscii(byte[] bytes) {
    int foreign = 0;
    for (byte each : bytes) {
      foreign += each < 0 ? 1 : 0;
    }
    return foreign * MOSTLY_ASCII <= bytes.length;
  }
}
