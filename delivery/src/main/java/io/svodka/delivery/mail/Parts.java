package io.svodka.delivery.mail;

import io.svodka.model.rendition.Rendition;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetHeaders;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeUtility;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.regex.Pattern;

/// Makes the leaves of a mail: bodies and attachments.
final class Parts {
  private static final String BASE64 = "base64";
  private static final String QUOTED_PRINTABLE = "quoted-printable";
  private static final int MOSTLY_ASCII = 6;
  private static final int LEAST = 64;
  private static final Pattern LINE_END = Pattern.compile("\\R");

  private Parts() {}

  static MimeBodyPart body(String mediaType, String text) throws MessagingException {
    byte[] bytes = LINE_END.matcher(text).replaceAll("\r\n").getBytes(StandardCharsets.UTF_8);
    return leaf(
        bytes, mediaType + "; charset=UTF-8", isMostlyAscii(bytes) ? QUOTED_PRINTABLE : BASE64);
  }

  /// Returns the attachment. Its name is given twice: by RFC 2231 for clients that follow the
  /// standard, and as an encoded word for those that look at the content type.
  static MimeBodyPart attachment(Rendition rendition) throws MessagingException {
    String name = EncodedWord.phrase(rendition.fileName());
    String quoted = name.startsWith("\"") ? name : '"' + name + '"';
    MimeBodyPart part =
        leaf(rendition.bytes(), rendition.format().mediaType() + ";\r\n\tname=" + quoted, BASE64);
    part.setHeader(
        "Content-Disposition", "attachment" + FileNameParameter.of(rendition.fileName()));
    return part;
  }

  /// Returns a picture that the body shows under this id.
  static MimeBodyPart picture(String mediaType, String base64, String id)
      throws MessagingException {
    MimeBodyPart part = leaf(Base64.getDecoder().decode(base64), mediaType, BASE64);
    part.setHeader("Content-ID", "<" + id + ">");
    part.setHeader("Content-Disposition", "inline");
    return part;
  }

  private static MimeBodyPart leaf(byte[] bytes, String contentType, String encoding)
      throws MessagingException {
    InternetHeaders headers = new InternetHeaders();
    headers.setHeader("Content-Type", contentType);
    headers.setHeader("Content-Transfer-Encoding", encoding);
    // Encoded here, and only copied from then on: the library goes byte by byte.
    return new MimeBodyPart(
        headers,
        encoding.equals(BASE64) ? Base64.getMimeEncoder().encode(bytes) : printable(bytes));
  }

  private static byte[] printable(byte[] bytes) {
    Bytes encoded = new Bytes(bytes.length * 2);
    try (OutputStream encoder = MimeUtility.encode(encoded, QUOTED_PRINTABLE)) {
      encoder.write(bytes);
    } catch (MessagingException | IOException e) {
      throw new IllegalStateException("the encoding is known and writes to memory", e);
    }
    return encoded.written();
  }

  private static boolean isMostlyAscii(byte[] bytes) {
    int foreign = 0;
    for (byte each : bytes) {
      foreign += each < 0 ? 1 : 0;
    }
    return foreign * MOSTLY_ASCII <= bytes.length;
  }

  /// Memory that takes one byte after the other. That of the library locks itself for each.
  private static final class Bytes extends OutputStream {
    private byte[] bytes;
    private int count;

    Bytes(int room) {
      bytes = new byte[room];
    }

    @Override
    public void write(int next) {
      if (count == bytes.length) {
        bytes = Arrays.copyOf(bytes, Math.max(count * 2, LEAST));
      }
      bytes[count++] = (byte) next;
    }

    byte[] written() {
      return Arrays.copyOf(bytes, count);
    }
  }
}
