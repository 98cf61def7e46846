package io.svodka.renderer.xlsx;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.svodka.model.document.Block;
import io.svodka.model.document.Cell;
import io.svodka.model.document.Chart;
import io.svodka.model.document.Section;
import io.svodka.model.value.Value;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

/// Waterfalls in workbooks, above zero, below it and through it.
class NativeStepsTest {
  @Test
  void stepsThroughZeroAreAColumnAboveAndOneBelow() {
    NativeSteps steps = NativeSteps.of(steps("150", "-500", "900", "-200", "350"));
    assertEquals(
        List.of(
            StepPart.GROUND,
            StepPart.RISE,
            StepPart.RISE_BELOW,
            StepPart.FALL,
            StepPart.FALL_BELOW,
            StepPart.SUM),
        steps.parts());
    assertEquals(List.of("·", "·", "·", "350", "·"), heights(steps, StepPart.GROUND));
    assertEquals(List.of("150", "·", "550", "·", "·"), heights(steps, StepPart.RISE));
    assertEquals(List.of("·", "·", "-350", "·", "·"), heights(steps, StepPart.RISE_BELOW));
    assertEquals(List.of("·", "150", "·", "200", "·"), heights(steps, StepPart.FALL));
    assertEquals(List.of("·", "-350", "·", "·", "·"), heights(steps, StepPart.FALL_BELOW));
    assertEquals(List.of("·", "·", "·", "·", "350"), heights(steps, StepPart.SUM));
  }

  @Test
  void stepsBelowZeroHangFromWhatNobodySees() {
    NativeSteps steps = NativeSteps.of(steps("-500", "200", "-300", "-600"));
    assertEquals(List.of("·", "-300", "-300", "·"), heights(steps, StepPart.GROUND));
    assertEquals(List.of("·", "-200", "·", "·"), heights(steps, StepPart.RISE_BELOW));
    assertEquals(List.of("-500", "·", "-300", "·"), heights(steps, StepPart.FALL_BELOW));
    assertEquals(List.of("·", "·", "·", "-600"), heights(steps, StepPart.SUM));
  }

  @Test
  void aStepThroughZeroSaysItsWholeFigureOnce() throws IOException {
    String xml = xml(steps("150", "-500", "900", "-200", "350"));
    assertTrue(xml.contains("formatCode=\"+#,##0&quot; ₽&quot;;;\""), xml);
    assertTrue(xml.contains("formatCode=\";-#,##0&quot; ₽&quot;;\""), xml);
    assertTrue(
        xml.contains(
            "<c:dLbl><c:idx val=\"1\"/><c:numFmt formatCode=\"&quot;-500 ₽&quot;\""
                + " sourceLinked=\"0\"/>"),
        xml);
    assertTrue(
        xml.contains(
            "<c:dLbl><c:idx val=\"2\"/><c:numFmt formatCode=\"&quot;+900 ₽&quot;\""
                + " sourceLinked=\"0\"/>"),
        xml);
    assertEquals(2, xml.split("<c:delete val=\"1\"/>", -1).length - 1, xml);
    assertFalse(xml.contains("<c:dPt>"), xml);
  }

  @Test
  void amountsBelowZeroHaveTheirSignAtTheAxis() throws IOException {
    String xml = xml(steps("-500", "200", "-300", "-600"));
    assertTrue(xml.contains(";[&lt;0]-#,##0;#,##0\" sourceLinked=\"false\""), xml);
  }

  private static List<String> heights(NativeSteps steps, StepPart part) {
    return steps.series().get(steps.parts().indexOf(part)).cells().stream()
        .map(cell -> cell.value() instanceof Value.Decimal(BigDecimal n) ? n.toPlainString() : "·")
        .toList();
  }

  private static Chart.Series steps(String... figures) {
    List<Cell> cells = Stream.of(figures).map(n -> Samples.money(n, n + " ₽")).toList();
    return new Chart.Series("Steps", Chart.Mark.COLUMN, Chart.Axis.FIRST, cells, Samples.RUB);
  }

  private static String xml(Chart.Series series) throws IOException {
    Chart.Manner manner =
        new Chart.Manner(
            Chart.Kind.WATERFALL,
            Chart.Arrangement.BESIDE,
            Chart.Legend.USUAL,
            Chart.Labels.FIGURES,
            List.of(),
            "",
            "");
    List<Cell> places =
        IntStream.range(0, series.cells().size()).mapToObj(i -> Cell.text("Place " + i)).toList();
    Chart chart =
        new Chart(
            "Title", "Words", places, List.of(series), manner, new Chart.Size(160, 60), "None");
    Section section = new Section("", List.of(new Block.Picture(chart)));
    byte[] bytes = Samples.render(Samples.document("ru-RU", section));
    try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(bytes))) {
      var drawn = book.getSheetAt(0).getDrawingPatriarch().getCharts().getFirst();
      return new String(
          drawn.getPackagePart().getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
