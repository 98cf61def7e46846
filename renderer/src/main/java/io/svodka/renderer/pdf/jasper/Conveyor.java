package io.svodka.renderer.pdf.jasper;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import net.sf.jasperreports.engine.JRPrintPage;
import net.sf.jasperreports.engine.JasperPrint;
import net.sf.jasperreports.engine.PrintPageFormat;
import net.sf.jasperreports.engine.base.JRBasePrintPage;
import net.sf.jasperreports.engine.fill.FillListener;

/// Carries filled pages to the exporter, a few at a time, so that a document of any length takes
/// the memory of some pages: whoever is ahead waits for the other.
final class Conveyor implements FillListener {
  static final int PAGES_OF_A_LOAD = 20;
  private static final int WAITING_LOADS = 2;

  private final BlockingQueue<Load> loads = new ArrayBlockingQueue<>(WAITING_LOADS);
  private final List<JRPrintPage> ready = new ArrayList<>();
  private int carried;

  /// What arrives at the exporter.
  sealed interface Load {
    /// Some pages as a document of their own.
    record Pages(JasperPrint print) implements Load {}

    record End() implements Load {}

    record Failure(Throwable cause) implements Load {}
  }

  /// Thrown on the side of the pages when nobody takes them any more.
  static final class Stopped extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Stopped(InterruptedException cause) {
      super(cause);
    }
  }

  @Override
  public void pageGenerated(JasperPrint print, int last) {
    carry(print, last);
  }

  @Override
  public void pageUpdated(JasperPrint print, int page) {
    // nothing of a page is filled in later
  }

  /// Sends what is left and says that it was all.
  void finish(JasperPrint print) {
    carry(print, print.getPages().size() - 1);
    if (!ready.isEmpty()) {
      send(print);
    }
    put(new Load.End());
  }

  void fail(Throwable cause) {
    put(new Load.Failure(cause));
  }

  /// Returns the next load; waits for it.
  Load take() {
    try {
      return loads.take();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Stopped(e);
    }
  }

  private void carry(JasperPrint print, int last) {
    for (; carried <= last; carried++) {
      JRPrintPage filled = print.getPages().get(carried);
      JRBasePrintPage page = new JRBasePrintPage();
      page.setElements(new ArrayList<>(filled.getElements()));
      filled.setElements(new ArrayList<>(0));
      ready.add(page);
      if (ready.size() == PAGES_OF_A_LOAD) {
        send(print);
      }
    }
  }

  private void send(JasperPrint print) {
    PrintPageFormat format = print.getPageFormat(0);
    JasperPrint load = new JasperPrint();
    load.setName(print.getName());
    load.setPageWidth(format.getPageWidth());
    load.setPageHeight(format.getPageHeight());
    load.setOrientation(format.getOrientation());
    ready.forEach(load::addPage);
    ready.clear();
    put(new Load.Pages(load));
  }

  private void put(Load load) {
    try {
      loads.put(load);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Stopped(e);
    }
  }
}
