package io.svodka.renderer.xlsx;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.svodka.model.document.Block;
import io.svodka.model.document.Chart;
import java.io.IOException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// What stands at the axes of charts in workbooks.
class NativeAxesTest {
  private static Chart amounts(String... numbers) {
    Chart.Series money =
        new Chart.Series(
            "Опт",
            Chart.Mark.COLUMN,
            Chart.Axis.FIRST,
            Stream.of(numbers).map(n -> Samples.money(n, n + " ₽")).toList(),
            Samples.RUB);
    return NativeChartTest.chart("Города", Chart.Arrangement.BESIDE, money);
  }

  /// A minus stays on the left of its number only if a mark says so.
  @Test
  void theHighestTickNamesTheCurrencyAmongLettersFromTheRightToo() throws IOException {
    String xml = NativeChartTest.xml(amounts("4000", "-300", "4600"), "he-IL");
    String below = "[&lt;0]&quot;\u200E-&quot;#,##0";
    assertTrue(xml.contains("formatCode=\"[>=5000]#,##0&quot; ₽&quot;;" + below + ";#,##0\""), xml);
  }

  /// 40, 42.5, 45: without a digit after the point the second would be 43.
  @Test
  void ticksHaveAsManyDigitsAsTheirStep() throws IOException {
    Chart.Series shares =
        new Chart.Series(
            "Маржа",
            Chart.Mark.LINE,
            Chart.Axis.FIRST,
            Stream.of("0.4", "0.44", "0.52").map(n -> Samples.percent(n, n)).toList(),
            Samples.PERCENT);
    String xml =
        NativeChartTest.xml(
            NativeChartTest.chart("Города", Chart.Arrangement.BESIDE, shares), "en-GB");
    assertTrue(xml.contains("<c:majorUnit val=\"0.025\"/>"), xml);
    assertTrue(xml.contains("formatCode=\"0.0%\""), xml);
  }

  @Test
  void weeksAndMonthsAreNamedAsOnPaper() throws IOException {
    Block trend = Samples.trend();
    if (!(trend instanceof Block.Picture(var chart))) {
      throw new AssertionError(trend);
    }
    String xml = NativeChartTest.xml(chart);
    assertTrue(xml.contains("<c:v>янв.\n2026</c:v>"), xml);
    assertTrue(xml.contains("<c:v>февр.</c:v>"), xml);
  }

  @Test
  void onlyTheHighestTickNamesTheCurrencyAsOnPaper() throws IOException {
    String xml = NativeChartTest.xml(amounts("4000", "-300", "4600"));
    assertTrue(xml.contains("formatCode=\"[>=5000]#,##0&quot; ₽&quot;;[&lt;0]-#,##0;#,##0\""), xml);
    assertTrue(xml.contains("<c:max val=\"6000.0\"/>"), xml);
  }
}
