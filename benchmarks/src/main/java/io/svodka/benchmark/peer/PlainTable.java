package io.svodka.benchmark.peer;

import java.util.List;
import java.util.function.Function;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JasperReport;

/// The table by JasperReports with its default settings, compiled once before.
public final class PlainTable implements Function<List<Object[]>, byte[]> {
  private final JasperReport report = compiled();

  private static JasperReport compiled() {
    try {
      return PlainReports.compiled(new PlainDesign(786).table());
    } catch (JRException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public byte[] apply(List<Object[]> rows) {
    return PlainReports.printed(report, rows);
  }
}
