package io.svodka.benchmark.peer;

import java.util.List;
import java.util.function.Function;
import net.sf.jasperreports.engine.JasperReport;

/// A pack by JasperReports with its default settings, whose design is compiled once for all.
public final class PlainPackOnce implements Function<List<Object[]>, byte[]> {
  private final JasperReport report = PlainPack.compiled();

  @Override
  public byte[] apply(List<Object[]> rows) {
    return PlainReports.printed(report, rows);
  }
}
