package io.svodka.renderer.xlsx;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import org.apache.poi.xssf.streaming.SheetDataWriter;

/// Keeps the finished rows of a sheet until the workbook is put together.
final class SpooledRows extends SheetDataWriter {
  private final Spool spool;

  SpooledRows(Spool spool) throws IOException {
    super(new BufferedWriter(new OutputStreamWriter(spool, StandardCharsets.UTF_8)));
    this.spool = spool;
  }

  @Override
  public InputStream getWorksheetXMLInputStream() throws IOException {
    return spool.read();
  }

  /// Ends the writing only: the rows are read after it, and given up when the workbook is closed.
  @Override
  public void close() throws IOException {
    _out.flush();
  }
}
