package io.svodka.renderer.theme;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.svodka.model.document.Cell;
import io.svodka.model.document.Tile;
import io.svodka.model.document.Tile.Delta;
import io.svodka.model.document.Tone;
import io.svodka.model.value.Value;
import io.svodka.model.value.ValueFormat;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TileRowsTest {
  /// Of A4 upright with margins of 14 mm, and lying.
  private static final double UPRIGHT = 516;

  private static final double LYING = 762;

  @Test
  void fiveShortFiguresStandInOneRow() {
    assertEquals(5, across(5, "12,410", "vs September (9)", UPRIGHT));
    assertEquals(5, across(10, "12,410", "vs September (9)", UPRIGHT));
  }

  @Test
  void fiveFiguresThatWouldBeSqueezedStandInTwoRows() {
    assertEquals(3, across(5, "1,702,177.15 €", "vs September", UPRIGHT));
    assertEquals(3, across(5, "12,410", "vs September (€1,702,177.15)", UPRIGHT));
    assertEquals(3, across(9, "1,702,177.15 €", "vs September", UPRIGHT));
    assertEquals(4, across(10, "1,702,177.15 €", "vs September", UPRIGHT));
  }

  @Test
  void theyHaveRoomOnAWidePage() {
    assertEquals(5, across(5, "1,702,177 €", "vs September (€1,702,177)", LYING));
  }

  @Test
  void rowsOfFewerAreAsTheyWere() {
    for (int count = 1; count <= 4; count++) {
      assertEquals(
          count, across(count, "1,702,177.15 €", "vs September (1,702,177.15 €)", UPRIGHT));
    }
    assertEquals(2, across(3, "12", "vs September", 250));
    assertEquals(1, across(0, "12", "vs September", UPRIGHT));
  }

  private static int across(int count, String figure, String against, double width) {
    Cell change = new Cell(Value.of(1), "+1 %", ValueFormat.TEXT, Tone.PLAIN);
    Delta delta =
        new Delta(
            Tile.Direction.UP,
            change,
            against,
            new Cell(Value.ABSENT, "", ValueFormat.TEXT, Tone.PLAIN));
    Tile tile = new Tile("Sales", Cell.text(figure), List.of(delta), List.of());
    return new TileRows(IntStream.range(0, count).mapToObj(_ -> tile).toList(), width, 9).across();
  }
}
