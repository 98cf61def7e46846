package io.svodka.compiler.review;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// A changed measure is told once, with the places that show it; whatever else differs is told,
/// too.
class CausesTest {
  private ReviewedProject project;

  @BeforeEach
  void read() throws IOException {
    project = new ReviewedProject();
  }

  /// One line for each change, one more for each place that it touches in known parts.
  private static String told(ReviewedProject project) {
    return project.changes().stream().map(CausesTest::told).collect(Collectors.joining());
  }

  private static String told(Change change) {
    return change.consequence()
        + " "
        + change.subject()
        + ": "
        + change.aspect()
        + "\n"
        + change.touched().stream()
            .filter(each -> !each.parts().isEmpty())
            .map(each -> "  " + each.place() + ": " + parts(each) + "\n")
            .collect(Collectors.joining());
  }

  private static String parts(Touch touched) {
    return touched.parts().stream()
        .map(part -> part.subject() + "/" + part.aspect())
        .collect(Collectors.joining(", "));
  }

  @Test
  void aMeasureMadeOfOthersIsToldOnceWithItsPlaces() {
    assertEquals(
        """
        NUMBERS measure check: formula
          report monthly: text/words, tiles of total/tile Check
        """,
        told(project.with("orders.revenue / orders.all_of", "2 * orders.revenue / orders.all_of")));
  }

  @Test
  void aMeasureOfRowsIsToldOnceWithWhateverIsMadeOfIt() {
    String told = told(project.with("sum(amount) {\n    format", "sum(2 * amount) {\n    format"));
    assertEquals(1, told.lines().filter(line -> line.startsWith("NUMBERS")).count(), told);
    assertTrue(told.startsWith("NUMBERS measure orders.revenue: formula\n"), told);
    for (String part :
        List.of(
            "tiles of total/tile Check",
            "tiles of total/tile Revenue",
            "table of by_kind/column Mean",
            "query by_kind/limit",
            "burst/hold when",
            "text/shown when",
            "crosstab of cross/column Revenue",
            "delivery pack: mail/body")) {
      assertTrue(told.contains(part), part + " is not among\n" + told);
    }
  }

  /// A sum that becomes a formula is another formula of its measure and no other figure anywhere.
  @Test
  void aMeasureThatIsMadeOfRowsOtherwiseIsToldOnce() {
    String told = told(project.with("\"Pieces\" = sum(pieces)", "\"Pieces\" = 2 * sum(pieces)"));
    assertEquals(1, told.lines().filter(line -> line.startsWith("NUMBERS")).count(), told);
    assertTrue(told.startsWith("NUMBERS measure pieces: formula\n"), told);
    assertTrue(told.contains("chart of by_kind/") || told.contains("tile Counted"), told);
  }

  /// Names of aggregates within formulas are the compiler's own: nobody has written `orders.sum`.
  @Test
  void formulasAreToldAsTheyAreWritten() {
    String pieces = "\"Pieces\" = sum(pieces)";
    assertEquals(
        List.of("sum(pieces)", "2 * sum(pieces)"),
        formulas(project.with(pieces, "\"Pieces\" = 2 * sum(pieces)")));
    assertEquals(
        List.of("sum(pieces)", "sum(pieces where pieces > 1) / count()"),
        formulas(project.with(pieces, "\"Pieces\" = sum(pieces where pieces > 1) / count()")));
  }

  /// Who has written a measure sees it, who has written its aggregate does not see the measure.
  @Test
  void measuresWithinFormulasAreToldWhereTheyAreWritten() {
    assertEquals(
        List.of("sum(pieces)", "sum(pieces) / all_of"),
        formulas(project.with("\"Pieces\" = sum(pieces)", "\"Pieces\" = sum(pieces) / all_of")));
  }

  private static List<String> formulas(ReviewedProject project) {
    List<Change> all =
        project.changes().stream()
            .filter(change -> change.consequence() == Consequence.NUMBERS)
            .toList();
    assertEquals(1, all.size(), all.toString());
    return List.of(all.getFirst().before(), all.getFirst().after());
  }

  @Test
  void aMeasureMadeOfOneThatIsMadeOfOthersHasNotChangedItself() {
    ReviewedProject nested =
        project.given(
            "query weekly \"Weekly\"",
            "measure double \"Double\" = check * 2\n\nquery weekly \"Weekly\"");
    String told =
        told(
            nested
                .given("      half\n      check\n", "      half\n      check\n      double\n")
                .with("orders.revenue / orders.all_of", "3 * orders.revenue / orders.all_of"));
    assertEquals(
        """
        NUMBERS measure check: formula
          report monthly: measure double/, text/words, tiles of total/tile Check
        """,
        told);
  }

  @Test
  void aMeasureInAMailIsAPlaceOfItsDelivery() {
    String told =
        told(
            project
                .given("Revenue: {total.revenue}.", "Check: {total.check}.")
                .with("orders.revenue / orders.all_of", "2 * orders.revenue / orders.all_of"));
    assertEquals(
        """
        NUMBERS measure check: formula
          report monthly: text/words, tiles of total/tile Check
          delivery pack: mail/body
        """,
        told);
  }

  /// What does not follow from the measure is told beside it.
  @Test
  void anotherFigureIsToldBesideAChangedMeasure() {
    String told =
        told(
            project
                .with("orders.revenue / orders.all_of", "2 * orders.revenue / orders.all_of")
                .with("check vs last_year", "half vs last_year")
                .with("{revenue} of", "{check} of")
                .with("row widths 1, 2", "row widths 1, 1"));
    assertTrue(told.contains("NUMBERS measure check: formula"), told);
    assertTrue(told.contains("NUMBERS text: figures"), told);
    assertTrue(told.contains("NUMBERS figures: shown"), told);
    assertTrue(told.contains("LOOKS layout: order of elements"), told);
  }

  @Test
  void aNewLimitIsToldBesideTheMeasureThatOrdersIt() {
    String told =
        told(
            project
                .with("sum(amount) {\n    format", "2 * sum(amount) {\n    format")
                .with("top 5 by revenue", "top 4 by revenue"));
    assertTrue(told.contains("NUMBERS measure revenue: formula"), told);
    assertTrue(told.contains("NUMBERS query by_kind: limit"), told);
  }

  /// A place shows the same measure in another currency.
  @Test
  void anotherUnitOfOnePlaceIsToldBesideAChangedMeasure() {
    String told =
        told(
            project
                .with("duration(minutes)", "duration(seconds)")
                .with("sum(minutes)", "sum(minutes + 1)"));
    assertTrue(told.contains("NUMBERS measure worked: unit"), told);
    assertTrue(told.contains("NUMBERS measure orders.worked: formula"), told);
  }

  @Test
  void aLabelIsToldOnceWithTheColumnsThatBearIt() {
    String told = told(project.with("mean \"Mean\"", "mean \"On average\""));
    assertEquals(
        """
        LOOKS measure mean: label
          report monthly: table of by_kind/columns, table of by_kind/column On average
        """,
        told);
  }

  @Test
  void aFormatIsToldOnceWithThePlacesThatTakeIt() {
    String told = told(project.with("number(2)", "number(3)"));
    assertEquals(
        """
        LOOKS measure check: format
          report monthly: text/words, tiles of total/tile Check
        """,
        told);
  }

  /// Who gets what is said beside each place.
  @Test
  void placesNameTheirAudience() {
    List<Touch> touched =
        project
            .with("orders.revenue / orders.all_of", "2 * orders.revenue / orders.all_of")
            .changes()
            .getFirst()
            .touched();
    assertEquals(
        List.of("packs of shops by id", "mail to shops.mail"),
        touched.stream().map(Touch::audience).toList());
  }
}
