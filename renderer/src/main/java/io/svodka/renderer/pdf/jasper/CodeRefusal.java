package io.svodka.renderer.pdf.jasper;

import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JasperCompileManager;
import net.sf.jasperreports.engine.JasperReportsContext;
import net.sf.jasperreports.engine.design.JRDesignBand;
import net.sf.jasperreports.engine.design.JRDesignTextField;
import net.sf.jasperreports.engine.design.JasperDesign;

/// Checks that this process refuses code in reports, which guards against a lost or overridden
/// `jasperreports.properties`.
public final class CodeRefusal {
  private CodeRefusal() {}

  /// Throws unless JasperReports refuses to compile an expression.
  public static void verify(JasperReportsContext context) {
    if (compiles(context)) {
      throw new IllegalStateException(
          "JasperReports compiles Java expressions: jasperreports.properties is not in force");
    }
  }

  private static boolean compiles(JasperReportsContext context) {
    try {
      JasperCompileManager.getInstance(context).compile(codeDesign());
      return true;
    } catch (JRException _) {
      return false;
    }
  }

  private static JasperDesign codeDesign() {
    JRDesignTextField field = new JRDesignTextField();
    field.setWidth(10);
    field.setHeight(10);
    field.setExpression(Expr.code());
    JRDesignBand band = new JRDesignBand();
    band.setHeight(10);
    band.addElement(field);
    JasperDesign design = new JasperDesign();
    design.setName("refusal");
    design.setTitle(band);
    return design;
  }
}
