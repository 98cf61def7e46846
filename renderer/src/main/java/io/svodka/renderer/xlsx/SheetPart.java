package io.svodka.renderer.xlsx;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;

/// A sheet as POI writes it, with its rows in between. The rows are deflated already; what comes
/// before and after them is known only now, so three deflated pieces follow each other as one.
final class SheetPart {
  private final byte[] head;
  private final byte[] tail;
  private final DeflatedRows rows;

  /// @param mark what stands in the sheet where rows belong
  SheetPart(byte[] sheet, String mark, DeflatedRows rows) {
    String text = new String(sheet, StandardCharsets.UTF_8);
    int place = text.indexOf(mark);
    if (place < 0) {
      throw new IllegalStateException("no place for rows in " + text);
    }
    this.head = bytes(text.substring(0, place) + "<sheetData>");
    this.tail = bytes("</sheetData>" + text.substring(place + mark.length()));
    this.rows = rows;
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  void write(ZipArchiveEntry entry, ZipArchiveOutputStream archive) throws IOException {
    byte[] before = deflated(head, Deflater.SYNC_FLUSH);
    byte[] after = deflated(tail, Deflater.NO_FLUSH);
    entry.setMethod(ZipEntry.DEFLATED);
    entry.setSize(head.length + rows.size() + tail.length);
    entry.setCompressedSize(before.length + rows.packed() + after.length);
    long sum = CheckSums.joined(sum(head), rows.sum(), rows.size());
    entry.setCrc(CheckSums.joined(sum, sum(tail), tail.length));
    List<InputStream> pieces =
        List.of(new ByteArrayInputStream(before), rows.read(), new ByteArrayInputStream(after));
    try (InputStream all = new SequenceInputStream(Collections.enumeration(pieces))) {
      archive.addRawArchiveEntry(entry, all);
    }
  }

  private static long sum(byte[] bytes) {
    CRC32 sum = new CRC32();
    sum.update(bytes);
    return sum.getValue();
  }

  private static byte[] deflated(byte[] bytes, int flush) {
    Deflater deflater = new Deflater(Deflater.DEFAULT_COMPRESSION, true);
    try {
      deflater.setInput(bytes);
      if (flush == Deflater.NO_FLUSH) {
        deflater.finish();
      }
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      byte[] buffer = new byte[1 << 13];
      int made;
      do {
        made = deflater.deflate(buffer, 0, buffer.length, flush);
        out.write(buffer, 0, made);
      } while (made == buffer.length);
      return out.toByteArray();
    } finally {
      deflater.end();
    }
  }
}
