package io.svodka.renderer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.svodka.model.document.Bands;
import io.svodka.model.document.Bands.Band;
import io.svodka.model.document.Block;
import io.svodka.model.document.Cell;
import io.svodka.model.document.Document;
import io.svodka.model.document.DocumentInfo;
import io.svodka.model.document.PageSetup;
import io.svodka.model.document.Records;
import io.svodka.model.document.Section;
import io.svodka.model.document.Table;
import io.svodka.model.document.Theme;
import io.svodka.model.document.Tone;
import io.svodka.model.document.Words;
import io.svodka.model.value.Value;
import io.svodka.model.value.ValueFormat;
import io.svodka.renderer.csv.CsvRenderer;
import io.svodka.renderer.html.HtmlRenderer;
import io.svodka.renderer.json.JsonRenderer;
import io.svodka.renderer.parquet.ParquetRenderer;
import io.svodka.renderer.pdf.PdfRenderer;
import io.svodka.renderer.theme.Themes;
import io.svodka.renderer.xlsx.XlsxRenderer;
import java.io.ByteArrayOutputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// A stream that takes no more bytes, as a full disk and a broken pipe, is told as that and as
/// nothing else, wherever in the file it happens. Whoever gave the stream then throws the file
/// away.
class RefusedBytesTest {
  private static final int ROWS = 3_000;
  private static final int PLACES = 12;
  private static final Theme THEME = new Themes().load("default");

  static Stream<Renderer> renderers() {
    return Stream.of(
        new PdfRenderer(),
        new XlsxRenderer(),
        new HtmlRenderer(),
        new CsvRenderer(),
        new JsonRenderer(),
        new ParquetRenderer());
  }

  @ParameterizedTest
  @MethodSource("renderers")
  void whereverAStreamEndsItsFailureComesOut(Renderer renderer) throws IOException {
    ByteArrayOutputStream whole = new ByteArrayOutputStream();
    renderer.render(document(), THEME, whole);
    for (int place = 0; place < PLACES; place++) {
      long room = (long) (whole.size() - 1) * place / (PLACES - 1);
      IOException thrown =
          assertThrows(
              IOException.class, () -> renderer.render(document(), THEME, new NarrowStream(room)));
      assertEquals("no room", thrown.getMessage(), "after " + room + " bytes");
    }
    ByteArrayOutputStream again = new ByteArrayOutputStream();
    renderer.render(document(), THEME, again);
    assertEquals(whole.size(), again.size());
  }

  @ParameterizedTest
  @MethodSource("renderers")
  void aFullDeviceIsAFailureOfWriting(Renderer renderer) throws IOException {
    Path full = Path.of("/dev/full");
    assumeTrue(Files.exists(full));
    try (OutputStream out = new FileOutputStream(full.toFile())) {
      assertThrows(IOException.class, () -> renderer.render(document(), THEME, out));
    }
  }

  private static Document document() {
    List<Table.Column> columns = List.of(column("a"), column("b"));
    Iterable<Table.Row> rows =
        () -> IntStream.range(0, ROWS).mapToObj(RefusedBytesTest::row).iterator();
    Records records =
        new Records(
            "rows",
            List.of(
                new Records.Field("a", "a", ValueFormat.WHOLE, Set.of()),
                new Records.Field("b", "b", ValueFormat.WHOLE, Set.of())),
            () -> IntStream.range(0, ROWS).mapToObj(RefusedBytesTest::values).iterator());
    Table table = new Table("Rows", columns, rows, 0, List.of(), "").with(records);
    return new Document(
        new DocumentInfo(
            "Rows",
            "2026",
            "",
            Locale.UK,
            "EUR",
            LocalDate.of(2026, 11, 3),
            new Words("{page} / {pages}", "Contents", "continued", "Chart", "—", "…")),
        new PageSetup(PageSetup.Paper.A4, PageSetup.Orientation.PORTRAIT, 15),
        new Bands(Band.EMPTY, Band.EMPTY),
        List.of(new Section("Rows", List.of(new Block.Grid(table)))));
  }

  private static Table.Column column(String name) {
    return new Table.Column(
        name,
        name,
        "",
        ValueFormat.WHOLE,
        Table.Align.RIGHT,
        new Table.Width.Fitting(),
        Table.Mark.NONE);
  }

  private static List<Value> values(int number) {
    return List.of(Value.of(number), Value.of(number * 7919L % 10_007));
  }

  private static Table.Row row(int number) {
    return new Table.Row.Detail(
        values(number).stream()
            .map(
                value ->
                    new Cell(
                        value,
                        value.toString().replaceAll("\\D", ""),
                        ValueFormat.WHOLE,
                        Tone.PLAIN))
            .toList());
  }
}
