package io.svodka.renderer.pdf.jasper;

import io.svodka.model.document.Document;
import io.svodka.model.document.DocumentInfo;
import io.svodka.model.failure.RunFailure;
import io.svodka.renderer.pdf.strip.Frame;
import io.svodka.renderer.pdf.strip.Page;
import io.svodka.renderer.pdf.strip.Pager;
import io.svodka.renderer.pdf.strip.Strip;
import io.svodka.renderer.pdf.type.Setting;
import io.svodka.renderer.pdf.type.Typefaces;
import java.io.ByteArrayOutputStream;
import java.util.HashMap;
import java.util.Iterator;
import net.sf.jasperreports.engine.DefaultJasperReportsContext;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JRRuntimeException;
import net.sf.jasperreports.engine.JasperCompileManager;
import net.sf.jasperreports.engine.JasperFillManager;
import net.sf.jasperreports.engine.JasperPrint;
import net.sf.jasperreports.engine.JasperReport;
import net.sf.jasperreports.engine.JasperReportsContext;
import net.sf.jasperreports.export.SimpleExporterInput;
import net.sf.jasperreports.export.SimpleOutputStreamExporterOutput;
import net.sf.jasperreports.pdf.SimplePdfExporterConfiguration;

/// Prints a flow of strips as a PDF by JasperReports: design, fill, export.
public final class JasperPress {
  private final JasperReportsContext context = DefaultJasperReportsContext.getInstance();
  private final Typefaces typefaces;

  /// Checks first that reports cannot carry code.
  public JasperPress(Typefaces typefaces) {
    this.typefaces = typefaces;
    CodeRefusal.verify(context);
  }

  /// Returns the bytes of the file. The flow is read twice: to learn its pages and to print them.
  public byte[] print(Document document, Iterable<Strip> flow, Frame frame, Setting setting) {
    Vocabulary vocabulary = new Vocabulary(frame.bodyWidth());
    int pages = learn(pages(flow, frame), vocabulary, frame);
    BandWriter bands = new BandWriter(document.bands(), setting, frame, pages);
    StripSource source = new StripSource(pages(flow, frame), vocabulary, bands);
    try {
      DesignMaker maker = new DesignMaker(frame, vocabulary, setting.looks().small());
      String language = document.info().locale().toLanguageTag();
      JasperReport report = JasperCompileManager.getInstance(context).compile(maker.make(language));
      JasperPrint print =
          JasperFillManager.getInstance(context).fill(report, new HashMap<>(), source);
      return export(print, document, frame);
    } catch (JRException | JRRuntimeException e) {
      throw new RunFailure.Render("SV9302", "the PDF could not be made: " + e.getMessage(), "", e);
    }
  }

  private static Iterator<Page> pages(Iterable<Strip> flow, Frame frame) {
    return new Pager(flow.iterator(), frame.bodyHeight());
  }

  private static int learn(Iterator<Page> pages, Vocabulary vocabulary, Frame frame) {
    int count = 0;
    while (pages.hasNext()) {
      Page page = pages.next();
      page.strips().forEach(strip -> requireRoom(strip, frame));
      vocabulary.learn(page);
      count++;
    }
    return count;
  }

  private static void requireRoom(Strip strip, Frame frame) {
    if (strip.height() > frame.bodyHeight()) {
      throw new RunFailure.Render(
          "SV9303",
          "a row or a block is taller than a page: it begins with `%s`"
              .formatted(
                  strip.words().isEmpty() ? "" : strip.words().getFirst().lines().getFirst()),
          "use a larger page, smaller margins or wider columns",
          null);
    }
  }

  private byte[] export(JasperPrint print, Document document, Frame frame) throws JRException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    StripExporter exporter = new StripExporter(context, document, frame, typefaces);
    exporter.setExporterInput(new SimpleExporterInput(print));
    exporter.setExporterOutput(new SimpleOutputStreamExporterOutput(bytes));
    exporter.setConfiguration(configuration(document.info()));
    exporter.exportReport();
    return bytes.toByteArray();
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
}
