package io.svodka.renderer.pdf;

import com.lowagie.text.DocumentException;
import com.lowagie.text.pdf.PdfReader;
import com.lowagie.text.pdf.PdfStamper;
import com.lowagie.text.pdf.PdfWriter;
import io.svodka.model.secret.Secret;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;

/// Encrypts PDF files with AES and 256 bits. Whoever knows the password may read, print and copy;
/// nobody knows the one that would let the file be changed.
final class PdfLock {
  private static final int OWNER_BYTES = 32;
  private static final SecureRandom RANDOM = new SecureRandom();

  private PdfLock() {}

  static byte[] lock(byte[] content, Secret password) throws IOException {
    byte[] owner = new byte[OWNER_BYTES];
    RANDOM.nextBytes(owner);
    ByteArrayOutputStream locked = new ByteArrayOutputStream();
    try {
      PdfStamper stamper = new PdfStamper(new PdfReader(content), locked);
      stamper.setEncryption(
          password.value().getBytes(StandardCharsets.UTF_8),
          owner,
          PdfWriter.ALLOW_PRINTING | PdfWriter.ALLOW_COPY | PdfWriter.ALLOW_SCREENREADERS,
          PdfWriter.ENCRYPTION_AES_256_V3);
      stamper.close();
    } catch (DocumentException e) {
      throw new IOException("the PDF cannot be encrypted", e);
    }
    return locked.toByteArray();
  }
}
