package io.svodka.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

/// Words of others do not make lines of their own and do not steer a terminal.
class OneLineTest {
  @Test
  void lineEndsAreSpaces() {
    assertEquals("a b c", OneLine.of("a\r\nb\tc"));
    assertEquals("a b", OneLine.of("a\u2028b"));
  }

  @Test
  void whatSteersIsLeftOut() {
    assertEquals("a[31mb", OneLine.of("a\u001B[31mb\u0007"));
    assertEquals("invoice gpj.exe", OneLine.of("invoice \u202Egpj.exe\u2066"));
  }

  @Test
  void otherWordsStay() {
    assertEquals("Øre · 5\u00A0€ שלום", OneLine.of("Øre · 5\u00A0€ שלום"));
  }

  @Test
  void tablesHaveALineForEachRow() {
    TextTable table = new TextTable(List.of(TextTable.Align.LEFT), List.of("Name"));
    table.add(List.of("one\ntwo"));
    assertEquals(List.of("Name", "───────", "one two"), table.lines());
  }
}
