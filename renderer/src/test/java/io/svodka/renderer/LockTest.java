package io.svodka.renderer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.lowagie.text.exceptions.BadPasswordException;
import com.lowagie.text.pdf.PdfReader;
import com.lowagie.text.pdf.PdfWriter;
import com.lowagie.text.pdf.parser.PdfTextExtractor;
import io.svodka.model.failure.RunFailure;
import io.svodka.model.secret.Secret;
import io.svodka.renderer.html.HtmlRenderer;
import io.svodka.renderer.pdf.PdfRenderer;
import io.svodka.renderer.xlsx.XlsxRenderer;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import org.apache.poi.poifs.crypt.CipherAlgorithm;
import org.apache.poi.poifs.crypt.Decryptor;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

/// Locked files open with their password and with nothing else.
class LockTest {
  private static final Secret PASSWORD = new Secret("пароль 1");

  @Test
  void aWorkbookIsEncryptedWithAes256() throws Exception {
    ByteArrayOutputStream open = new ByteArrayOutputStream();
    try (XSSFWorkbook book = new XSSFWorkbook()) {
      book.createSheet("secret figures").createRow(0).createCell(0).setCellValue(42);
      book.write(open);
    }
    byte[] locked = new XlsxRenderer().locked(open.toByteArray(), PASSWORD);
    try (POIFSFileSystem file = new POIFSFileSystem(new ByteArrayInputStream(locked))) {
      EncryptionInfo info = new EncryptionInfo(file);
      assertEquals(EncryptionMode.agile, info.getEncryptionMode());
      assertEquals(CipherAlgorithm.aes256, info.getHeader().getCipherAlgorithm());
      Decryptor decryptor = Decryptor.getInstance(info);
      assertFalse(decryptor.verifyPassword("wrong"));
      assertTrue(decryptor.verifyPassword(PASSWORD.value()));
      try (XSSFWorkbook book = new XSSFWorkbook(decryptor.getDataStream(file))) {
        assertEquals(
            42, book.getSheet("secret figures").getRow(0).getCell(0).getNumericCellValue());
      }
    }
  }

  @Test
  void aPdfIsEncryptedWithAes256() throws Exception {
    byte[] locked = new PdfRenderer().locked(pdf(), PASSWORD);
    assertThrows(BadPasswordException.class, () -> new PdfReader(locked));
    assertThrows(
        BadPasswordException.class,
        () -> new PdfReader(locked, "wrong".getBytes(StandardCharsets.UTF_8)));
    PdfReader reader = new PdfReader(locked, PASSWORD.value().getBytes(StandardCharsets.UTF_8));
    assertEquals(PdfWriter.ENCRYPTION_AES_256_V3, reader.getCryptoMode());
    assertTrue(new PdfTextExtractor(reader).getTextFromPage(1).contains("secret figures"));
  }

  private static byte[] pdf() {
    ByteArrayOutputStream open = new ByteArrayOutputStream();
    com.lowagie.text.Document document = new com.lowagie.text.Document();
    PdfWriter.getInstance(document, open);
    document.open();
    document.add(new com.lowagie.text.Paragraph("secret figures"));
    document.close();
    return open.toByteArray();
  }

  @Test
  void whatCannotBeLockedIsRefused() {
    RunFailure failure =
        assertThrows(RunFailure.class, () -> new HtmlRenderer().locked(new byte[] {1}, PASSWORD));
    assertEquals("SV9603", failure.code());
  }
}
