package io.svodka.renderer.xlsx;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.svodka.model.document.Cell;
import io.svodka.model.document.Chart;
import io.svodka.model.document.Chart.Arrangement;
import io.svodka.model.document.Chart.Axis;
import io.svodka.model.document.Chart.Mark;
import io.svodka.model.document.Chart.Series;
import java.io.IOException;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Charts of columns, lines and areas together. Programs draw marks of one kind after those of
/// another, in whatever order a report names them.
class MixedChartsTest {
  private static final Series SHARE =
      series("Share", Mark.LINE, Axis.SECOND, Samples.percent("0.3", "30 %"));
  private static final Series SALES = money("Sales", Mark.COLUMN);
  private static final Series COSTS = money("Costs", Mark.AREA);
  private static final Series PLAN = money("Plan", Mark.AREA);

  @Test
  void eachFigureHasTheFormatOfItsSeriesWhereALineIsNamedBeforeColumns() throws IOException {
    String xml = xml(Arrangement.BESIDE, SHARE, SALES);
    assertEquals(List.of("#,##0&quot; ₽&quot;"), formats("barChart", xml));
    assertEquals(List.of("0.0&quot; &quot;%"), formats("lineChart", xml));
  }

  @Test
  void areasShowWhatLiesBehindThemAndHaveLinesAlongTheirEdges() throws IOException {
    String xml = xml(Arrangement.BESIDE, COSTS, PLAN);
    assertEquals(2, part("areaChart", xml).split("<a:alpha val=\"22000\"/>", -1).length - 1, xml);
    assertFalse(part("lineChart", xml).contains("<a:alpha"), xml);
    assertEquals(values(part("areaChart", xml)), values(part("lineChart", xml)));
    String stacked = xml(Arrangement.STACKED, COSTS, PLAN);
    String areas = part("areaChart", stacked);
    assertEquals(2, areas.split("<a:alpha val=\"75000\"/>", -1).length - 1, stacked);
  }

  @Test
  void figuresOfAreasStandAboveTheirEdges() throws IOException {
    String xml = xml(Arrangement.BESIDE, COSTS, PLAN);
    assertEquals(List.of(), formats("areaChart", xml));
    assertEquals(2, part("lineChart", xml).split("<c:showVal val=\"true\"/>", -1).length - 1, xml);
    assertTrue(part("lineChart", xml).contains("<c:dLblPos val=\"t\"/>"), xml);
    String alone = xml(Arrangement.STACKED, SHARE, COSTS);
    assertEquals(
        List.of("#,##0&quot; ₽&quot;", "0.0&quot; &quot;%"), formats("lineChart", alone), alone);
  }

  /// An area would be named twice: by its ground and by its edge.
  @Test
  void eachSeriesIsNamedOnceInTheLegend() throws IOException {
    assertEquals(List.of("Costs", "Plan"), named(xml(Arrangement.BESIDE, COSTS, PLAN)));
    assertEquals(
        List.of("Sales", "Costs", "Share"), named(xml(Arrangement.BESIDE, SHARE, SALES, COSTS)));
    Series returns = money("Returns", Mark.COLUMN);
    assertEquals(
        List.of("Sales", "Returns", "Share"),
        named(xml(Arrangement.STACKED, SHARE, SALES, returns)));
  }

  /// By themselves programs break or cut names beside marks, or leave the marks a strip.
  @Test
  void longNamesBesideAChartHaveTheRoomTheyNeedAndLeaveTheMarksTheRest() throws IOException {
    Series named = money("Furniture and shelves for offices", Mark.COLUMN);
    String xml = xml(Chart.Legend.RIGHT, Arrangement.BESIDE, SALES, named);
    List<Double> plot = box(part("plotArea", xml));
    List<Double> names = box(part("legend", xml));
    assertTrue(names.get(2) * 160 > 33 * 1.6, names.toString());
    assertTrue(plot.get(2) > 0.4, plot.toString());
    assertTrue(plot.get(0) + plot.get(2) <= names.get(0), plot + " " + names);
    assertTrue(names.get(0) + names.get(2) < 1, names.toString());
    assertFalse(xml(Arrangement.BESIDE, SALES, named).contains("<c:manualLayout>"));
  }

  private static List<Double> box(String part) {
    return Stream.of("x", "y", "w", "h")
        .map(side -> find("<c:" + side + " val=\"(.*?)\"", part).getFirst())
        .map(Double::valueOf)
        .toList();
  }

  /// Returns the names in a legend: those of all series in the order they are drawn, without those
  /// left out.
  private static List<String> named(String xml) {
    List<String> all = find("<c:tx><c:strRef><c:f>.*?</c:f><c:strCache>.*?<c:v>(.*?)</c:v>", xml);
    List<String> out = find("<c:legendEntry><c:idx val=\"(\\d+)\"/>", xml);
    return IntStream.range(0, all.size())
        .filter(i -> !out.contains("" + i))
        .mapToObj(all::get)
        .toList();
  }

  private static List<String> formats(String kind, String xml) {
    return find("<c:dLbls><c:numFmt formatCode=\"(.*?)\"", part(kind, xml));
  }

  private static List<String> values(String part) {
    return find("<c:val><c:numRef><c:f>(.*?)</c:f>", part);
  }

  /// Returns all parts of a chart that draw marks of a kind.
  private static String part(String kind, String xml) {
    return String.join("", find("<c:" + kind + ">(.*?)</c:" + kind + ">", xml));
  }

  private static List<String> find(String pattern, String xml) {
    return Pattern.compile(pattern, Pattern.DOTALL)
        .matcher(xml)
        .results()
        .map(found -> found.group(1))
        .toList();
  }

  private static String xml(Arrangement arrangement, Series... series) throws IOException {
    return xml(Chart.Legend.USUAL, arrangement, series);
  }

  private static String xml(Chart.Legend legend, Arrangement arrangement, Series... series)
      throws IOException {
    Chart plain = NativeChartTest.chart("Cities", arrangement, series);
    return NativeChartTest.xml(
        new Chart(
            plain.title(),
            plain.alternative(),
            plain.categories(),
            plain.series(),
            new Chart.Manner(
                Chart.Kind.UPRIGHT, arrangement, legend, Chart.Labels.FIGURES, List.of(), "", ""),
            plain.size(),
            plain.whenEmpty()));
  }

  private static Series money(String label, Mark mark) {
    return series(label, mark, Axis.FIRST, Samples.money("5", "5 ₽"));
  }

  private static Series series(String label, Mark mark, Axis axis, Cell cell) {
    return new Series(label, mark, axis, List.of(cell, cell, cell), cell.format());
  }
}
