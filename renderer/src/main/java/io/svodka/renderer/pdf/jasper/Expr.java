package io.svodka.renderer.pdf.jasper;

import java.util.regex.Pattern;
import net.sf.jasperreports.engine.design.JRDesignExpression;

/// The only maker of expressions. An expression is one bare field: JasperReports reads it directly
/// and compiles nothing.
final class Expr {
  private static final Pattern ID = Pattern.compile("[a-z][a-z0-9_]{0,60}");

  private Expr() {}

  /// Returns the expression that reads a field.
  static JRDesignExpression field(String id) {
    if (!ID.matcher(id).matches()) {
      throw new IllegalArgumentException("not a field name: " + id);
    }
    return new JRDesignExpression("$F{" + id + "}");
  }

  /// Returns an expression that is code, for the check that code is refused.
  static JRDesignExpression code() {
    return new JRDesignExpression("new Object()+\"\"");
  }
}
