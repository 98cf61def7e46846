package io.svodka.renderer.pdf;

import io.svodka.model.document.Bands;
import io.svodka.model.document.Bands.Band;
import io.svodka.model.document.Bands.BandPart;
import io.svodka.model.document.Block;
import io.svodka.model.document.Cell;
import io.svodka.model.document.Document;
import io.svodka.model.document.DocumentInfo;
import io.svodka.model.document.PageSetup;
import io.svodka.model.document.Section;
import io.svodka.model.document.Table;
import io.svodka.model.document.Table.Align;
import io.svodka.model.document.Table.Column;
import io.svodka.model.document.Table.Mark;
import io.svodka.model.document.Table.Row;
import io.svodka.model.document.Table.Width;
import io.svodka.model.document.Theme;
import io.svodka.model.document.Tone;
import io.svodka.model.document.Words;
import io.svodka.model.value.Value;
import io.svodka.model.value.ValueFormat;
import io.svodka.renderer.theme.Themes;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/// Builds documents for the tests of this room.
final class Documents {
  static final Words WORDS =
      new Words("{page} / {pages}", "Содержание", "продолжение", "Диаграмма", "—", "…");

  private static final PdfRenderer RENDERER = new PdfRenderer();

  private Documents() {}

  static byte[] render(Document document) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      RENDERER.render(document, theme(), out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  static Theme theme() {
    return new Themes().load("default");
  }

  static DocumentInfo info(String title) {
    return new DocumentInfo(
        title,
        "ООО «Северный ветер» · октябрь 2026",
        "Отдел партнёрских программ",
        Locale.of("ru"),
        "RUB",
        LocalDate.of(2026, 11, 2),
        WORDS);
  }

  static Bands bands() {
    Band header =
        new Band(
            List.of(new BandPart.Words("Партнёрская сводка")),
            List.of(),
            List.of(new BandPart.Words("Конфиденциально")));
    Band footer =
        new Band(
            List.of(new BandPart.Words("Данные на 02.11.2026")),
            List.of(),
            List.of(
                new BandPart.Words("Страница "),
                new BandPart.PageNumber(),
                new BandPart.Words(" из "),
                new BandPart.PageCount()));
    return new Bands(header, footer);
  }

  static Document of(String title, Section... sections) {
    PageSetup page = new PageSetup(PageSetup.Paper.A4, PageSetup.Orientation.PORTRAIT, 15);
    return new Document(info(title), page, bands(), List.of(sections));
  }

  static Document of(Block... blocks) {
    return of("Сводка", new Section("", List.of(blocks)));
  }

  static Column column(String name, String label, Align align) {
    return column(name, label, "", align, Mark.NONE);
  }

  static Column column(String name, String label, String note, Align align, Mark mark) {
    return new Column(name, label, note, ValueFormat.TEXT, align, new Width.Fitting(), mark);
  }

  static Cell money(long amount) {
    String shown = String.format(Locale.of("ru"), "%,d", amount).replace('-', '−');
    return new Cell(Value.of(amount), shown, new ValueFormat.Plain(0), Tone.PLAIN);
  }

  static Cell percent(double percent) {
    String sign = percent > 0 ? "+" : "";
    String shown = sign + String.format(Locale.of("ru"), "%.1f %%", percent).replace('-', '−');
    Tone tone = percent >= 0 ? Tone.BETTER : Tone.WORSE;
    return new Cell(
        Value.of(BigDecimal.valueOf(percent / 100)), shown, new ValueFormat.Percent(1), tone);
  }

  static Row detail(Cell... cells) {
    return new Row.Detail(Arrays.asList(cells));
  }

  /// Returns a flat table of so many rows with two columns.
  static Table flat(int count) {
    List<Row> rows = new ArrayList<>();
    for (int i = 1; i <= count; i++) {
      rows.add(detail(Cell.text("Строка " + i), money(i * 1000L)));
    }
    return table("Продажи", rows);
  }

  static Table table(String title, List<Row> rows) {
    List<Column> columns =
        List.of(
            column("name", "Название", Align.LEFT),
            column("sales", "Продажи", "тыс. ₽", Align.RIGHT, Mark.NONE));
    return new Table(title, columns, rows, 0, List.of(), "Нет данных за период");
  }
}
