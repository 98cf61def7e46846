package io.svodka.runner.edition;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.svodka.model.document.Bands;
import io.svodka.model.document.Block;
import io.svodka.model.document.Cell;
import io.svodka.model.document.Document;
import io.svodka.model.document.DocumentInfo;
import io.svodka.model.document.PageSetup;
import io.svodka.model.document.Section;
import io.svodka.model.document.Table;
import io.svodka.model.document.Tone;
import io.svodka.model.document.Words;
import io.svodka.model.failure.RunFailure;
import io.svodka.model.value.Value;
import io.svodka.model.value.ValueFormat;
import io.svodka.runner.edition.Figures.Place;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class FiguresTest {
  @Test
  void rowsWithOneHeadAreToldApartByTheirOrder() {
    var found = Figures.of(listing(3), new FigureRoom(3));
    assertEquals(
        List.of("North", "North (2)", "North (3)"),
        found.keySet().stream().map(Place::row).toList());
  }

  /// To look for a free place from the first on takes minutes here.
  @Test
  void manyRowsWithOneHeadTakeNoLongerThanOthers() {
    int many = 100_000;
    assertTimeoutPreemptively(
        Duration.ofSeconds(20),
        () -> assertEquals(many, Figures.of(listing(many), new FigureRoom(many)).size()));
  }

  @Test
  void moreFiguresThanMemoryHoldsAreTold() {
    RunFailure failure =
        assertThrows(
            RunFailure.Render.class, () -> Figures.of(listing(1_235), new FigureRoom(1_234)));
    assertEquals("SV9616", failure.code());
    assertEquals(
        "a correction compares all figures with those that were sent, and there is no memory for"
            + " more than 1,234",
        failure.getMessage());
  }

  private static Document listing(int rows) {
    Iterable<Table.Row> all = () -> IntStream.range(0, rows).mapToObj(FiguresTest::row).iterator();
    List<Table.Column> columns = List.of(column("region"), column("revenue"));
    Block table = new Block.Grid(new Table("", columns, all, 0, List.of(), ""));
    return new Document(
        new DocumentInfo(
            "Listing",
            "",
            "",
            Locale.UK,
            "EUR",
            LocalDate.of(2026, 11, 3),
            new Words("{page} / {pages}", "Contents", "continued", "Chart", "—", "…")),
        new PageSetup(PageSetup.Paper.A4, PageSetup.Orientation.PORTRAIT, 15),
        new Bands(Bands.Band.EMPTY, Bands.Band.EMPTY),
        List.of(new Section("", List.of(table))));
  }

  private static Table.Column column(String name) {
    return new Table.Column(
        name,
        name,
        "",
        ValueFormat.WHOLE,
        Table.Align.RIGHT,
        new Table.Width.Fitting(),
        Table.Mark.NONE);
  }

  private static Table.Row row(int number) {
    Cell figure = new Cell(Value.of(number), "" + number, ValueFormat.WHOLE, Tone.PLAIN);
    return new Table.Row.Detail(List.of(Cell.text("North"), figure));
  }
}
