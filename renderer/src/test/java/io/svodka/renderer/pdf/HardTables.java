package io.svodka.renderer.pdf;

import io.svodka.model.document.Block;
import io.svodka.model.document.Cell;
import io.svodka.model.document.Document;
import io.svodka.model.document.Section;
import io.svodka.model.document.Table;
import io.svodka.model.document.Table.Align;
import io.svodka.model.document.Table.Column;
import io.svodka.model.document.Table.Mark;
import io.svodka.model.document.Table.Row;
import io.svodka.model.document.Table.Width;
import io.svodka.model.document.Tile;
import io.svodka.model.value.ValueFormat;
import java.util.ArrayList;
import java.util.List;

/// Tables that are hard to set: too many columns, words without spaces, fixed widths, negative
/// bars, nested groups.
final class HardTables {
  static final List<String> CROWDED_FIGURES =
      List.of(
          "100,0\u00A0%",
          "12\u00A0309\u00A0₽", "+14,5\u00A0%", "2\u00A0203\u00A0350\u00A0₽", "887");

  private HardTables() {}

  static Document document() {
    return Documents.of(
        "Трудные таблицы",
        new Section("Много столбцов", List.of(new Block.Grid(wide()))),
        new Section("Длинные слова", List.of(new Block.Grid(words()))),
        new Section("Одна строка", List.of(new Block.Grid(Documents.flat(1)))),
        new Section("Группы в группах", List.of(new Block.Grid(nested()))),
        new Section("Плитки", List.of(tiles(1), tiles(2), tiles(7))));
  }

  private static Table wide() {
    List<Column> columns = new ArrayList<>();
    columns.add(Documents.column("name", "Партнёр", Align.LEFT));
    List<Cell> cells = new ArrayList<>(List.of(Cell.text("Северный ветер")));
    for (int month = 1; month <= 13; month++) {
      columns.add(Documents.column("m" + month, "Период " + month, Align.RIGHT));
      cells.add(Documents.money(-1_234_567L * month));
    }
    return new Table("", columns, List.of(new Row.Detail(cells)), 0, List.of(), "");
  }

  /// Returns a table whose texts must give way to its figures, all in the bold of a total.
  static Table crowded(int length) {
    List<Column> columns = new ArrayList<>();
    columns.add(Documents.column("name", "Название", Align.LEFT));
    List<Cell> cells = new ArrayList<>(List.of(Cell.text("Всего")));
    for (String figure : CROWDED_FIGURES) {
      columns.add(Documents.column("c" + columns.size(), "К", Align.RIGHT));
      cells.add(Cell.text(figure));
    }
    String words = "слово ".repeat(length);
    List<Cell> detail = new ArrayList<>(cells);
    detail.set(0, Cell.text(words));
    List<Row> rows = List.of(new Row.Detail(detail), new Row.Total(cells));
    return new Table("", columns, rows, 0, List.of(), "");
  }

  private static Table words() {
    List<Column> columns =
        List.of(
            fixed("code", "Код", new Width.Millimetres(22)),
            fixed("name", "Название", new Width.Share(0.3)),
            Documents.column("text", "Описание", Align.LEFT),
            Documents.column("sum", "Отклонение", "тыс. ₽", Align.RIGHT, Mark.BAR));
    String endless = "Превысокомногорассмотрительствующий".repeat(2);
    return new Table(
        "Слова",
        columns,
        List.of(
            Documents.detail(
                Cell.text("RU-77/000-123456"),
                Cell.text(endless),
                Cell.text(endless),
                Documents.money(-420)),
            Documents.detail(
                Cell.text("A"),
                Cell.text("Первая строка\nвторая строка"),
                Cell.text("Оплата по договору в срок с 1 по 10 число и далее каждый месяц"),
                Documents.money(210))),
        0,
        List.of(),
        "");
  }

  private static Column fixed(String name, String label, Width width) {
    return new Column(name, label, "", ValueFormat.TEXT, Align.LEFT, width, Mark.NONE);
  }

  private static Table nested() {
    List<Row> rows = new ArrayList<>();
    for (String region : List.of("Урал", "Сибирь")) {
      rows.add(header(1, region));
      for (String city : List.of("Город А", "Город Б")) {
        rows.add(header(2, city));
        for (int i = 0; i < 9; i++) {
          rows.add(Documents.detail(Cell.text("Офис " + i), Documents.money(10L * i)));
        }
        rows.add(new Row.Subtotal(2, List.of(Cell.text("Итого " + city), Documents.money(360))));
      }
      rows.add(new Row.Subtotal(1, List.of(Cell.text("Итого " + region), Documents.money(720))));
    }
    rows.add(new Row.Total(List.of(Cell.text("Всего"), Documents.money(1_440))));
    Table flat = Documents.table("По городам", rows);
    return new Table(flat.title(), flat.columns(), rows, 2, List.of(), "");
  }

  private static Row header(int level, String text) {
    return new Row.GroupHeader(level, text, Table.Keep.FREE);
  }

  private static Block tiles(int count) {
    List<Tile> tiles = new ArrayList<>();
    for (int i = 1; i <= count; i++) {
      tiles.add(
          new Tile("Показатель " + i, Documents.money(123_456_789_012L * i), List.of(), List.of()));
    }
    return new Block.Tiles(tiles);
  }
}
