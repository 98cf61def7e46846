package io.svodka.compiler.source;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class LineTableTest {
  @Test
  void linesEndInAnyWayAndABomIsNotPartOfThem() {
    LineTable lines = LineTable.of("\uFEFFa\r\nб\rв\n\nlast");
    assertEquals(5, lines.count());
    assertEquals("a", lines.lineText(1));
    assertEquals("б", lines.lineText(2));
    assertEquals("", lines.lineText(4));
    assertEquals(1, lines.columnAt(1));
    assertEquals(3, lines.lineAt(6));
  }

  @Test
  void columnsCountCodePoints() {
    LineTable lines = LineTable.of("x\n\uD83D\uDC4D = \uD83D\uDC4D");
    assertEquals(2, lines.lineAt(4));
    assertEquals(2, lines.columnAt(4));
    assertEquals(6, lines.columnAt(9));
  }

  @Test
  void offsetsPastTheEndAreOnTheLastLine() {
    LineTable lines = LineTable.of("a\nbc");
    assertEquals(2, lines.lineAt(99));
    assertEquals(3, lines.columnAt(99));
  }
}
