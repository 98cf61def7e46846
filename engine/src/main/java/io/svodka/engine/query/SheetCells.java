package io.svodka.engine.query;

import io.svodka.model.value.Value;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.model.SharedStrings;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/// Collects the cells of a sheet. The first row with a value is the header.
final class SheetCells extends DefaultHandler {
  private static final int MOST_ROWS = 1_048_576;
  private static final int MOST_COLUMNS = 16_384;
  private static final int MOST_LETTERS = 32_767;

  /// Spreadsheets compute with 15 digits; what follows is noise of their binary numbers.
  private static final MathContext DIGITS = new MathContext(15);

  private final SharedStrings strings;
  private final List<List<Value>> rows = new ArrayList<>();
  private final StringBuilder text = new StringBuilder();
  private List<Value> row = new ArrayList<>();
  private int column = -1;
  private String kind = "n";
  private boolean reading;

  SheetCells(SharedStrings strings) {
    this.strings = strings;
  }

  @Override
  public void startElement(String uri, String name, String qualified, Attributes attributes)
      throws SAXException {
    switch (name) {
      case "row" -> startRow(attributes.getValue("r"));
      case "c" -> startCell(attributes.getValue("r"), attributes.getValue("t"));
      case "v", "t" -> reading = true;
      default -> {}
    }
  }

  private void startRow(@Nullable String number) throws SAXException {
    int index = number == null ? rows.size() : Integer.parseInt(number) - 1;
    if (index >= MOST_ROWS || index < rows.size()) {
      throw new SAXException("row " + number + " cannot be");
    }
    while (rows.size() < index) {
      rows.add(List.of());
    }
    row = new ArrayList<>();
    column = -1;
  }

  private void startCell(@Nullable String place, @Nullable String type) throws SAXException {
    column = place == null ? column + 1 : new CellReference(place).getCol();
    kind = Objects.requireNonNullElse(type, "n");
    text.setLength(0);
    if (column < 0 || column >= MOST_COLUMNS) {
      throw new SAXException("cell " + place + " cannot be");
    }
  }

  @Override
  public void characters(char[] characters, int start, int length) throws SAXException {
    if (reading) {
      text.append(characters, start, length);
      checkLength();
    }
  }

  private void checkLength() throws SAXException {
    if (text.length() > MOST_LETTERS) {
      throw new SAXException("a cell has more letters than a workbook can hold");
    }
  }

  @Override
  public void endElement(String uri, String name, String qualified) {
    switch (name) {
      case "v", "t" -> reading = false;
      case "c" -> endCell();
      case "row" -> rows.add(row);
      default -> {}
    }
  }

  private void endCell() {
    if (text.isEmpty()) {
      return;
    }
    while (row.size() < column) {
      row.add(Value.ABSENT);
    }
    row.add(value(text.toString()));
  }

  private Value value(String raw) {
    return switch (kind) {
      case "s" -> Value.of(strings.getItemAt(Integer.parseInt(raw)).getString());
      case "b" -> Value.of(raw.equals("1"));
      case "n" -> Value.of(new BigDecimal(raw).round(DIGITS).stripTrailingZeros());
      default -> Value.of(raw);
    };
  }

  SheetTable table(LocalDateTime epoch) {
    int header = 0;
    while (header < rows.size() && rows.get(header).isEmpty()) {
      header++;
    }
    if (header == rows.size()) {
      return new SheetTable(List.of(), 1, epoch, List.of());
    }
    List<String> names = rows.get(header).stream().map(SheetCells::name).toList();
    return new SheetTable(names, header + 1, epoch, rows.subList(header + 1, rows.size()));
  }

  private static String name(Value cell) {
    return switch (cell) {
      case Value.Text(var words) -> words.strip();
      case Value.Decimal(var number) -> number.toPlainString();
      case Value.Truth(var holds) -> String.valueOf(holds);
      case Value.Absent() -> "";
      case Value.Day _, Value.Moment _, Value.Bucket _ ->
          throw new IllegalStateException("sheets hold numbers, texts and truths");
    };
  }
}
