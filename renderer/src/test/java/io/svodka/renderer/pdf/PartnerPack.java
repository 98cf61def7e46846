package io.svodka.renderer.pdf;

import io.svodka.model.document.Block;
import io.svodka.model.document.Cell;
import io.svodka.model.document.Chart;
import io.svodka.model.document.Document;
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
import io.svodka.model.document.Tile;
import io.svodka.model.document.Tile.Delta;
import io.svodka.model.document.Tile.Direction;
import io.svodka.model.document.Tone;
import io.svodka.model.value.ValueFormat;
import java.util.ArrayList;
import java.util.List;

/// A partner's monthly pack with every kind of block, as a user would have it.
final class PartnerPack {
  private static final List<String> REGIONS =
      List.of("Москва и область", "Северо-Запад", "Урал", "Сибирь и Дальний Восток");
  private static final List<String> PRODUCTS =
      List.of(
          "Ипотечное кредитование физических лиц на вторичном рынке",
          "Автокредит",
          "Потребительский кредит",
          "Кредитная карта «Путешествия»",
          "Страхование жизни",
          "Вклад «Надёжный»",
          "Расчётно-кассовое обслуживание");

  private PartnerPack() {}

  static Document document() {
    return Documents.of(
        "Партнёрская сводка за октябрь",
        new Section("", List.of(tiles(), comment())),
        new Section(
            "Доход и заявки",
            List.of(new Block.Picture(chart("Доход по месяцам", 180, 62)), beside())),
        new Section("Продукты по регионам", List.of(new Block.Grid(products()))),
        new Section("Должники", List.of(new Block.PageBreak(), empty(), new Block.Prose(rules()))));
  }

  private static Block tiles() {
    return new Block.Tiles(
        List.of(
            new Tile(
                "Доход, ₽",
                Documents.money(12_410_300),
                List.of(
                    delta(Direction.UP, 12.4, "к сентябрю 2026"),
                    delta(Direction.DOWN, -3.1, "к октябрю 2025")),
                List.of(new Tile.Target("план", Documents.money(12_000_000)))),
            new Tile(
                "Заявки",
                Documents.money(1_284),
                List.of(delta(Direction.UP, 4.0, "к сентябрю 2026")),
                List.of()),
            new Tile(
                "Конверсия в выдачу",
                Cell.text("23,8 %"),
                List.of(delta(Direction.DOWN, -1.3, "к сентябрю 2026")),
                List.of()),
            new Tile("Средний чек, ₽", Documents.money(40_614), List.of(), List.of())));
  }

  private static Delta delta(Direction direction, double percent, String against) {
    return new Delta(direction, Documents.percent(percent), against, Documents.money(1_204_000));
  }

  private static Block comment() {
    return new Block.Prose(
        List.of(
            new Paragraph(Kind.HEADING_2, List.of(Run.plain("Главное за месяц"))),
            new Paragraph(
                Kind.BODY,
                List.of(
                    Run.plain("Доход вырос на "),
                    new Run("12,4 %", Weight.BOLD, Slant.UPRIGHT, ""),
                    Run.plain(", быстрее всего — "),
                    new Run("Сибирь и Дальний Восток", Weight.REGULAR, Slant.ITALIC, ""),
                    Run.plain(". Конверсия снизилась из-за новых правил проверки; подробности в "),
                    new Run(
                        "описании методики",
                        Weight.REGULAR,
                        Slant.UPRIGHT,
                        "https://example.com/m"),
                    Run.plain(", вопросы задавайте вашему менеджеру."))),
            new Paragraph(
                Kind.BULLET, List.of(Run.plain("Урал: пересмотрен план на четвёртый квартал."))),
            new Paragraph(
                Kind.BULLET,
                List.of(
                    Run.plain(
                        "Автокредит: доля отказов выросла третий месяц подряд, с 18 до 24 %;"
                            + " причина в изменении требований к первоначальному взносу."))),
            new Paragraph(Kind.NUMBERED, List.of(Run.plain("Сверить акты до 10 ноября."))),
            new Paragraph(Kind.NUMBERED, List.of(Run.plain("Обновить список точек продаж."))),
            new Paragraph(Kind.NOTE, List.of(Run.plain("Сравниваются 31 и 30 дней.")))));
  }

  private static Block beside() {
    return new Block.SideBySide(
        List.of(3, 2),
        List.of(
            new Block.Picture(chart("Заявки и выдачи", 120, 52)),
            new Block.Grid(
                Documents.table(
                    "Лучшие точки",
                    List.of(
                        Documents.detail(Cell.text("Невский, 28"), Documents.money(812)),
                        Documents.detail(Cell.text("Тверская, 7"), Documents.money(640)),
                        new Row.Total(List.of(Cell.text("Итого"), Documents.money(1452))))))));
  }

  private static Chart chart(String title, double width, double height) {
    List<String> months = List.of("май", "июнь", "июль", "авг.", "сент.", "окт.");
    List<Cell> income = new ArrayList<>();
    List<Cell> leads = new ArrayList<>();
    for (int i = 0; i < months.size(); i++) {
      income.add(Documents.money(8_000_000 + 730_000L * i));
      leads.add(Documents.money(900 + 65L * ((i * 7) % 5)));
    }
    return new Chart(
        title,
        "Доход растёт с мая по октябрь",
        months.stream().map(Cell::text).toList(),
        List.of(
            new Chart.Series(
                "Доход",
                Chart.Mark.COLUMN,
                Chart.Axis.FIRST,
                income,
                new ValueFormat.Money("RUB", 0, ValueFormat.Scale.MILLIONS)),
            new Chart.Series(
                "Заявки", Chart.Mark.LINE, Chart.Axis.SECOND, leads, ValueFormat.WHOLE)),
        Chart.Arrangement.BESIDE,
        new Chart.Size(width, height),
        "Нет данных");
  }

  private static Table products() {
    List<Column> columns =
        List.of(
            Documents.column("product", "Продукт", Align.LEFT),
            Documents.column("leads", "Заявки", "шт.", Align.RIGHT, Mark.SCALE),
            Documents.column("sales", "Доход", "₽", Align.RIGHT, Mark.BAR),
            Documents.column("growth", "К сентябрю", "", Align.RIGHT, Mark.ICON),
            Documents.column("note", "Комментарий", Align.LEFT));
    List<Row> rows = new ArrayList<>();
    for (int region = 0; region < REGIONS.size(); region++) {
      rows.add(new Row.GroupHeader(1, REGIONS.get(region), Keep.TOGETHER));
      for (int i = 0; i < PRODUCTS.size(); i++) {
        rows.add(product(region, i));
      }
      rows.add(new Row.Subtotal(1, sums("Итого: " + REGIONS.get(region), 840, 3_102_575)));
    }
    rows.add(new Row.Total(sums("Всего", 3_360, 12_410_300)));
    return new Table(
        "Продукты",
        columns,
        rows,
        1,
        List.of("Итог включает скрытые строки.", "Доход без НДС."),
        "—");
  }

  private static List<Cell> sums(String label, long leads, long sales) {
    return List.of(
        Cell.text(label),
        Documents.money(leads),
        Documents.money(sales),
        Documents.percent(4.2),
        Cell.text(""));
  }

  private static Row product(int region, int i) {
    double growth = ((region * 31 + i * 17) % 40 - 15) / 1.7;
    String note = i == 2 ? "Акция до конца года" : "";
    Cell sales = Documents.money(90_000L + (region * 53L + i * 97L) % 300 * 3_000L);
    return Documents.detail(
        Cell.text(PRODUCTS.get(i)),
        Documents.money(20 + (region * 13L + i * 29L) % 90),
        i == 3 ? sales.in(Tone.WARNING) : sales,
        Documents.percent(growth),
        Cell.text(note).in(Tone.MUTED));
  }

  private static Block empty() {
    return new Block.Grid(Documents.table("Просроченные счета", List.of()));
  }

  private static List<Paragraph> rules() {
    return List.of(
        new Paragraph(Kind.HEADING_3, List.of(Run.plain("Как читать"))),
        new Paragraph(
            Kind.BODY,
            List.of(
                Run.plain("Все суммы — с учётом возвратов. "),
                new Run(
                    "Полужирный курсив", Weight.BOLD, Slant.ITALIC, "mailto:partners@example.com"),
                Run.plain(" отмечает адрес отдела."))));
  }
}
