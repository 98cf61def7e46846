package io.svodka.renderer.pdf.jasper;

import java.io.File;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JasperReportsContext;
import net.sf.jasperreports.engine.design.JRAbstractJavaCompiler;
import net.sf.jasperreports.engine.design.JRCompilationSourceCode;
import net.sf.jasperreports.engine.design.JRCompilationUnit;
import net.sf.jasperreports.engine.design.JRSourceCompileTask;

/// Refuses to compile any expression, so that no text of a report can ever become code. Registered
/// in `jasperreports.properties`; public only because JasperReports makes it by its name.
public final class DirectOnlyCompiler extends JRAbstractJavaCompiler {
  private static final String REFUSED = "expressions are refused";

  public DirectOnlyCompiler(JasperReportsContext context) {
    super(context, false);
  }

  @Override
  protected void checkLanguage(String language) throws JRException {
    if (!"java".equals(language)) {
      throw new JRException(REFUSED);
    }
  }

  @Override
  protected JRCompilationSourceCode generateSourceCode(JRSourceCompileTask task)
      throws JRException {
    throw new JRException(REFUSED);
  }

  @Override
  protected String compileUnits(JRCompilationUnit[] units, String classpath, File folder)
      throws JRException {
    throw new JRException(REFUSED);
  }

  @Override
  protected String getSourceFileName(String unitName) {
    return unitName + ".java";
  }
}
