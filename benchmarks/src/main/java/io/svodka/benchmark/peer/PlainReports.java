package io.svodka.benchmark.peer;

import java.io.ByteArrayOutputStream;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import net.sf.jasperreports.engine.JRDataSource;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JRField;
import net.sf.jasperreports.engine.JasperCompileManager;
import net.sf.jasperreports.engine.JasperExportManager;
import net.sf.jasperreports.engine.JasperFillManager;
import net.sf.jasperreports.engine.JasperReport;
import net.sf.jasperreports.engine.design.JasperDesign;

/// Compiles, fills and exports as every introduction to JasperReports does.
final class PlainReports {
  private static final Map<String, Integer> PLACES = new HashMap<>();

  static {
    for (String field : PlainDesign.FIELDS) {
      PLACES.put(field, PLACES.size());
    }
  }

  private PlainReports() {}

  static JasperReport compiled(JasperDesign design) throws JRException {
    return JasperCompileManager.compileReport(design);
  }

  static byte[] printed(JasperReport report, List<Object[]> rows) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      JasperExportManager.exportReportToPdfStream(
          JasperFillManager.fillReport(report, new HashMap<>(), new Rows(rows.iterator())), out);
    } catch (JRException e) {
      throw new IllegalStateException(e);
    }
    return out.toByteArray();
  }

  private static final class Rows implements JRDataSource {
    private final Iterator<Object[]> rows;
    private Object[] row = {};

    Rows(Iterator<Object[]> rows) {
      this.rows = rows;
    }

    @Override
    public boolean next() {
      if (!rows.hasNext()) {
        return false;
      }
      row = rows.next();
      return true;
    }

    @Override
    public Object getFieldValue(JRField field) {
      return row[Objects.requireNonNull(PLACES.get(field.getName()))];
    }
  }
}
