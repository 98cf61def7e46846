package io.svodka.renderer.pdf.jasper;

import com.lowagie.text.pdf.PdfAction;
import com.lowagie.text.pdf.PdfContentByte;
import io.svodka.model.document.Document;
import io.svodka.renderer.chart.Drawing.Point;
import io.svodka.renderer.pdf.strip.Frame;
import io.svodka.renderer.pdf.strip.Words;
import io.svodka.renderer.pdf.type.Look;
import io.svodka.renderer.pdf.type.Typefaces;
import io.svodka.renderer.pdf.type.Typesetter;
import net.sf.jasperreports.engine.JRPrintImage;
import net.sf.jasperreports.engine.JRPrintText;
import net.sf.jasperreports.engine.JasperReportsContext;
import net.sf.jasperreports.pdf.JRPdfExporter;
import net.sf.jasperreports.pdf.classic.ClassicPdfProducer;
import net.sf.jasperreports.pdf.common.PdfProducer;

/// Exports pages fast: lines that are already set go straight into the file, without being measured
/// and broken a second time, and marks become operators of the file.
final class StripExporter extends JRPdfExporter {
  private final Document document;
  private final Frame frame;
  private final Typesetter typesetter;
  private final Canvas canvas;
  private final MarkPainter painter;

  StripExporter(JasperReportsContext context, Document document, Frame frame, Typefaces typefaces) {
    super(context);
    this.document = document;
    this.frame = frame;
    this.typesetter = new Typesetter(typefaces);
    this.canvas = new Canvas(this::content, typefaces, frame.height());
    this.painter = new MarkPainter(canvas, typesetter);
  }

  @Override
  protected PdfProducer createPdfProducer() {
    return new DocumentProducer(createPdfProducerContext(), document);
  }

  @Override
  public void exportText(JRPrintText text) {
    if (!(text.getValue() instanceof Words words)) {
      throw new IllegalStateException("a text that was not set: " + text.getFullText());
    }
    if (text.getAnchorName() != null) {
      addBookmark(text.getBookmarkLevel(), text.getAnchorName(), text.getX(), text.getY());
    }
    // elements lie on whole points, words between them
    double left = text.getX() + getOffsetX() + words.x() - Math.floor(words.x());
    double top = text.getY() + getOffsetY() + words.y() - Math.floor(words.y());
    Look look = words.look();
    double baseline = top + look.baseline();
    for (String line : words.lines()) {
      canvas.text(new Point(left + shift(words, line), baseline), line, look);
      baseline += look.leading();
    }
    if (text.getHyperlinkReference() != null) {
      link(text.getHyperlinkReference(), left, top, words);
    }
  }

  private double shift(Words words, String line) {
    return switch (words.side()) {
      case LEFT -> 0;
      case CENTER -> (words.width() - typesetter.width(line, words.look())) / 2;
      case RIGHT -> words.width() - typesetter.width(line, words.look());
    };
  }

  private void link(String address, double left, double top, Words words) {
    float foot = (float) (frame.height() - top - words.height());
    content()
        .setAction(
            new PdfAction(address),
            (float) left,
            foot,
            (float) (left + words.width()),
            (float) (foot + words.height()));
  }

  @Override
  public void exportImage(JRPrintImage image) {
    if (!(image.getRenderer() instanceof Ink(var marks))) {
      throw new IllegalStateException("an image that was not drawn here");
    }
    double left = image.getX() + getOffsetX();
    double top = image.getY() + getOffsetY();
    marks.forEach(mark -> painter.paint(mark.moved(left, top)));
  }

  private PdfContentByte content() {
    return ((ClassicPdfProducer) pdfProducer).getPdfContentByte();
  }
}
