package io.svodka.renderer.xlsx;

import io.svodka.model.document.Document;
import io.svodka.model.document.Theme;
import io.svodka.model.rendition.Content;
import io.svodka.model.rendition.Format;
import io.svodka.model.secret.Secret;
import io.svodka.renderer.Renderer;
import io.svodka.renderer.excerpt.FormatExcerpt;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import org.apache.poi.ss.SpreadsheetVersion;

/// Makes Excel workbooks: one sheet for each section. Rows pass through one at a time, so memory
/// does not grow with the tables.
public final class XlsxRenderer implements Renderer {
  private final int rowLimit;

  public XlsxRenderer() {
    this(SpreadsheetVersion.EXCEL2007.getMaxRows());
  }

  /// @param rowLimit how many rows a sheet can hold
  XlsxRenderer(int rowLimit) {
    this.rowLimit = rowLimit;
  }

  @Override
  public Format format() {
    return Format.XLSX;
  }

  @Override
  public void render(Document document, Theme theme, OutputStream out) throws IOException {
    try (StableWorkbook book = new StableWorkbook()) {
      Pack pack = new Pack(book, FormatExcerpt.of(document, format()), theme, rowLimit);
      pack.write();
      book.write(new OpenStream(out));
    } catch (UncheckedIOException e) {
      // rows that wait for their turn lie in a file, whose disk may be full
      throw e.getCause();
    }
  }

  @Override
  public void lock(Content open, Secret password, OutputStream out) throws IOException {
    XlsxLock.lock(open, password, out);
  }
}
