package io.svodka.renderer.xlsx;

import java.io.IOException;
import java.io.OutputStream;
import org.apache.commons.compress.archivers.zip.Zip64Mode;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.apache.commons.compress.archivers.zip.ZipExtraField;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.streaming.SheetDataWriter;

/// A streaming workbook whose archive carries no clock time, so that equal content gives equal
/// bytes.
final class StableWorkbook extends SXSSFWorkbook {
  /// Rows that can still be changed; [SheetPen] settles the heights of wrapped rows within it.
  static final int WINDOW = 500;

  StableWorkbook() {
    super(WINDOW);
  }

  @Override
  protected SheetDataWriter createSheetDataWriter() throws IOException {
    return new SpooledRows(new Spool());
  }

  @Override
  protected ZipArchiveOutputStream createArchiveOutputStream(OutputStream out) {
    ZipArchiveOutputStream archive = new TimelessArchive(out);
    archive.setUseZip64(Zip64Mode.AsNeeded);
    return archive;
  }

  private static final class TimelessArchive extends ZipArchiveOutputStream {
    TimelessArchive(OutputStream out) {
      super(out);
    }

    @Override
    public void putArchiveEntry(ZipArchiveEntry entry) throws IOException {
      // before 1980 every zone gives the earliest time a zip file can say
      entry.setTime(0);
      entry.setExtraFields(new ZipExtraField[0]);
      super.putArchiveEntry(entry);
    }
  }
}
