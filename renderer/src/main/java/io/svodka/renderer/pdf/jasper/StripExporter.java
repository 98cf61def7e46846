package io.svodka.renderer.pdf.jasper;

import com.lowagie.text.pdf.PdfAction;
import com.lowagie.text.pdf.PdfAnnotation;
import com.lowagie.text.pdf.PdfContentByte;
import com.lowagie.text.pdf.PdfName;
import com.lowagie.text.pdf.PdfObject;
import com.lowagie.text.pdf.PdfString;
import com.lowagie.text.pdf.PdfTemplate;
import com.lowagie.text.pdf.PdfWriter;
import io.svodka.model.document.Document;
import io.svodka.model.document.DocumentInfo;
import io.svodka.model.document.Standard;
import io.svodka.renderer.pdf.strip.Frame;
import io.svodka.renderer.pdf.strip.Strip;
import io.svodka.renderer.pdf.strip.Words;
import io.svodka.renderer.pdf.tag.Tag;
import io.svodka.renderer.pdf.type.Alphabets;
import io.svodka.renderer.pdf.type.LineOrder;
import io.svodka.renderer.pdf.type.Typefaces;
import io.svodka.renderer.pdf.type.Typesetter;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JRPrintImage;
import net.sf.jasperreports.engine.JRPrintPage;
import net.sf.jasperreports.engine.JasperReportsContext;
import net.sf.jasperreports.export.SimpleExporterInput;
import net.sf.jasperreports.export.SimpleOutputStreamExporterOutput;
import net.sf.jasperreports.pdf.JRPdfExporter;
import net.sf.jasperreports.pdf.SimplePdfExporterConfiguration;
import net.sf.jasperreports.pdf.classic.ClassicPdfProducer;
import net.sf.jasperreports.pdf.common.PdfProducer;

/// Exports pages fast: lines that are already set go straight into the file, without being measured
/// and broken a second time, and marks become operators of the file.
final class StripExporter extends JRPdfExporter {
  private final Document document;
  private final Frame frame;
  private final Typefaces typefaces;
  private final BandWriter bands;
  private final Canvas canvas;
  private final StripPainter painter;
  private final LateLines late;
  private final Structure structure = new Structure(this::file);
  private final Marker marker;
  private int pages;

  StripExporter(
      JasperReportsContext context,
      Document document,
      Frame frame,
      Typefaces typefaces,
      BandWriter bands) {
    super(context);
    this.document = document;
    this.frame = frame;
    this.typefaces = typefaces;
    this.bands = bands;
    this.marker = marker();
    LineOrder order = new LineOrder(document.info().direction());
    Alphabets alphabets = new Alphabets(typefaces, this::file);
    this.canvas = new Canvas(this::content, alphabets, order, frame.height());
    this.painter = new StripPainter(canvas, new Typesetter(typefaces), marker);
    this.late = new LateLines(bands, alphabets, order);
  }

  /// Writes the pages of the conveyor as a file.
  void export(Conveyor conveyor, OutputStream out) throws JRException {
    setExporterInput(new SimpleExporterInput(new ArrivingItems(conveyor)));
    setExporterOutput(new SimpleOutputStreamExporterOutput(out));
    setConfiguration(configuration(document.info()));
    exportReport();
  }

  private static SimplePdfExporterConfiguration configuration(DocumentInfo info) {
    SimplePdfExporterConfiguration configuration = new SimplePdfExporterConfiguration();
    configuration.setMetadataTitle(info.title());
    configuration.setMetadataAuthor(info.author());
    configuration.setMetadataSubject(info.subtitle());
    configuration.setMetadataCreator("Svodka");
    configuration.setDisplayMetadataTitle(true);
    configuration.setTagLanguage(info.locale().toLanguageTag());
    return configuration;
  }

  @Override
  protected PdfProducer createPdfProducer() {
    return new DocumentProducer(
        createPdfProducerContext(), document, typefaces.programs(), this::finish);
  }

  private Marker marker() {
    return document.page().standards().contains(Standard.ACCESSIBLE)
        ? new Marker.Structured(structure)
        : new Marker.Silent();
  }

  /// Writes what is known only when all pages are written.
  private void finish() {
    late.write(pages);
    if (marker.telling() == Marker.Telling.ELEMENTS) {
      structure.finish();
    }
  }

  @Override
  protected void exportPage(JRPrintPage page) throws JRException, IOException {
    pages++;
    canvas.startPage();
    if (marker.telling() == Marker.Telling.ELEMENTS) {
      structure.startPage();
    }
    super.exportPage(page);
  }

  @Override
  public void exportImage(JRPrintImage image) {
    if (!(image.getRenderer() instanceof Ink ink)) {
      throw new IllegalStateException("an image that was not drawn here");
    }
    double left = image.getX() + getOffsetX();
    double top = image.getY() + getOffsetY();
    switch (ink) {
      case Ink.Body(var strips) -> body(strips, left, top);
      case Ink.Line(var place, var page) when bands.countsPages(place) ->
          later(place, page, left, top + image.getHeight());
      case Ink.Line(var place, var page) -> painter.paint(bands.line(place, page, 0), left, top);
    }
  }

  private void body(List<Strip> strips, double left, double top) {
    painter.paint(strips, left, top);
    double y = top;
    for (Strip strip : strips) {
      y += strip.gap();
      if (!strip.bookmark().isEmpty()) {
        addBookmark(1, strip.bookmark(), (int) left, (int) y);
      }
      for (Words words : strip.words()) {
        if (!words.link().isEmpty()) {
          link(words.link(), left + words.x(), y + words.y(), words);
        }
      }
      y += strip.height();
    }
  }

  /// Leaves room for a line that names the number of pages.
  private void later(Ink.Place place, int page, double left, double foot) {
    PdfTemplate room = content().createTemplate(frame.bodyWidth(), bands.height(place));
    marker.start(Tag.NONE, content());
    content().addTemplate(room, (float) left, (float) (frame.height() - foot));
    marker.end(content());
    late.add(place, page, room);
  }

  private void link(String address, double left, double top, Words words) {
    float foot = (float) (frame.height() - top - words.height());
    PdfAnnotation link =
        new PdfAnnotation(
            file(),
            (float) left,
            foot,
            (float) (left + words.width()),
            (float) (foot + words.height()),
            new PdfAction(address));
    link.setFlags(PdfAnnotation.FLAGS_PRINT);
    if (marker.telling() == Marker.Telling.ELEMENTS) {
      link.put(PdfName.CONTENTS, new PdfString(address, PdfObject.TEXT_UNICODE));
      structure.link(words.tag(), link);
    }
    file().addAnnotation(link);
  }

  private PdfWriter file() {
    return ((ClassicPdfProducer) pdfProducer).getPdfWriter();
  }

  private PdfContentByte content() {
    return ((ClassicPdfProducer) pdfProducer).getPdfContentByte();
  }
}
