package io.svodka.benchmark;

import io.svodka.model.document.Bands;
import io.svodka.model.document.Bands.Band;
import io.svodka.model.document.Block;
import io.svodka.model.document.Cell;
import io.svodka.model.document.Document;
import io.svodka.model.document.DocumentInfo;
import io.svodka.model.document.PageSetup;
import io.svodka.model.document.Section;
import io.svodka.model.document.Table;
import io.svodka.model.document.Table.Row;
import io.svodka.model.document.Tone;
import io.svodka.model.document.Words;
import io.svodka.model.value.Value;
import io.svodka.model.value.ValueFormat;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.IntStream;

/// A table of ten columns in groups: five of text, two of counts, two of money, one of days.
record MadeTable(int count) {
  static final int GROUP = 1_000;
  static final List<String> LABELS =
      List.of(
          "Order",
          "Customer",
          "City",
          "Product",
          "Channel",
          "Items",
          "Days",
          "Revenue",
          "Margin",
          "Paid on");
  private static final int DIFFERENT = 20_000;
  private static final ValueFormat MONEY = new ValueFormat.Money("EUR", 2, ValueFormat.Scale.ONES);
  private static final ValueFormat DAY = new ValueFormat.Day();
  private static final List<String> CITIES =
      List.of("London", "Łódź", "München", "Санкт-Петербург", "Paris & Lyon");
  private static final List<String> PRODUCTS =
      List.of("Kettle", "Table lamp", "Wool blanket", "Oak chair");

  Document document() {
    return new Document(
        new DocumentInfo(
            "Orders",
            "2026",
            "",
            Locale.UK,
            "EUR",
            LocalDate.of(2026, 11, 3),
            new Words("{page} / {pages}", "Contents", "continued", "Chart", "—", "…")),
        new PageSetup(PageSetup.Paper.A4, PageSetup.Orientation.LANDSCAPE, 15),
        new Bands(Band.EMPTY, Band.EMPTY),
        List.of(new Section("Orders", List.of(new Block.Grid(table())))));
  }

  Table table() {
    List<Row> details = IntStream.range(0, DIFFERENT).mapToObj(this::detail).toList();
    return new Table("", columns(), () -> rows(details), 1, List.of(), "");
  }

  private static List<Table.Column> columns() {
    return IntStream.range(0, LABELS.size()).mapToObj(MadeTable::column).toList();
  }

  private static Table.Column column(int index) {
    return new Table.Column(
        "c" + index,
        LABELS.get(index),
        "",
        index < 5 ? ValueFormat.TEXT : index < 7 ? ValueFormat.WHOLE : index < 9 ? MONEY : DAY,
        index >= 5 && index < 9 ? Table.Align.RIGHT : Table.Align.LEFT,
        new Table.Width.Fitting(),
        Table.Mark.NONE);
  }

  /// Rows are handed out one by one; a subtotal closes every group and a total the table.
  private Iterator<Row> rows(List<Row> details) {
    Row subtotal = new Row.Subtotal(1, sums("Sum"));
    Row total = new Row.Total(sums("All"));
    int groups = count / GROUP;
    int all = count + groups + 1;
    return new Iterator<>() {
      private int next;

      @Override
      public boolean hasNext() {
        return next < all;
      }

      @Override
      public Row next() {
        int at = next++;
        if (at == all - 1) {
          return total;
        }
        int place = at % (GROUP + 1);
        return place == GROUP ? subtotal : details.get(at % DIFFERENT);
      }
    };
  }

  private List<Cell> sums(String label) {
    List<Cell> cells = new ArrayList<>(List.of(Cell.text(label)));
    IntStream.range(1, 5).forEach(_ -> cells.add(Cell.text("")));
    cells.add(whole(123_456));
    cells.add(whole(7_890));
    cells.add(money(987_654_321));
    cells.add(money(12_345_678));
    cells.add(Cell.text(""));
    return cells;
  }

  private Row detail(int number) {
    Random random = new Random(number);
    LocalDate day = LocalDate.of(2026, 1, 1).plusDays(random.nextInt(300));
    return new Row.Detail(
        List.of(
            Cell.text("A-" + (100_000 + number)),
            Cell.text("Customer " + random.nextInt(5_000)),
            Cell.text(CITIES.get(random.nextInt(CITIES.size()))),
            Cell.text(PRODUCTS.get(random.nextInt(PRODUCTS.size()))),
            Cell.text(random.nextBoolean() ? "online" : "shop"),
            whole(random.nextInt(1, 5_000)),
            whole(random.nextInt(1, 60)),
            money(random.nextInt(1_000, 10_000_000)),
            money(random.nextInt(-100_000, 1_000_000)),
            new Cell(Value.of(day), "%1$td/%1$tm/%1$tY".formatted(day), DAY, Tone.PLAIN)));
  }

  private static Cell whole(int number) {
    return new Cell(
        Value.of(number), String.format(Locale.UK, "%,d", number), ValueFormat.WHOLE, Tone.PLAIN);
  }

  private static Cell money(int cents) {
    BigDecimal number = BigDecimal.valueOf(cents, 2);
    String shown = String.format(Locale.UK, "€%,.2f", number).replace("€-", "−€");
    return new Cell(Value.of(number), shown, MONEY, Tone.PLAIN);
  }
}
