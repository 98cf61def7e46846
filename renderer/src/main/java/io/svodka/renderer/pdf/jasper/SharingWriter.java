package io.svodka.renderer.pdf.jasper;

import com.lowagie.text.Document;
import com.lowagie.text.pdf.PdfDocument;
import com.lowagie.text.pdf.PdfIndirectObject;
import com.lowagie.text.pdf.PdfObject;
import com.lowagie.text.pdf.PdfStream;
import com.lowagie.text.pdf.PdfWriter;
import io.svodka.renderer.pdf.type.FontPrograms;
import java.io.IOException;
import java.io.OutputStream;

/// Writes a file whose subsets of fonts are shared with other files.
final class SharingWriter extends PdfWriter {
  private final FontPrograms programs;
  private boolean isAmongFonts;

  private SharingWriter(PdfDocument pages, OutputStream out, FontPrograms programs) {
    super(pages, out);
    this.programs = programs;
  }

  static SharingWriter of(Document document, OutputStream out, FontPrograms programs) {
    PdfDocument pages = new PdfDocument();
    document.addDocListener(pages);
    SharingWriter writer = new SharingWriter(pages, out, programs);
    pages.addWriter(writer);
    return writer;
  }

  @Override
  protected void addSharedObjectsToBody() throws IOException {
    isAmongFonts = true;
    super.addSharedObjectsToBody();
    isAmongFonts = false;
  }

  /// Streams without a number of their own that come with the shared objects are those of fonts.
  @Override
  public PdfIndirectObject addToBody(PdfObject object) throws IOException {
    return super.addToBody(
        isAmongFonts && object instanceof PdfStream stream ? programs.deflated(stream) : object);
  }
}
