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
import io.svodka.model.rendition.Content;
import io.svodka.model.rendition.Format;
import io.svodka.model.secret.Secret;
import io.svodka.renderer.html.HtmlRenderer;
import io.svodka.renderer.pdf.PdfRenderer;
import io.svodka.renderer.xlsx.XlsxRenderer;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.apache.poi.poifs.crypt.CipherAlgorithm;
import org.apache.poi.poifs.crypt.Decryptor;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

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
    byte[] locked = locked(new XlsxRenderer(), open.toByteArray());
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
    byte[] locked = locked(new PdfRenderer(), pdf());
    assertThrows(BadPasswordException.class, () -> new PdfReader(locked));
    assertThrows(
        BadPasswordException.class,
        () -> new PdfReader(locked, "wrong".getBytes(StandardCharsets.UTF_8)));
    PdfReader reader = new PdfReader(locked, PASSWORD.value().getBytes(StandardCharsets.UTF_8));
    assertEquals(PdfWriter.ENCRYPTION_AES_256_V3, reader.getCryptoMode());
    assertTrue(new PdfTextExtractor(reader).getTextFromPage(1).contains("secret figures"));
  }

  /// A full disk is told as that and as nothing else, wherever in the locked file it happens.
  @Test
  void whereverAStreamEndsItsFailureComesOut() throws IOException {
    Content book = Content.of(new byte[100_000]);
    for (int room : List.of(0, 1, 512, 50_000, 100_000)) {
      IOException thrown =
          assertThrows(
              IOException.class,
              () -> new XlsxRenderer().lock(book, PASSWORD, new NarrowStream(room)));
      assertEquals("no room", thrown.getMessage());
    }
    Content pdf = Content.of(pdf());
    for (int room : List.of(0, 1, 100, 700)) {
      IOException thrown =
          assertThrows(
              IOException.class,
              () -> new PdfRenderer().lock(pdf, PASSWORD, new NarrowStream(room)));
      assertEquals("no room", thrown.getMessage());
    }
  }

  /// A file of 24 MB that lies on disk is locked within the 96 MB that are asked for it.
  @ParameterizedTest
  @EnumSource(
      value = Format.class,
      names = {"PDF", "XLSX"})
  void lockingTakesNoMoreThanFourTimesTheFile(Format format) throws Exception {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx96m",
                "-XX:+UseSerialGC",
                "-Djava.awt.headless=true",
                "-classpath",
                System.getProperty(
                    "surefire.test.class.path", System.getProperty("java.class.path")),
                LockedOnDisk.class.getName(),
                format.name(),
                "24")
            .inheritIO()
            .start();
    if (!process.waitFor(5, TimeUnit.MINUTES)) {
      process.destroyForcibly();
    }
    assertEquals(0, process.waitFor());
  }

  private static byte[] locked(Renderer renderer, byte[] open) throws IOException {
    ByteArrayOutputStream locked = new ByteArrayOutputStream();
    renderer.lock(Content.of(open), PASSWORD, locked);
    return locked.toByteArray();
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
        assertThrows(RunFailure.class, () -> locked(new HtmlRenderer(), new byte[] {1}));
    assertEquals("SV9603", failure.code());
  }
}
