package io.svodka.delivery.mail;

import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMultipart;

/// A multipart whose boundary follows from the message, so that equal messages are equal bytes. The
/// boundary holds `=_`, which neither base64 nor quoted-printable can make.
final class FixedBoundary extends MimeMultipart {
  FixedBoundary(String subtype, String id) {
    super(subtype);
    contentType = "multipart/" + subtype + ";\r\n\tboundary=\"=_" + subtype + "_" + id + "\"";
  }

  FixedBoundary with(BodyPart part) throws MessagingException {
    addBodyPart(part);
    return this;
  }
}
