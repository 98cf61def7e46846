package io.svodka.runner.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class RowTextTest {
  @Test
  void barsInQuotesSeparateNothing() {
    assertEquals(
        List.of("\"a | b\"", "", "`x|y`", "\"say \\\"|\\\"\""),
        RowText.cells("| \"a | b\" |   | `x|y` | \"say \\\"|\\\"\" |"));
  }

  @Test
  void numbersStandToTheRightWithTheNameOfTheirColumn() {
    List<List<String>> rows =
        List.of(
            List.of("region", "sales", "done"),
            List.of("North", "1200.50", "66.7%"),
            List.of("total", "-3", ""));
    assertEquals(
        List.of(
            "| region |   sales |  done |",
            "| North  | 1200.50 | 66.7% |",
            "| total  |      -3 |       |"),
        RowText.aligned(rows));
  }

  @Test
  void aNumberAmongWordsStandsToTheRightAndItsNameDoesNot() {
    List<List<String>> rows = List.of(List.of("code"), List.of("17"), List.of("seventeen"));
    assertEquals(List.of("| code      |", "|        17 |", "| seventeen |"), RowText.aligned(rows));
  }
}
