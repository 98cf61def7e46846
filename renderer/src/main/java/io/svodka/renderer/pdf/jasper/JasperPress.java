package io.svodka.renderer.pdf.jasper;

import io.svodka.model.document.Document;
import io.svodka.model.failure.RunFailure;
import io.svodka.renderer.pdf.strip.Frame;
import io.svodka.renderer.pdf.strip.Pager;
import io.svodka.renderer.pdf.strip.Strip;
import io.svodka.renderer.pdf.type.Setting;
import io.svodka.renderer.pdf.type.Typefaces;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import net.sf.jasperreports.engine.DefaultJasperReportsContext;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JRRuntimeException;
import net.sf.jasperreports.engine.JasperCompileManager;
import net.sf.jasperreports.engine.JasperReport;
import net.sf.jasperreports.engine.JasperReportsContext;
import net.sf.jasperreports.engine.fill.JRFiller;
import net.sf.jasperreports.engine.fill.ReportFiller;

/// Prints a flow of strips as a PDF by JasperReports. Pages are filled in one thread while they are
/// written in another, and each is forgotten when it is written. A short document goes through one
/// thread: all its pages are one load, and another thread would only have to be waited for.
public final class JasperPress {
  private static final int BUFFER = 1 << 16;

  private final JasperReportsContext context = DefaultJasperReportsContext.getInstance();
  private final Typefaces typefaces;
  private final Map<Frame, JasperReport> designs = new ConcurrentHashMap<>();

  /// Checks first that reports cannot carry code.
  public JasperPress(Typefaces typefaces) {
    this.typefaces = typefaces;
    CodeRefusal.verify(context);
  }

  /// Writes the file. The flow is read once.
  ///
  /// @throws IOException when `out` refuses bytes
  public void print(
      Document document, Iterable<Strip> flow, Frame frame, Setting setting, OutputStream out)
      throws IOException {
    BandWriter bands = new BandWriter(document.bands(), setting, frame);
    StripExporter exporter = new StripExporter(context, document, frame, typefaces, bands);
    Sink sink = new Sink(new BufferedOutputStream(out, BUFFER));
    Conveyor conveyor = new Conveyor();
    Thread filling = Thread.currentThread();
    try {
      Opening opening = Opening.of(new Pager(flow.iterator(), frame.bodyHeight()));
      Runnable fill = () -> fill(frame, new PageSource(opening, frame), conveyor);
      if (opening.isAll()) {
        fill.run();
      } else {
        filling = Thread.ofVirtual().name("pages").start(fill);
      }
      exporter.export(conveyor, sink);
      sink.flush();
    } catch (JRException | RuntimeException e) {
      sink.requireOpen();
      throw failure(e);
    } finally {
      if (filling != Thread.currentThread()) {
        filling.interrupt();
      }
    }
  }

  private void fill(Frame frame, PageSource source, Conveyor conveyor) {
    try {
      ReportFiller filler = JRFiller.createReportFiller(context, design(frame));
      filler.addFillListener(conveyor);
      conveyor.finish(filler.fill(new HashMap<>(), source));
    } catch (Conveyor.Stopped _) {
      // nobody takes the pages any more
    } catch (JRException | RuntimeException | Error e) {
      conveyor.fail(e);
    }
  }

  private JasperReport design(Frame frame) throws JRException {
    JasperReport known = designs.get(frame);
    if (known == null) {
      known = JasperCompileManager.getInstance(context).compile(PageDesign.of(frame));
      designs.put(frame, known);
    }
    return known;
  }

  /// Returns the failure that lies under what the library threw.
  private static RuntimeException failure(Exception thrown) {
    for (Throwable e = thrown; e != null; e = e.getCause()) {
      if (e instanceof RunFailure told) {
        return told;
      }
      if (e instanceof Error error) {
        throw error;
      }
    }
    Throwable cause = thrown instanceof ArrivingItems.FillFailed ? thrown.getCause() : thrown;
    if (cause instanceof JRException || cause instanceof JRRuntimeException) {
      return new RunFailure.Render(
          "SV9612", "the PDF could not be made: " + cause.getMessage(), "", cause);
    }
    return new IllegalStateException(thrown);
  }
}
