package io.svodka.renderer.pdf.jasper;

import net.sf.jasperreports.engine.JRCommonText;
import net.sf.jasperreports.engine.JasperReportsContext;
import net.sf.jasperreports.engine.fill.JRTextMeasurer;
import net.sf.jasperreports.engine.fonts.FontUtil;
import net.sf.jasperreports.engine.util.AbstractTextMeasurerFactory;

/// Says of every text that it fits, because it was measured and broken into lines before. Public
/// only because JasperReports makes it by its name.
public final class SetTextMeasurers extends AbstractTextMeasurerFactory {
  private static final JRTextMeasurer MEASURER =
      (text, _, _, _, _) -> new SetText(text.getText().length());

  @Override
  public JRTextMeasurer createMeasurer(JasperReportsContext context, JRCommonText text) {
    return MEASURER;
  }

  @Override
  public JRTextMeasurer createMeasurer(FontUtil fonts, JRCommonText text) {
    return MEASURER;
  }
}
