package io.svodka.renderer.pdf.jasper;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.File;
import net.sf.jasperreports.engine.DefaultJasperReportsContext;
import net.sf.jasperreports.engine.JasperReportsContext;
import net.sf.jasperreports.engine.SimpleJasperReportsContext;
import net.sf.jasperreports.engine.design.JRAbstractJavaCompiler;
import net.sf.jasperreports.engine.design.JRCompilationSourceCode;
import net.sf.jasperreports.engine.design.JRCompilationUnit;
import net.sf.jasperreports.engine.design.JRDefaultCompilationSourceCode;
import net.sf.jasperreports.engine.design.JRSourceCompileTask;
import org.junit.jupiter.api.Test;

class CodeRefusalTest {
  /// A compiler that takes whatever it gets.
  public static final class Permissive extends JRAbstractJavaCompiler {
    public Permissive(JasperReportsContext context) {
      super(context, false);
    }

    @Override
    protected void checkLanguage(String language) {}

    @Override
    protected JRCompilationSourceCode generateSourceCode(JRSourceCompileTask task) {
      return new JRDefaultCompilationSourceCode("", null);
    }

    @Override
    protected String compileUnits(JRCompilationUnit[] units, String classpath, File folder) {
      return null;
    }

    @Override
    protected String getSourceFileName(String unitName) {
      return unitName;
    }
  }

  @Test
  void codeIsRefusedWithTheSettingsOfThisRoom() {
    assertDoesNotThrow(() -> CodeRefusal.verify(DefaultJasperReportsContext.getInstance()));
  }

  @Test
  void aLostSettingIsNoticedAtOnce() {
    SimpleJasperReportsContext context = new SimpleJasperReportsContext();
    context.setProperty("net.sf.jasperreports.compiler.java", Permissive.class.getName());
    assertThrows(IllegalStateException.class, () -> CodeRefusal.verify(context));
  }

  @Test
  void onlyPlainNamesBecomeExpressions() {
    for (String id : new String[] {"", "A", "1a", "a b", "a}+x+$F{b", "a\"", "ё"}) {
      assertThrows(IllegalArgumentException.class, () -> Expr.field(id), id);
    }
    assertDoesNotThrow(() -> Expr.field("page_17"));
  }
}
