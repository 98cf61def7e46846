package io.svodka.runner.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.svodka.engine.layout.Pack;
import io.svodka.model.document.Bands;
import io.svodka.model.document.Bands.Band;
import io.svodka.model.document.Block;
import io.svodka.model.document.Cell;
import io.svodka.model.document.Document;
import io.svodka.model.document.DocumentInfo;
import io.svodka.model.document.PageSetup;
import io.svodka.model.document.Section;
import io.svodka.model.document.Table;
import io.svodka.model.document.Tone;
import io.svodka.model.document.Words;
import io.svodka.model.origin.SourceId;
import io.svodka.model.origin.Span;
import io.svodka.model.plan.BurstPlan;
import io.svodka.model.plan.LayoutPlan;
import io.svodka.model.plan.PeriodRule;
import io.svodka.model.plan.ReportPlan;
import io.svodka.model.plan.RowExpr;
import io.svodka.model.plan.TextPlan;
import io.svodka.model.plan.ThemePlan;
import io.svodka.model.rendition.Format;
import io.svodka.model.rendition.Rendition;
import io.svodka.model.value.ColumnType;
import io.svodka.model.value.Value;
import io.svodka.model.value.ValueFormat;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// What is looked for in finished files is found, and nothing else. The files are written by hand.
class FinishedFilesTest {
  private static final ValueFormat MONEY = new ValueFormat.Money("EUR", 2, ValueFormat.Scale.ONES);

  @Test
  void aTotalThatDriftsByACentInOneFormatIsFound() {
    TotalsCheck check = new TotalsCheck(List.of(Format.HTML));
    assertEquals(
        List.of(),
        check.wrong(pack("", "<table><tr><td>All</td><td>1&nbsp;300,50 €</td></tr></table>")));
    assertEquals(
        List.of("html: “All” is not 1 300,50 € there"),
        check.wrong(pack("", "<table><tr><td>All</td><td>1&nbsp;300,51 €</td></tr></table>")));
  }

  @Test
  void aNameInACommentIsFoundToo() {
    MadePack rhombus = pack("Rhombus Ltd", "<p>Rhombus Ltd</p>");
    MadePack clean = pack("Cube Ltd", "<p>Cube Ltd, cubed</p>");
    MadePack leaking = pack("Cube Ltd", "<p>Cube Ltd</p><!-- Rhombus Ltd -->");
    assertEquals(List.of(), new RecipientCheck(report(), List.of(rhombus, clean)).wrong());
    assertEquals(
        List.of("Cube Ltd, html holds “Rhombus Ltd”, the name of “Rhombus Ltd”"),
        new RecipientCheck(report(), List.of(rhombus, leaking)).wrong());
  }

  @Test
  void aNameBrokenOverTwoLinesIsFound() {
    MadePack rhombus = pack("Rhombus Ltd", "<p>Rhombus Ltd</p>");
    MadePack leaking = pack("Cube Ltd", "<p>Cube Ltd</p><p>See Rhombus</p><p>Ltd</p>");
    assertEquals(1, new RecipientCheck(report(), List.of(rhombus, leaking)).wrong().size());
  }

  @Test
  void onePackOrKeysThatNothingTellsAreNoProof() {
    MadePack one = pack("Rhombus Ltd", "<p>Rhombus Ltd</p>");
    assertEquals(1, new RecipientCheck(report(), List.of(one)).wrong().size());
    List<String> wrong = new RecipientCheck(report(), List.of(pack("A", "<p>A</p>"), one)).wrong();
    assertEquals(1, wrong.size(), wrong.toString());
  }

  private static ReportPlan report() {
    RowExpr column = new RowExpr.Column("", "name", ColumnType.TEXT);
    BurstPlan.KeyPlan key =
        new BurstPlan.KeyPlan(
            "partners",
            "partner_list",
            List.of(),
            List.of(),
            column,
            List.of(new BurstPlan.Attribute("name", "Name", column, ColumnType.TEXT, "")),
            Map.of());
    return new ReportPlan(
        new ReportPlan.ReportName("r", "R", "", "", new Span(new SourceId("r"), 0, 0)),
        List.of(),
        new PeriodRule.AllTime(),
        List.of(),
        LayoutPlan.EMPTY,
        ThemePlan.USUAL,
        List.of(Format.HTML),
        new BurstPlan.ByKey(key, List.of(), TextPlan.EMPTY));
  }

  private static MadePack pack(String name, String body) {
    String html = "<html><head><title>" + name + "</title></head><body>" + body + "</body></html>";
    Rendition file = new Rendition(Format.HTML, "pack.html", html.getBytes(StandardCharsets.UTF_8));
    Pack pack =
        new Pack(Value.of(name), name, "pack", Pack.Fate.MADE, document(), List.of(), List.of());
    return new MadePack(name, pack, List.of(Value.of(name)), Map.of(Format.HTML, List.of(file)));
  }

  private static Document document() {
    Cell total =
        new Cell(Value.of(new BigDecimal("1300.50")), "1\u00A0300,50\u00A0€", MONEY, Tone.PLAIN);
    List<Table.Row> rows = List.of(new Table.Row.Total(List.of(Cell.text("All"), total)));
    Table table = new Table("", List.of(), rows, 0, List.of(), "-");
    return new Document(
        new DocumentInfo(
            "-",
            "-",
            "-",
            Locale.ROOT,
            "EUR",
            LocalDate.EPOCH,
            new Words("{page}", "-", "-", "-", "-", "-")),
        new PageSetup(PageSetup.Paper.A4, PageSetup.Orientation.PORTRAIT, 15),
        new Bands(Band.EMPTY, Band.EMPTY),
        List.of(new Section("-", List.of(new Block.Grid(table)))));
  }
}
