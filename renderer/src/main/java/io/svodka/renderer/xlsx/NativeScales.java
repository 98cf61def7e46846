package io.svodka.renderer.xlsx;

import io.svodka.model.document.Chart;
import io.svodka.model.document.Theme;
import io.svodka.model.document.Unit;
import io.svodka.model.value.ValueFormat;
import io.svodka.renderer.chart.ChartAxes;
import io.svodka.renderer.chart.ChartPainter;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.poi.xddf.usermodel.chart.XDDFValueAxis;

/// Lets the axes of a native chart begin and end where those of the printed one do. Programs choose
/// other ends, and some begin columns above zero, where they lie about what they measure.
record NativeScales(Optional<ChartAxes> axes) {
  private static final Pattern UNIT = Pattern.compile("\"[^\"]*\"");

  /// @param chart what is drawn, with or without marks that nobody sees
  static NativeScales of(PlacedChart placed, Chart chart, Theme theme, Locale locale) {
    double width = Unit.POINT.of(chart.size().width());
    return new NativeScales(new ChartPainter().axes(chart, theme, locale, width, placed.height()));
  }

  /// Sets an axis that measures marks.
  void measure(XDDFValueAxis drawn, Chart.Axis axis, ValueFormat format) {
    axes.map(
            found ->
                switch (axis) {
                  case FIRST -> found.first();
                  case SECOND -> found.second();
                })
        .ifPresent(
            ends -> {
              set(drawn, ends, format);
              String pattern = TickDigits.of(ends.step(), format).in(drawn.getNumberFormat());
              drawn.setNumberFormat(unitOnTop(pattern, ends, format));
            });
  }

  /// Only the highest tick names the currency, as on printed axes.
  private static String unitOnTop(String pattern, ChartAxes.Ends ends, ValueFormat format) {
    String above = pattern.split(";", 2)[0];
    String bare = UNIT.matcher(above).replaceAll("");
    if (!(format instanceof ValueFormat.Money) || bare.equals(above)) {
      return pattern;
    }
    BigDecimal last = BigDecimal.valueOf(ends.greatest() - ends.step() / 2).stripTrailingZeros();
    // what is below zero says so itself: programs write no sign in a second part
    String sign = above.equals(pattern) ? "-" : NumberPatterns.MINUS;
    String below = bare.replaceFirst("(?=[#0])", sign);
    return "[>=" + last.toPlainString() + "]" + above + ";[<0]" + below + ";" + bare;
  }

  /// Returns what stands at the places of a chart: periods as they are printed, other names as
  /// short as they have room.
  List<String> names(PlacedChart placed, Locale locale) {
    return axes.map(ChartAxes::periods)
        .filter(periods -> !periods.isEmpty())
        .orElseGet(() -> ShortNames.of(placed.chart(), placed.stretch(), locale));
  }

  /// Sets the axis that places points.
  void place(XDDFValueAxis drawn, ValueFormat format) {
    axes.map(ChartAxes::along)
        .ifPresent(
            ends -> {
              set(drawn, ends, format);
              drawn.setNumberFormat(TickDigits.of(ends.step(), format).in(drawn.getNumberFormat()));
            });
  }

  private static void set(XDDFValueAxis drawn, ChartAxes.Ends ends, ValueFormat format) {
    ChartAxes.Ends stored = ends.times(Contents.factor(format));
    drawn.setMinimum(stored.least());
    drawn.setMaximum(stored.greatest());
    drawn.setMajorUnit(stored.step());
  }
}
