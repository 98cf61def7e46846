package io.svodka.benchmark.pdf;

import io.svodka.benchmark.pdf.MadeSales.Sale;
import io.svodka.model.document.Bands;
import io.svodka.model.document.Bands.Band;
import io.svodka.model.document.Bands.BandPart;
import io.svodka.model.document.Block;
import io.svodka.model.document.Cell;
import io.svodka.model.document.Chart;
import io.svodka.model.document.Document;
import io.svodka.model.document.DocumentInfo;
import io.svodka.model.document.PageSetup;
import io.svodka.model.document.Section;
import io.svodka.model.document.Table;
import io.svodka.model.document.Table.Align;
import io.svodka.model.document.Table.Column;
import io.svodka.model.document.Table.Keep;
import io.svodka.model.document.Table.Mark;
import io.svodka.model.document.Table.Row;
import io.svodka.model.document.Table.Width;
import io.svodka.model.document.Tile;
import io.svodka.model.document.Tile.Delta;
import io.svodka.model.document.Tile.Direction;
import io.svodka.model.document.Tone;
import io.svodka.model.document.Words;
import io.svodka.model.value.Value;
import io.svodka.model.value.ValueFormat;
import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/// Documents as the engine would hand them over: every text is made.
final class SalesDocument {
  private static final Locale RUSSIAN = Locale.of("ru");
  private static final Words WORDS =
      new Words("{page} / {pages}", "Содержание", "продолжение", "Диаграмма", "—", "…");
  private static final ValueFormat AMOUNT = new ValueFormat.Plain(2);
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy");

  private final DecimalFormat amounts =
      new DecimalFormat("#,##0.00", DecimalFormatSymbols.getInstance(RUSSIAN));

  /// Returns a table of these sales on paper that lies, grouped by region.
  Document table(List<Sale> sales) {
    return document(rows(sales), 1);
  }

  /// Returns a table without groups whose rows exist only while they are read.
  Document streamed(int count) {
    Sale sale = new MadeSales(1).sales().getFirst();
    return document(
        () ->
            IntStream.rangeClosed(1, count)
                .mapToObj(number -> (Row) new Row.Detail(cells(number, sale)))
                .iterator(),
        0);
  }

  private Document document(Iterable<Row> rows, int levels) {
    Table table = new Table("Продажи", columns(), rows, levels, List.of(), "Нет данных за период");
    PageSetup page = new PageSetup(PageSetup.Paper.A4, PageSetup.Orientation.LANDSCAPE, 10);
    return new Document(
        info("Продажи по регионам"),
        page,
        bands(),
        List.of(new Section("", List.of(new Block.Grid(table)))));
  }

  /// Returns a pack of two pages: four key figures, a chart of a year, a table of forty rows.
  Document pack(int number, List<Sale> sales) {
    PageSetup page = new PageSetup(PageSetup.Paper.A4, PageSetup.Orientation.PORTRAIT, 15);
    Table table = new Table("Продажи", columns(), plain(sales), 0, List.of(), "Нет данных");
    List<Block> blocks =
        List.of(
            new Block.Tiles(IntStream.rangeClosed(1, 4).mapToObj(i -> tile(number, i)).toList()),
            new Block.Picture(chart(number)),
            new Block.Grid(table));
    return new Document(
        info("Сводка партнёра " + number), page, bands(), List.of(new Section("", blocks)));
  }

  private Tile tile(int number, int place) {
    Cell figure = amount(BigDecimal.valueOf(number * 1_234L + place * 98_765L, 2));
    Cell change = new Cell(Value.of("+4,0 %"), "+4,0 %", ValueFormat.TEXT, Tone.BETTER);
    return new Tile(
        "Показатель " + place,
        figure,
        List.of(new Delta(Direction.UP, change, "к сентябрю 2026", Cell.text("—"))),
        List.of());
  }

  private Chart chart(int number) {
    List<Cell> months = IntStream.rangeClosed(1, 12).mapToObj(i -> Cell.text("M" + i)).toList();
    List<Cell> figures =
        IntStream.rangeClosed(1, 12)
            .mapToObj(i -> amount(BigDecimal.valueOf(100 + (number * 31L + i * 57L) % 400)))
            .toList();
    Chart.Series series =
        new Chart.Series("Доход", Chart.Mark.COLUMN, Chart.Axis.FIRST, figures, AMOUNT);
    return new Chart(
        "Доход по месяцам",
        "Доход за год",
        months,
        List.of(series),
        Chart.Arrangement.BESIDE,
        new Chart.Size(180, 50),
        "");
  }

  private static DocumentInfo info(String title) {
    return new DocumentInfo(
        title, "октябрь 2026", "Отдел", RUSSIAN, "RUB", LocalDate.of(2026, 11, 2), WORDS);
  }

  private static Bands bands() {
    Band header = new Band(List.of(new BandPart.Words("Сводка")), List.of(), List.of());
    Band footer =
        new Band(
            List.of(),
            List.of(),
            List.of(
                new BandPart.Words("Страница "),
                new BandPart.PageNumber(),
                new BandPart.Words(" из "),
                new BandPart.PageCount()));
    return new Bands(header, footer);
  }

  private static List<Column> columns() {
    return List.of(
        column("number", "№", Align.RIGHT),
        column("partner", "Партнёр", Align.LEFT),
        column("product", "Продукт", Align.LEFT),
        column("day", "Дата", Align.LEFT),
        column("orders", "Заказы", Align.RIGHT),
        column("pieces", "Штуки", Align.RIGHT),
        column("price", "Цена", Align.RIGHT),
        column("revenue", "Выручка", Align.RIGHT),
        column("cost", "Расход", Align.RIGHT),
        column("margin", "Маржа", Align.RIGHT));
  }

  private static Column column(String name, String label, Align align) {
    return new Column(name, label, "", ValueFormat.TEXT, align, new Width.Fitting(), Mark.NONE);
  }

  private List<Row> plain(List<Sale> sales) {
    return IntStream.range(0, sales.size())
        .mapToObj(i -> (Row) new Row.Detail(cells(i + 1, sales.get(i))))
        .toList();
  }

  private List<Row> rows(List<Sale> sales) {
    List<Row> rows = new ArrayList<>();
    String region = "";
    BigDecimal sum = BigDecimal.ZERO;
    BigDecimal all = BigDecimal.ZERO;
    for (int i = 0; i < sales.size(); i++) {
      Sale sale = sales.get(i);
      if (!sale.region().equals(region)) {
        if (i > 0) {
          rows.add(new Row.Subtotal(1, sums("Итого " + region, sum)));
        }
        region = sale.region();
        sum = BigDecimal.ZERO;
        rows.add(new Row.GroupHeader(1, region, Keep.FREE));
      }
      sum = sum.add(sale.revenue());
      all = all.add(sale.revenue());
      rows.add(new Row.Detail(cells(i + 1, sale)));
    }
    rows.add(new Row.Subtotal(1, sums("Итого " + region, sum)));
    rows.add(new Row.Total(sums("Всего", all)));
    return rows;
  }

  private List<Cell> cells(int number, Sale sale) {
    return List.of(
        whole(number),
        Cell.text(sale.partner()),
        Cell.text(sale.product()),
        Cell.text(DAY.format(sale.day())),
        whole(sale.orders()),
        whole(sale.pieces()),
        amount(sale.price()),
        amount(sale.revenue()),
        amount(MadeSales.cost(sale)),
        amount(MadeSales.margin(sale)));
  }

  private List<Cell> sums(String label, BigDecimal revenue) {
    List<Cell> cells = new ArrayList<>();
    cells.add(Cell.text(label));
    for (int i = 1; i < 10; i++) {
      cells.add(i == 7 ? amount(revenue) : Cell.text(""));
    }
    return cells;
  }

  private static Cell whole(int number) {
    return new Cell(Value.of(number), Integer.toString(number), ValueFormat.WHOLE, Tone.PLAIN);
  }

  private Cell amount(BigDecimal amount) {
    return new Cell(Value.of(amount), amounts.format(amount), AMOUNT, Tone.PLAIN);
  }
}
