package io.svodka.renderer.xlsx;

import io.svodka.model.rendition.Content;
import io.svodka.model.secret.Secret;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.GeneralSecurityException;
import org.apache.poi.poifs.crypt.CipherAlgorithm;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.crypt.HashAlgorithm;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/// Encrypts workbooks the way Excel does since 2010: AES with 256 bits, the key drawn from the
/// password by many rounds of SHA-512. The container of the encrypted bytes is held in memory.
final class XlsxLock {
  private static final int KEY_BITS = 256;
  private static final int USUAL = -1;

  private XlsxLock() {}

  static void lock(Content workbook, Secret password, OutputStream out) throws IOException {
    EncryptionInfo info =
        new EncryptionInfo(
            EncryptionMode.agile,
            CipherAlgorithm.aes256,
            HashAlgorithm.sha512,
            KEY_BITS,
            USUAL,
            null);
    Encryptor encryptor = info.getEncryptor();
    encryptor.confirmPassword(password.value());
    try (POIFSFileSystem file = new POIFSFileSystem()) {
      try (OutputStream inside = encryptor.getDataStream(file);
          InputStream open = workbook.open()) {
        open.transferTo(inside);
      }
      file.writeFilesystem(out);
    } catch (GeneralSecurityException e) {
      throw new IOException("this Java cannot encrypt with AES", e);
    }
  }
}
