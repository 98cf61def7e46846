package io.svodka.renderer.html;

import io.svodka.model.document.Bands;
import io.svodka.model.document.Bands.Band;
import io.svodka.model.document.Bands.BandPart;
import io.svodka.model.document.Block;
import io.svodka.model.document.Cell;
import io.svodka.model.document.Chart;
import io.svodka.model.document.Chart.Arrangement;
import io.svodka.model.document.Chart.Axis;
import io.svodka.model.document.Document;
import io.svodka.model.document.DocumentInfo;
import io.svodka.model.document.PageSetup;
import io.svodka.model.document.Paragraph;
import io.svodka.model.document.Paragraph.Kind;
import io.svodka.model.document.Paragraph.Run;
import io.svodka.model.document.Paragraph.Slant;
import io.svodka.model.document.Paragraph.Weight;
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
import io.svodka.model.document.Tile.Target;
import io.svodka.model.document.Tone;
import io.svodka.model.document.Words;
import io.svodka.model.value.Value;
import io.svodka.model.value.ValueFormat;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// A Russian monthly report with every kind of block.
public final class RichReport {
  static final Words WORDS =
      new Words(
          "{page} / {pages}",
          "Содержание",
          "продолжение",
          "Диаграмма",
          "—",
          "В письме только начало.");
  static final PageSetup A4 = new PageSetup(PageSetup.Paper.A4, PageSetup.Orientation.PORTRAIT, 15);
  private static final ValueFormat ROUBLES =
      new ValueFormat.Money("RUB", 0, ValueFormat.Scale.ONES);
  private static final ValueFormat PERCENT = new ValueFormat.Percent(1);
  private static final List<String> MONTHS =
      List.of(
          "нояб. 2025",
          "дек. 2025",
          "янв. 2026",
          "февр. 2026",
          "март 2026",
          "апр. 2026",
          "май 2026",
          "июнь 2026",
          "июль 2026",
          "авг. 2026",
          "сент. 2026",
          "окт. 2026");

  private RichReport() {}

  public static Document document() {
    return new Document(info(), A4, bands(), sections());
  }

  /// Returns the body of the mail that brings the report.
  public static Document mail() {
    Block words =
        new Block.Prose(
            List.of(
                body(Run.plain("Здравствуйте, Анна!")),
                body(
                    Run.plain("Отчёт за "),
                    new Run("октябрь 2026", Weight.BOLD, Slant.UPRIGHT, ""),
                    Run.plain(
                        " приложен к письму. Доход вырос, однако доля отмен держится выше плана"
                            + " второй месяц подряд; подробности на третьей странице.")),
                new Paragraph(Kind.BULLET, List.of(Run.plain("Деньги поступят до 10 ноября."))),
                new Paragraph(
                    Kind.BULLET,
                    List.of(
                        Run.plain("Вопросы: "),
                        new Run(
                            "partners@svodka.example",
                            Weight.REGULAR,
                            Slant.UPRIGHT,
                            "mailto:partners@svodka.example")))));
    Bands footer =
        new Bands(Band.EMPTY, new Band(List.of(words("ООО «Сводка»")), List.of(), List.of()));
    Section only = new Section("", List.of(words, tiles(), new Block.Grid(products())));
    return new Document(info(), A4, footer, List.of(only));
  }

  static DocumentInfo info() {
    return new DocumentInfo(
        "Отчёт партнёра за месяц",
        "Ромб, октябрь 2026",
        "Отдел партнёров",
        Locale.forLanguageTag("ru"),
        "RUB",
        LocalDate.of(2026, 11, 3),
        WORDS);
  }

  private static Bands bands() {
    return new Bands(
        new Band(List.of(words("ООО «Сводка»")), List.of(), List.of(words("Конфиденциально"))),
        new Band(
            List.of(words("Данные на 03.11.2026 06:10")),
            List.of(),
            List.of(new BandPart.PageNumber(), words(" / "), new BandPart.PageCount())));
  }

  private static List<Section> sections() {
    return List.of(
        new Section("Главное", List.of(tiles(), intro())),
        new Section("Динамика", List.of(new Block.Picture(trend()), pair())),
        new Section("Продукты", List.of(new Block.Grid(products()))),
        new Section("Сделки", List.of(new Block.PageBreak(), new Block.Grid(deals()))),
        new Section("Возвраты", List.of(new Block.Grid(empty()))));
  }

  private static Block tiles() {
    return new Block.Tiles(
        List.of(
            new Tile(
                "Доход",
                money("12 410 300 ₽", "12410300"),
                List.of(
                    delta(Direction.UP, "+12,4 %", Tone.BETTER, "к сентябрю 2026", "11 041 193 ₽"),
                    delta(Direction.DOWN, "−3,1 %", Tone.WORSE, "к октябрю 2025", "12 807 327 ₽")),
                List.of(new Target("План", money("13 000 000 ₽", "13000000")))),
            new Tile(
                "Заказы",
                number("1 284", "1284"),
                List.of(delta(Direction.UP, "+8,0 %", Tone.BETTER, "к сентябрю 2026", "1 189")),
                List.of()),
            new Tile(
                "Доля отмен",
                percent("6,2 %", "0.062").in(Tone.BAD),
                List.of(delta(Direction.UP, "+1,3 п.п.", Tone.WORSE, "к сентябрю 2026", "4,9 %")),
                List.of(new Target("Не больше", percent("5,0 %", "0.05")))),
            new Tile(
                "Новые партнёры",
                number("0", "0"),
                List.of(
                    delta(Direction.SAME, "0", Tone.PLAIN, "к сентябрю 2026", "0"),
                    delta(Direction.UNKNOWN, "—", Tone.MUTED, "к октябрю 2025", "—")),
                List.of())));
  }

  private static Block intro() {
    return new Block.Prose(
        List.of(
            new Paragraph(Kind.HEADING_2, List.of(Run.plain("Что произошло"))),
            body(
                Run.plain("Доход вырос на "),
                new Run("12,4 %", Weight.BOLD, Slant.UPRIGHT, ""),
                Run.plain(" к сентябрю, главным образом благодаря продукту «Базис». "),
                new Run("Предварительные", Weight.REGULAR, Slant.ITALIC, ""),
                Run.plain(" данные по возвратам уточняются; порядок расчёта — в "),
                new Run(
                    "описании показателей",
                    Weight.REGULAR,
                    Slant.UPRIGHT,
                    "https://svodka.example/measures"),
                Run.plain(".")),
            new Paragraph(Kind.BULLET, List.of(Run.plain("Отмены выше плана второй месяц."))),
            new Paragraph(Kind.BULLET, 1, List.of(Run.plain("Больше всего их в Сочи."))),
            new Paragraph(Kind.BULLET, List.of(Run.plain("Средний чек не изменился."))),
            new Paragraph(Kind.NUMBERED, List.of(Run.plain("Проверить причины отмен."))),
            new Paragraph(Kind.NUMBERED, List.of(Run.plain("Согласовать план на ноябрь."))),
            new Paragraph(
                Kind.NOTE, List.of(Run.plain("Октябрь — 31 день, сентябрь — 30 дней.")))));
  }

  private static Chart trend() {
    return new Chart(
        "Доход и конверсия по месяцам",
        "Доход вырос с 8,1 до 12,4 млн ₽, конверсия колеблется около 12 %.",
        MONTHS.stream().map(RichReport::month).toList(),
        List.of(
            series(
                "Доход",
                Chart.Mark.COLUMN,
                Axis.FIRST,
                ROUBLES,
                "8100000 9350000 7020000 7640000 8890000 9100000 9480000 10200000 9900000 10800000"
                    + " 11041193 12410300"),
            series(
                "Конверсия",
                Chart.Mark.LINE,
                Axis.SECOND,
                PERCENT,
                "0.121 0.128 0.102 0.11 0.119 - - 0.131 0.127 0.122 0.118 0.124")),
        Arrangement.BESIDE,
        new Chart.Size(180, 70),
        "Нет данных");
  }

  private static Block pair() {
    return new Block.SideBySide(List.of(3, 2), List.of(stacked(), margins()));
  }

  private static Block stacked() {
    return new Block.Picture(
        new Chart(
            "Заказы по продуктам",
            "Базис даёт больше половины заказов.",
            List.of("июль", "август", "сентябрь", "октябрь").stream().map(Cell::text).toList(),
            List.of(
                series(
                    "Базис", Chart.Mark.COLUMN, Axis.FIRST, ValueFormat.WHOLE, "610 640 655 702"),
                series(
                    "Старт", Chart.Mark.COLUMN, Axis.FIRST, ValueFormat.WHOLE, "320 300 334 371"),
                series(
                    "Профи", Chart.Mark.COLUMN, Axis.FIRST, ValueFormat.WHOLE, "180 210 200 211")),
            Arrangement.STACKED,
            new Chart.Size(105, 60),
            "Нет данных"));
  }

  private static Block margins() {
    return new Block.Picture(
        new Chart(
            "Прирост дохода",
            "В январе и июле доход падал.",
            MONTHS.subList(1, 12).stream().map(RichReport::month).toList(),
            List.of(
                series(
                    "Прирост",
                    Chart.Mark.COLUMN,
                    Axis.FIRST,
                    PERCENT,
                    "0.154 -0.249 0.088 0.163 0.023 0.041 0.075 -0.029 0.09 0.022 0.124")),
            Arrangement.BESIDE,
            new Chart.Size(70, 60),
            "Нет данных"));
  }

  private static Table products() {
    List<Column> columns =
        List.of(
            column("product", "Продукт", "", ValueFormat.TEXT, Align.LEFT, Mark.NONE),
            column("revenue", "Доход", "тыс. ₽", ROUBLES, Align.RIGHT, Mark.BAR),
            column("growth", "Рост", "к сентябрю", PERCENT, Align.RIGHT, Mark.ICON),
            column("cancelled", "Отмены", "", PERCENT, Align.RIGHT, Mark.NONE),
            column("share", "Доля", "", PERCENT, Align.RIGHT, Mark.SCALE));
    List<Row> rows =
        List.of(
            new Row.GroupHeader(1, "Подписка", Keep.TOGETHER),
            product("Базис", "6 940", "6940", "+18,2 %", "0.182", Tone.BETTER, "4,8 %", "0.559"),
            product("Старт", "2 210", "2210", "−4,0 %", "-0.04", Tone.WORSE, "9,1 %", "0.178"),
            new Row.Subtotal(1, totals("Подписка, итого", "9 150", "+11,9 %", "5,8 %", "73,7 %")),
            new Row.GroupHeader(1, "Разовые работы", Keep.TOGETHER),
            product("Внедрение", "3 510", "3510", "+14,0 %", "0.14", Tone.BETTER, "—", "0.283"),
            product("Возвраты", "−250", "-250", "0,0 %", "0", Tone.MUTED, "—", "-0.02"),
            new Row.Subtotal(1, totals("Разовые работы, итого", "3 260", "+13,8 %", "—", "26,3 %")),
            new Row.Total(totals("Всего", "12 410", "+12,4 %", "6,2 %", "100,0 %")));
    return new Table(
        "Доход по продуктам",
        columns,
        rows,
        1,
        List.of("Доля отмен считается по числу заказов.", "Возвраты уменьшают доход."),
        "Нет данных");
  }

  private static Row product(
      String name,
      String shown,
      String revenue,
      String growth,
      String change,
      Tone tone,
      String cancelled,
      String share) {
    Cell cancelledCell =
        "—".equals(cancelled)
            ? new Cell(Value.ABSENT, "—", PERCENT, Tone.MUTED)
            : percent(cancelled, "0.05").in("9,1 %".equals(cancelled) ? Tone.WARNING : Tone.PLAIN);
    return new Row.Detail(
        List.of(
            Cell.text(name),
            money(shown, revenue),
            percent(growth, change).in(tone),
            cancelledCell,
            percent(
                new BigDecimal(share)
                        .movePointRight(2)
                        .setScale(1)
                        .toPlainString()
                        .replace('.', ',')
                        .replace('-', '−')
                    + " %",
                share)));
  }

  private static List<Cell> totals(String label, String... shown) {
    return Stream.concat(
            Stream.of(Cell.text(label)), Arrays.stream(shown).map(text -> number(text, "1")))
        .toList();
  }

  private static Table deals() {
    List<Column> columns =
        List.of(
            column("day", "Дата", "", new ValueFormat.Day(), Align.LEFT, Mark.NONE),
            column("client", "Клиент", "", ValueFormat.TEXT, Align.LEFT, Mark.NONE),
            column("state", "Состояние", "", ValueFormat.TEXT, Align.CENTER, Mark.NONE),
            column("amount", "Сумма", "₽", ROUBLES, Align.RIGHT, Mark.NONE));
    List<Row> rows = new ArrayList<>();
    for (int i = 1; i <= 40; i++) {
      rows.add(
          new Row.Detail(
              List.of(
                  new Cell(
                      Value.of(LocalDate.of(2026, 10, 1 + i % 30)),
                      String.format(Locale.ROOT, "%02d.10.2026", 1 + i % 30),
                      new ValueFormat.Day(),
                      Tone.PLAIN),
                  Cell.text(i % 7 == 0 ? "АО «Северная Звезда на Востоке»" : "ООО «Куб " + i + "»"),
                  Cell.text(i % 5 == 0 ? "отменён" : "оплачен")
                      .in(i % 5 == 0 ? Tone.BAD : Tone.GOOD),
                  money(12 + i / 2 + " " + (100 + 17 * i % 900), "" + (12_300 + 517 * i)))));
    }
    return new Table("", columns, rows, 0, List.of(), "Нет сделок");
  }

  private static Table empty() {
    return new Table(
        "Возвраты по клиентам",
        List.of(column("client", "Клиент", "", ValueFormat.TEXT, Align.LEFT, Mark.NONE)),
        List.of(),
        0,
        List.of(),
        "За период возвратов не было");
  }

  static Column column(
      String name, String label, String note, ValueFormat format, Align align, Mark mark) {
    return new Column(name, label, note, format, align, new Width.Fitting(), mark);
  }

  private static Chart.Series series(
      String label, Chart.Mark mark, Axis axis, ValueFormat format, String figures) {
    List<Cell> cells =
        Arrays.stream(figures.split(" "))
            .map(
                figure ->
                    "-".equals(figure)
                        ? new Cell(Value.ABSENT, "—", format, Tone.PLAIN)
                        : new Cell(Value.of(new BigDecimal(figure)), figure, format, Tone.PLAIN))
            .toList();
    return new Chart.Series(label, mark, axis, cells, format);
  }

  private static Cell month(String shown) {
    return new Cell(Value.of(LocalDate.of(2026, 1, 1)), shown, new ValueFormat.Day(), Tone.PLAIN);
  }

  private static Paragraph body(Run... runs) {
    return new Paragraph(Kind.BODY, List.of(runs));
  }

  private static BandPart words(String text) {
    return new BandPart.Words(text);
  }

  private static Delta delta(
      Direction direction, String change, Tone tone, String against, String before) {
    Cell earlier =
        direction == Direction.UNKNOWN
            ? new Cell(Value.ABSENT, before, ValueFormat.WHOLE, Tone.PLAIN)
            : Cell.text(before);
    return new Delta(direction, Cell.text(change).in(tone), against, earlier);
  }

  static Cell money(String shown, String number) {
    return new Cell(Value.of(new BigDecimal(number)), shown, ROUBLES, Tone.PLAIN);
  }

  static Cell number(String shown, String number) {
    return new Cell(Value.of(new BigDecimal(number)), shown, ValueFormat.WHOLE, Tone.PLAIN);
  }

  static Cell percent(String shown, String number) {
    return new Cell(Value.of(new BigDecimal(number)), shown, PERCENT, Tone.PLAIN);
  }
}
