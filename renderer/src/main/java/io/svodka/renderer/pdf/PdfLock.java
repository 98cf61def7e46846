package io.svodka.renderer.pdf;

import com.lowagie.text.DocumentException;
import com.lowagie.text.pdf.PdfReader;
import com.lowagie.text.pdf.PdfStamper;
import com.lowagie.text.pdf.PdfWriter;
import io.svodka.model.rendition.Content;
import io.svodka.model.secret.Secret;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;

/// Encrypts PDF files with AES and 256 bits. Whoever knows the password may read, print and copy;
/// nobody knows the one that would let the file be changed. What is locked is read into memory.
final class PdfLock {
  private static final int OWNER_BYTES = 32;
  private static final SecureRandom RANDOM = new SecureRandom();

  private PdfLock() {}

  static void lock(Content content, Secret password, OutputStream out) throws IOException {
    byte[] owner = new byte[OWNER_BYTES];
    RANDOM.nextBytes(owner);
    try {
      PdfStamper stamper = new PdfStamper(new PdfReader(content.bytes()), out);
      stamper.getWriter().setCloseStream(false);
      stamper.setEncryption(
          password.value().getBytes(StandardCharsets.UTF_8),
          owner,
          PdfWriter.ALLOW_PRINTING | PdfWriter.ALLOW_COPY | PdfWriter.ALLOW_SCREENREADERS,
          PdfWriter.ENCRYPTION_AES_256_V3);
      stamper.close();
    } catch (DocumentException e) {
      throw new IOException("the PDF cannot be encrypted", e);
    }
  }
}
