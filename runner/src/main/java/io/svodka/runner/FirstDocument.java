package io.svodka.runner;

import io.svodka.model.document.Bands;
import io.svodka.model.document.Bands.Band;
import io.svodka.model.document.Block;
import io.svodka.model.document.Cell;
import io.svodka.model.document.Chart;
import io.svodka.model.document.Document;
import io.svodka.model.document.DocumentInfo;
import io.svodka.model.document.PageSetup;
import io.svodka.model.document.Section;
import io.svodka.model.document.Table;
import io.svodka.model.document.Tile;
import io.svodka.model.document.Tone;
import io.svodka.model.document.Words;
import io.svodka.model.value.Value;
import io.svodka.model.value.ValueFormat;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/// A document with one block of each costly kind.
final class FirstDocument {
  private static final Cell ONE = new Cell(Value.of(1), "1", ValueFormat.WHOLE, Tone.PLAIN);

  static final Document MINIMAL =
      new Document(
          new DocumentInfo(
              "-",
              "-",
              "-",
              Locale.ROOT,
              "XXX",
              LocalDate.EPOCH,
              new Words("{page}", "-", "-", "-", "-", "-")),
          new PageSetup(PageSetup.Paper.A4, PageSetup.Orientation.PORTRAIT, 15),
          new Bands(Band.EMPTY, Band.EMPTY),
          List.of(new Section("-", List.of(tiles(), table(), chart()))));

  private FirstDocument() {}

  private static Block tiles() {
    return new Block.Tiles(List.of(new Tile("-", ONE, List.of(), List.of())));
  }

  private static Block table() {
    Table.Column column =
        new Table.Column(
            "a",
            "a",
            "",
            ValueFormat.WHOLE,
            Table.Align.RIGHT,
            new Table.Width.Fitting(),
            Table.Mark.NONE);
    List<Table.Row> rows = List.of(new Table.Row.Detail(List.of(ONE)));
    return new Block.Grid(new Table("", List.of(column), rows, 0, List.of(), "-"));
  }

  private static Block chart() {
    Chart.Series series =
        new Chart.Series("a", Chart.Mark.COLUMN, Chart.Axis.FIRST, List.of(ONE), ValueFormat.WHOLE);
    return new Block.Picture(
        new Chart(
            "-",
            "-",
            List.of(Cell.text("a")),
            List.of(series),
            Chart.Arrangement.BESIDE,
            new Chart.Size(100, 50),
            "-"));
  }
}
