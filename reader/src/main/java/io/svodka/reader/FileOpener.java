package io.svodka.reader;

import io.svodka.model.rendition.Format;
import io.svodka.model.rendition.Rendition;
import io.svodka.reader.html.PageReader;
import io.svodka.reader.opened.Opened;
import io.svodka.reader.pdf.PdfReader;
import io.svodka.reader.rows.RowsReader;
import io.svodka.reader.xlsx.WorkbookReader;
import java.io.IOException;

/// Opens finished files.
public final class FileOpener {
  /// Returns what is in a file.
  ///
  /// @throws IOException when it cannot be read as a file of its format
  public Opened open(Rendition file) throws IOException {
    Format format = file.format();
    return switch (format) {
      case PDF -> new PdfReader().read(file.bytes());
      case XLSX -> new WorkbookReader().read(file.bytes());
      case CSV, JSON -> RowsReader.text(file.bytes());
      case PARQUET -> RowsReader.parquet(file.bytes());
      case HTML, MAIL_HTML, MAIL_TEXT -> new PageReader().read(file.bytes());
    };
  }
}
