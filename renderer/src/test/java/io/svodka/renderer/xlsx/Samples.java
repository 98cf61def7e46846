package io.svodka.renderer.xlsx;

import io.svodka.model.document.Bands;
import io.svodka.model.document.Block;
import io.svodka.model.document.Cell;
import io.svodka.model.document.Chart;
import io.svodka.model.document.Document;
import io.svodka.model.document.DocumentInfo;
import io.svodka.model.document.PageSetup;
import io.svodka.model.document.Paragraph;
import io.svodka.model.document.Section;
import io.svodka.model.document.Table;
import io.svodka.model.document.Table.Column;
import io.svodka.model.document.Table.Row;
import io.svodka.model.document.Theme;
import io.svodka.model.document.Tile;
import io.svodka.model.document.Tone;
import io.svodka.model.document.Words;
import io.svodka.model.value.Period;
import io.svodka.model.value.TimeUnit;
import io.svodka.model.value.Value;
import io.svodka.model.value.ValueFormat;
import io.svodka.model.value.ValueFormat.Scale;
import io.svodka.renderer.theme.Themes;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/// Documents the tests share.
final class Samples {
  static final Theme THEME = new Themes().load("default");
  static final ValueFormat RUB = new ValueFormat.Money("RUB", 0, Scale.ONES);
  static final ValueFormat THOUSAND_RUB = new ValueFormat.Money("RUB", 1, Scale.THOUSANDS);
  static final ValueFormat PERCENT = new ValueFormat.Percent(1);

  private Samples() {}

  static byte[] render(Document document) {
    return render(document, new XlsxRenderer());
  }

  static byte[] render(Document document, XlsxRenderer renderer) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      renderer.render(document, THEME, out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  static Document document(Section... sections) {
    return document("ru-RU", sections);
  }

  static Document document(String language, Section... sections) {
    return new Document(
        new DocumentInfo(
            "Отчёт партнёра",
            "Ромашка, октябрь 2026",
            "Отдел партнёров",
            Locale.forLanguageTag(language),
            "RUB",
            LocalDate.of(2026, 11, 1),
            new Words("{page} / {pages}", "Содержание", "продолжение", "Диаграммы", "—", "…")),
        new PageSetup(PageSetup.Paper.A4, PageSetup.Orientation.LANDSCAPE, 15),
        new Bands(
            new Bands.Band(List.of(new Bands.BandPart.Words("Ромашка & Ко")), List.of(), List.of()),
            new Bands.Band(
                List.of(),
                List.of(),
                List.of(
                    new Bands.BandPart.Words("стр. "),
                    new Bands.BandPart.PageNumber(),
                    new Bands.BandPart.Words(" из "),
                    new Bands.BandPart.PageCount()))),
        List.of(sections));
  }

  static Document rich() {
    return document(
        new Section("Обзор", List.of(tiles(), trend(), flat(), prose())),
        new Section("По категориям: город/канал", List.of(grouped())),
        new Section("Рядом", List.of(sideBySide(), new Block.PageBreak(), emptyTable(), typed())));
  }

  static Block tiles() {
    return new Block.Tiles(
        List.of(
            new Tile(
                "Выручка",
                money("12345678.9", "12 345 679 ₽"),
                List.of(
                    new Tile.Delta(
                        Tile.Direction.UP,
                        percent("0.124", "+12,4 %").in(Tone.GOOD),
                        "к сентябрю 2026",
                        money("10983700", "10 983 700 ₽"))),
                List.of(
                    new Tile.Target("план, выполнен на 103 %", money("12000000", "12 000 000 ₽")))),
            new Tile(
                "Заказы",
                whole(4821, "4 821"),
                List.of(),
                List.of(),
                List.of(
                    new Tile.Trend(
                        List.of(whole(4012, "4 012"), whole(4390, "4 390"), whole(4821, "4 821")),
                        List.of(month(8), month(9), month(10)),
                        "Заказы росли с августа по октябрь."))),
            new Tile(
                "Доля возвратов",
                percent("0.034", "3,4 %"),
                List.of(
                    new Tile.Delta(
                        Tile.Direction.DOWN,
                        new Cell(
                            Value.of(new BigDecimal("-0.013")),
                            "−1,3 п.п.",
                            new ValueFormat.Points(1),
                            Tone.GOOD),
                        "к сентябрю 2026",
                        percent("0.047", "4,7 %"))),
                List.of()),
            new Tile(
                "Средний чек",
                money("2560.81", "2 561 ₽"),
                List.of(
                    new Tile.Delta(
                        Tile.Direction.UNKNOWN,
                        new Cell(Value.ABSENT, "—", PERCENT, Tone.PLAIN),
                        "к октябрю 2025",
                        new Cell(Value.ABSENT, "—", RUB, Tone.PLAIN))),
                List.of())));
  }

  static Block trend() {
    List<Cell> months = IntStream.rangeClosed(1, 10).mapToObj(Samples::month).toList();
    return new Block.Picture(
        new Chart(
            "Выручка и возвраты по месяцам",
            "Выручка росла с января по октябрь 2026.",
            months,
            List.of(
                new Chart.Series(
                    "Выручка", Chart.Mark.COLUMN, Chart.Axis.FIRST, amounts(10), THOUSAND_RUB),
                new Chart.Series(
                    "Доля возвратов", Chart.Mark.LINE, Chart.Axis.SECOND, shares(10), PERCENT)),
            Chart.Arrangement.BESIDE,
            new Chart.Size(180, 70),
            "Нет данных"));
  }

  private static List<Cell> amounts(int count) {
    return IntStream.rangeClosed(1, count)
        .mapToObj(
            i ->
                new Cell(
                    Value.of(900_000L + i * 37_500L),
                    (900 + i * 37.5) + "",
                    THOUSAND_RUB,
                    Tone.PLAIN))
        .toList();
  }

  private static List<Cell> shares(int count) {
    return IntStream.rangeClosed(1, count)
        .mapToObj(
            i ->
                i == 4
                    ? new Cell(Value.ABSENT, "—", PERCENT, Tone.PLAIN)
                    : percent("0.0" + (30 + i * 3), "3 %"))
        .toList();
  }

  private static Cell month(int number) {
    LocalDate start = LocalDate.of(2026, number, 1);
    String[] names = {
      "янв.", "февр.", "март", "апр.", "май", "июнь", "июль", "авг.", "сент.", "окт."
    };
    return new Cell(
        new Value.Bucket(
            new Period(start, start.plusMonths(1), new Period.Shape.Units(1, TimeUnit.MONTH))),
        names[number - 1] + " 2026",
        new ValueFormat.Bucket(TimeUnit.MONTH),
        Tone.PLAIN);
  }

  static Block flat() {
    List<Row> rows =
        List.of(
            detail(
                "Чайники", "1250000.25", "1 250,0", "0.31", "31,0 %", "0.05", "+5,0 %", Tone.GOOD),
            detail("Утюги", "830400", "830,4", "0.21", "21,0 %", "-0.12", "−12,0 %", Tone.BAD),
            detail(
                "=HYPERLINK(\"http://example.org\")",
                "10",
                "0,0",
                "0.01",
                "1,0 %",
                "0",
                "0,0 %",
                Tone.PLAIN),
            new Row.Total(
                List.of(
                    Cell.text("Итого"),
                    thousand("2080410.25", "2 080,4"),
                    percent("1", "100,0 %"),
                    new Cell(Value.ABSENT, "—", PERCENT, Tone.PLAIN))));
    return new Block.Grid(
        new Table(
            "Товары",
            columns(),
            rows,
            0,
            List.of("Итог — по всем строкам, и скрытым."),
            "Нет продаж"));
  }

  static List<Column> columns() {
    return List.of(
        new Column(
            "name",
            "Товар",
            "",
            ValueFormat.TEXT,
            Table.Align.LEFT,
            new Table.Width.Fitting(),
            Table.Mark.NONE),
        new Column(
            "revenue",
            "Выручка",
            "тыс. ₽",
            THOUSAND_RUB,
            Table.Align.RIGHT,
            new Table.Width.Fitting(),
            Table.Mark.BAR),
        new Column(
            "share",
            "Доля в выручке",
            "",
            PERCENT,
            Table.Align.RIGHT,
            new Table.Width.Fitting(),
            Table.Mark.SCALE),
        new Column(
            "growth",
            "Изменение к прошлому месяцу",
            "",
            PERCENT,
            Table.Align.RIGHT,
            new Table.Width.Millimetres(30),
            Table.Mark.ICON));
  }

  static Row detail(
      String name,
      String revenue,
      String shown,
      String share,
      String shareShown,
      String growth,
      String growthShown,
      Tone tone) {
    return new Row.Detail(
        List.of(
            Cell.text(name),
            thousand(revenue, shown),
            percent(share, shareShown),
            percent(growth, growthShown).in(tone)));
  }

  static Block grouped() {
    List<Row> rows =
        List.of(
            new Row.GroupHeader(1, "Москва", Table.Keep.TOGETHER),
            new Row.GroupHeader(2, "Опт", Table.Keep.FREE),
            detail("Чайники", "1000", "1,0", "0.5", "50,0 %", "0.05", "+5,0 %", Tone.GOOD),
            detail("Утюги", "1000", "1,0", "0.5", "50,0 %", "-0.05", "−5,0 %", Tone.BAD),
            new Row.Subtotal(2, sums("Всего: Опт", "2000", "2,0")),
            new Row.Subtotal(1, sums("Всего: Москва", "2000", "2,0")),
            new Row.NewPage(),
            new Row.GroupHeader(1, "Тверь", Table.Keep.TOGETHER),
            new Row.GroupHeader(2, "Розница", Table.Keep.FREE),
            detail("Чайники", "500", "0,5", "1", "100,0 %", "0", "0,0 %", Tone.PLAIN),
            new Row.Subtotal(2, sums("Всего: Розница", "500", "0,5")),
            new Row.Subtotal(1, sums("Всего: Тверь", "500", "0,5")),
            new Row.Total(sums("Итого", "2500", "2,5")));
    return new Block.Grid(new Table("", columns(), rows, 2, List.of(), "Нет продаж"));
  }

  private static List<Cell> sums(String label, String revenue, String shown) {
    return List.of(
        Cell.text(label),
        thousand(revenue, shown),
        percent("1", "100,0 %"),
        new Cell(Value.ABSENT, "—", PERCENT, Tone.PLAIN));
  }

  static Block prose() {
    return new Block.Prose(
        List.of(
            new Paragraph(Paragraph.Kind.HEADING_2, List.of(Paragraph.Run.plain("Выводы"))),
            new Paragraph(
                Paragraph.Kind.BODY,
                List.of(
                    Paragraph.Run.plain(
                        "Выручка выросла на 12,4 % к сентябрю; больше всего прибавили чайники. Доля"
                            + " возвратов снизилась до 3,4 %, и это лучший месяц года. Подробности"
                            + " — в "),
                    new Paragraph.Run(
                        "правилах программы",
                        Paragraph.Weight.BOLD,
                        Paragraph.Slant.UPRIGHT,
                        "https://example.org/rules"),
                    Paragraph.Run.plain("."))),
            new Paragraph(
                Paragraph.Kind.BULLET,
                List.of(Paragraph.Run.plain("Утюги теряют второй месяц подряд."))),
            new Paragraph(Paragraph.Kind.NUMBERED, List.of(Paragraph.Run.plain("Проверить цены."))),
            new Paragraph(Paragraph.Kind.NUMBERED, 1, List.of(Paragraph.Run.plain("Утюги."))),
            new Paragraph(
                Paragraph.Kind.NUMBERED, List.of(Paragraph.Run.plain("Позвонить партнёру.")))));
  }

  static Block sideBySide() {
    Block two =
        new Block.Tiles(
            List.of(
                new Tile("Клиенты", whole(120, "120"), List.of(), List.of()),
                new Tile("Новые", whole(17, "17"), List.of(), List.of())));
    return new Block.SideBySide(List.of(1, 2), List.of(two, trend()));
  }

  static Block emptyTable() {
    return new Block.Grid(
        new Table("Возвраты", columns(), List.of(), 0, List.of(), "Возвратов не было"));
  }

  static Block typed() {
    List<Column> columns =
        List.of(
            column("day", "День", new ValueFormat.Day()),
            column("pattern", "Дата словами", new ValueFormat.DayPattern("d MMMM yyyy 'г.'")),
            column("at", "Время", new ValueFormat.Moment()),
            column("month", "Месяц", new ValueFormat.Bucket(TimeUnit.MONTH)),
            column("week", "Неделя", new ValueFormat.Bucket(TimeUnit.WEEK)),
            column("active", "Активен", new ValueFormat.Truth()),
            column("id", "Номер", ValueFormat.WHOLE));
    LocalDate day = LocalDate.of(2026, 10, 5);
    Row row =
        new Row.Detail(
            List.of(
                new Cell(Value.of(day), "05.10.2026", new ValueFormat.Day(), Tone.PLAIN),
                new Cell(
                    Value.of(day),
                    "5 октября 2026 г.",
                    new ValueFormat.DayPattern("d MMMM yyyy 'г.'"),
                    Tone.PLAIN),
                new Cell(
                    new Value.Moment(LocalDateTime.of(2026, 10, 5, 18, 0)),
                    "05.10.2026 18:00",
                    new ValueFormat.Moment(),
                    Tone.PLAIN),
                month(10),
                new Cell(
                    new Value.Bucket(
                        new Period(
                            day, day.plusWeeks(1), new Period.Shape.Units(1, TimeUnit.WEEK))),
                    "41-я неделя",
                    new ValueFormat.Bucket(TimeUnit.WEEK),
                    Tone.PLAIN),
                new Cell(Value.of(true), "да", new ValueFormat.Truth(), Tone.MUTED),
                new Cell(
                    Value.of(new BigDecimal("12345678901234567")),
                    "12345678901234567",
                    ValueFormat.WHOLE,
                    Tone.WARNING)));
    return new Block.Grid(new Table("Типы", columns, List.of(row), 0, List.of(), ""));
  }

  static Column column(String name, String label, ValueFormat format) {
    return new Column(
        name, label, "", format, Table.Align.LEFT, new Table.Width.Fitting(), Table.Mark.NONE);
  }

  static Cell money(String number, String shown) {
    return new Cell(Value.of(new BigDecimal(number)), shown, RUB, Tone.PLAIN);
  }

  static Cell thousand(String number, String shown) {
    return new Cell(Value.of(new BigDecimal(number)), shown, THOUSAND_RUB, Tone.PLAIN);
  }

  static Cell percent(String number, String shown) {
    return new Cell(Value.of(new BigDecimal(number)), shown, PERCENT, Tone.PLAIN);
  }

  static Cell whole(long number, String shown) {
    return new Cell(Value.of(number), shown, ValueFormat.WHOLE, Tone.PLAIN);
  }
}
