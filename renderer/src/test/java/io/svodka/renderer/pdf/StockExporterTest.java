package io.svodka.renderer.pdf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.svodka.model.document.Bands;
import io.svodka.model.document.Document;
import io.svodka.renderer.pdf.block.DocumentFlow;
import io.svodka.renderer.pdf.strip.Frame;
import io.svodka.renderer.pdf.strip.Mark;
import io.svodka.renderer.pdf.strip.Page;
import io.svodka.renderer.pdf.strip.Pager;
import io.svodka.renderer.pdf.strip.Strip;
import io.svodka.renderer.pdf.strip.Words;
import io.svodka.renderer.pdf.tag.Tag;
import io.svodka.renderer.pdf.type.Face;
import io.svodka.renderer.pdf.type.Looks;
import io.svodka.renderer.pdf.type.Setting;
import io.svodka.renderer.pdf.type.Typefaces;
import io.svodka.renderer.pdf.type.Typesetter;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JRPrintElement;
import net.sf.jasperreports.engine.JasperExportManager;
import net.sf.jasperreports.engine.JasperPrint;
import net.sf.jasperreports.engine.base.JRBasePrintPage;
import net.sf.jasperreports.engine.base.JRBasePrintRectangle;
import net.sf.jasperreports.engine.base.JRBasePrintText;
import net.sf.jasperreports.engine.type.ModeEnum;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.api.Test;

/// Pages that our exporter writes look to the pixel like those that the exporter of JasperReports
/// makes of elements in the same places. Elements have whole coordinates, so its page is larger.
class StockExporterTest {
  private static final int LARGER = 20;
  private static final float DOTS = 2;

  /// How far below the top of an element the stock exporter sets words of this font, by their size.
  private static final double STOCK_BASELINE = 0.93;

  /// Edges of letters may be a shade lighter or darker.
  private static final double MOST_DIFFERENCE = 0.35;

  private final Typefaces typefaces = new Typefaces();
  private final Typesetter typesetter = new Typesetter(typefaces);

  @Test
  void wordsAndFillsLieWhereTheStockExporterPutsThem() throws Exception {
    Document banded = LongTable.document(90);
    Document document =
        new Document(
            banded.info(),
            banded.page(),
            new Bands(Bands.Band.EMPTY, Bands.Band.EMPTY),
            banded.sections());
    byte[] own = Documents.render(document);
    byte[] stock = stock(document);
    try (PDDocument ours = Loader.loadPDF(own);
        PDDocument theirs = Loader.loadPDF(stock)) {
      assertEquals(theirs.getNumberOfPages(), ours.getNumberOfPages());
      assertTrue(ours.getNumberOfPages() > 1);
      for (int page = 0; page < ours.getNumberOfPages(); page++) {
        BufferedImage one = image(ours, page, DOTS);
        BufferedImage other = image(theirs, page, DOTS / LARGER);
        double difference = difference(one, other);
        assertTrue(difference < MOST_DIFFERENCE, "page " + page + " differs by " + difference);
      }
    }
  }

  private byte[] stock(Document document) throws JRException {
    Frame frame = Frame.of(document.page(), document.bands());
    Setting setting =
        new Setting(
            new Looks(Documents.theme()),
            typesetter,
            document.info(),
            frame.bodyHeight(),
            Tag.document());
    JasperPrint print = new JasperPrint();
    print.setName("stock");
    print.setPageWidth(frame.width() * LARGER);
    print.setPageHeight(frame.height() * LARGER);
    DocumentFlow flow = new DocumentFlow(document, setting, frame.bodyWidth());
    Pager pager = new Pager(flow.iterator(), frame.bodyHeight());
    while (pager.hasNext()) {
      print.addPage(page(pager.next(), frame, print));
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    JasperExportManager.exportReportToPdfStream(print, out);
    return out.toByteArray();
  }

  private JRBasePrintPage page(Page page, Frame frame, JasperPrint print) {
    JRBasePrintPage printed = new JRBasePrintPage();
    double y = frame.margin() + frame.header();
    for (Strip strip : page.strips()) {
      y += strip.gap();
      for (Mark mark : strip.marks()) {
        if (mark.moved(frame.margin(), y) instanceof Mark.Fill fill) {
          printed.addElement(rectangle(fill, print));
        }
      }
      for (Words words : strip.words()) {
        double baseline = y + words.y() + words.look().baseline();
        for (String line : words.lines()) {
          printed.addElement(text(words, line, frame.margin() + words.x(), baseline, print));
          baseline += words.look().leading();
        }
      }
      y += strip.height();
    }
    return printed;
  }

  private static JRPrintElement rectangle(Mark.Fill fill, JasperPrint print) {
    JRBasePrintRectangle box = new JRBasePrintRectangle(print.getDefaultStyleProvider());
    place(box, fill.x(), fill.y(), fill.width(), fill.height());
    box.setMode(ModeEnum.OPAQUE);
    box.setBackcolor(Color.decode(fill.color()));
    box.getLinePen().setLineWidth(0f);
    return box;
  }

  private JRPrintElement text(
      Words words, String line, double left, double baseline, JasperPrint print) {
    double free = words.width() - typesetter.width(line, words.look());
    double shift =
        switch (words.side()) {
          case LEFT -> 0;
          case CENTER -> free / 2;
          case RIGHT -> free;
        };
    double size = words.look().size();
    JRBasePrintText text = new JRBasePrintText(print.getDefaultStyleProvider());
    place(text, left + shift, baseline - STOCK_BASELINE * size, 400, 2 * size);
    text.setText(line);
    text.setForecolor(Color.decode(words.look().ink()));
    text.setFontSize((float) (size * LARGER));
    text.setPdfFontName("/io/svodka/templates/fonts/" + file(words.look().face()));
    text.setPdfEncoding("Identity-H");
    text.setPdfEmbedded(true);
    text.setLineSpacingFactor(1);
    text.setLeadingOffset(0);
    text.setTextHeight((float) (size * LARGER));
    return text;
  }

  private static String file(Face face) {
    return switch (face) {
      case REGULAR -> "IBMPlexSans-Regular.ttf";
      case ITALIC -> "IBMPlexSans-Italic.ttf";
      case SEMIBOLD -> "IBMPlexSans-SemiBold.ttf";
      case SEMIBOLD_ITALIC -> "IBMPlexSans-SemiBoldItalic.ttf";
    };
  }

  private static void place(
      JRPrintElement element, double x, double y, double width, double height) {
    element.setX((int) Math.round(x * LARGER));
    element.setY((int) Math.round(y * LARGER));
    element.setWidth((int) Math.round(width * LARGER));
    element.setHeight((int) Math.round(height * LARGER));
  }

  private static BufferedImage image(PDDocument document, int page, float scale)
      throws IOException {
    return new PDFRenderer(document).renderImage(page, scale, ImageType.GRAY);
  }

  /// Returns how far apart two pictures are on average, of 255.
  private static double difference(BufferedImage one, BufferedImage other) {
    assertEquals(one.getWidth(), other.getWidth(), 1);
    assertEquals(one.getHeight(), other.getHeight(), 1);
    int width = Math.min(one.getWidth(), other.getWidth());
    int height = Math.min(one.getHeight(), other.getHeight());
    long sum = 0;
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        sum += Math.abs((one.getRGB(x, y) & 0xFF) - (other.getRGB(x, y) & 0xFF));
      }
    }
    return (double) sum / width / height;
  }
}
