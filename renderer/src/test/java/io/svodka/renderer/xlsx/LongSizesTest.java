package io.svodka.renderer.xlsx;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.svodka.testkit.XlsxPrinter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.zip.CRC32;
import org.apache.commons.compress.archivers.zip.Zip64ExtendedInformationExtraField;
import org.apache.commons.compress.archivers.zip.Zip64Mode;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.archivers.zip.ZipShort;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.junit.jupiter.api.Test;

/// Parts of more than four gigabytes have sizes of eight bytes. Here they are asked for in a small
/// workbook.
final class LongSizesTest {
  private static final byte[] END_OF_LONG_ARCHIVES =
      "PK\u0006\u0006".getBytes(StandardCharsets.US_ASCII);

  @Test
  void aWorkbookWithLongSizesIsTheSameWorkbook() throws IOException {
    byte[] usual = written(Zip64Mode.AsNeeded);
    byte[] large = written(Zip64Mode.Always);
    assertFalse(contains(usual, END_OF_LONG_ARCHIVES));
    assertTrue(contains(large, END_OF_LONG_ARCHIVES));
    assertEquals(new XlsxPrinter().print(usual), new XlsxPrinter().print(large));
    assertArrayEquals(usual, Samples.render(Samples.rich()));
  }

  @Test
  void everyPartKeepsItsLengthAndCheckSum() throws IOException {
    try (SeekableByteChannel bytes = new SeekableInMemoryByteChannel(written(Zip64Mode.Always));
        ZipFile zip = ZipFile.builder().setSeekableByteChannel(bytes).get()) {
      for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
        assertTrue(
            entry.getExtraField(new ZipShort(1)) instanceof Zip64ExtendedInformationExtraField,
            entry.getName());
        byte[] content = zip.getInputStream(entry).readAllBytes();
        CRC32 sum = new CRC32();
        sum.update(content);
        assertEquals(content.length, entry.getSize(), entry.getName());
        assertEquals(sum.getValue(), entry.getCrc(), entry.getName());
      }
    }
  }

  private static byte[] written(Zip64Mode fields) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (StableWorkbook book = new StableWorkbook(fields)) {
      new Pack(book, Samples.rich(), Samples.THEME, 1000).write();
      book.write(out);
    }
    return out.toByteArray();
  }

  private static boolean contains(byte[] bytes, byte[] part) {
    String text = new String(bytes, StandardCharsets.ISO_8859_1);
    return text.contains(new String(part, StandardCharsets.ISO_8859_1));
  }
}
