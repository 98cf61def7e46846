package io.svodka.compiler.parse.tree;

import io.svodka.compiler.syntax.Name;
import io.svodka.compiler.syntax.ParameterType;
import io.svodka.compiler.syntax.ReportItem;
import io.svodka.compiler.syntax.TextTemplate;
import io.svodka.grammar.SvodkaParser.BandBlockContext;
import io.svodka.grammar.SvodkaParser.BandItemContext;
import io.svodka.grammar.SvodkaParser.BurstStmtItemContext;
import io.svodka.grammar.SvodkaParser.ElementItemContext;
import io.svodka.grammar.SvodkaParser.FooterItemContext;
import io.svodka.grammar.SvodkaParser.FormatsItemContext;
import io.svodka.grammar.SvodkaParser.HeaderItemContext;
import io.svodka.grammar.SvodkaParser.PageItemContext;
import io.svodka.grammar.SvodkaParser.ParameterItemContext;
import io.svodka.grammar.SvodkaParser.ParameterStmtContext;
import io.svodka.grammar.SvodkaParser.ReportCompareItemContext;
import io.svodka.grammar.SvodkaParser.ReportDescribeItemContext;
import io.svodka.grammar.SvodkaParser.ReportDuringItemContext;
import io.svodka.grammar.SvodkaParser.ReportMeasureItemContext;
import io.svodka.grammar.SvodkaParser.ReportOwnerItemContext;
import io.svodka.grammar.SvodkaParser.ReportQueryItemContext;
import io.svodka.grammar.SvodkaParser.ReportThemeItemContext;
import io.svodka.grammar.SvodkaParser.ReportWhereItemContext;
import io.svodka.grammar.SvodkaParser.SectionHeadContext;
import io.svodka.grammar.SvodkaParser.SectionItemContext;
import io.svodka.grammar.SvodkaParser.TotalsItemContext;
import io.svodka.grammar.SvodkaParserBaseVisitor;
import java.util.List;
import java.util.Locale;

/// Reads the lines of `report`.
final class ReportItemReader extends SvodkaParserBaseVisitor<ReportItem> {
  private final Reading reading;
  private final LeafReader leaves;
  private final ExprReader exprs;
  private final PeriodReader periods;
  private final TemplateReader templates;
  private final SharedReader shared;

  ReportItemReader(Reading reading) {
    this.reading = reading;
    this.leaves = new LeafReader(reading);
    this.exprs = new ExprReader(reading);
    this.periods = new PeriodReader(reading);
    this.templates = new TemplateReader(reading);
    this.shared = new SharedReader(reading);
  }

  @Override
  public ReportItem visitReportDescribeItem(ReportDescribeItemContext ctx) {
    return shared.readDescribe(ctx.describe());
  }

  @Override
  public ReportItem visitReportOwnerItem(ReportOwnerItemContext ctx) {
    return shared.readOwner(ctx.owner());
  }

  @Override
  public ReportItem visitReportThemeItem(ReportThemeItemContext ctx) {
    return new ReportItem.Theme(leaves.readName(ctx.name()), reading.span(ctx));
  }

  @Override
  public ReportItem visitParameterItem(ParameterItemContext ctx) {
    return readParameter(ctx.parameterStmt());
  }

  @Override
  public ReportItem visitReportDuringItem(ReportDuringItemContext ctx) {
    return periods.readDuring(ctx.during());
  }

  @Override
  public ReportItem visitReportCompareItem(ReportCompareItemContext ctx) {
    return periods.readCompare(ctx.compareStmt());
  }

  @Override
  public ReportItem visitReportWhereItem(ReportWhereItemContext ctx) {
    return shared.readWhere(ctx.expr(), ctx);
  }

  @Override
  public ReportItem visitReportMeasureItem(ReportMeasureItemContext ctx) {
    return shared.readMeasure(ctx.measureStmt());
  }

  @Override
  public ReportItem visitReportQueryItem(ReportQueryItemContext ctx) {
    return shared.readQuery(ctx.queryDecl());
  }

  @Override
  public ReportItem visitElementItem(ElementItemContext ctx) {
    return new ElementReader(reading).visit(ctx.element());
  }

  @Override
  public ReportItem visitPageItem(PageItemContext ctx) {
    return readPage(ctx);
  }

  @Override
  public ReportItem visitFormatsItem(FormatsItemContext ctx) {
    return new ReportItem.Formats(leaves.readNames(ctx.nameList()), reading.span(ctx));
  }

  @Override
  public ReportItem visitTotalsItem(TotalsItemContext ctx) {
    return new ReportItem.Totals(leaves.readName(ctx.name()), reading.span(ctx));
  }

  @Override
  public ReportItem visitHeaderItem(HeaderItemContext ctx) {
    return new ReportItem.Header(readBand(ctx.bandBlock()), reading.span(ctx));
  }

  @Override
  public ReportItem visitFooterItem(FooterItemContext ctx) {
    return new ReportItem.Footer(readBand(ctx.bandBlock()), reading.span(ctx));
  }

  @Override
  public ReportItem visitSectionItem(SectionItemContext ctx) {
    return readSection(ctx);
  }

  @Override
  public ReportItem visitBurstStmtItem(BurstStmtItemContext ctx) {
    return readBurst(ctx);
  }

  private ReportItem.Parameter readParameter(ParameterStmtContext parameter) {
    Name name = leaves.readName(parameter.name(), parameter);
    boolean broken = reading.isBroken(parameter);
    ParameterType type =
        broken
            ? new ParameterType.Invalid(name.span().after())
            : new ParameterTypeReader(reading).visit(parameter.parameterType());
    return new ReportItem.Parameter(
        name,
        leaves.readLabel(parameter.TEXT_CONST(), name.span()),
        type,
        shared.readSetting(broken ? null : parameter.setting(), type.span()),
        reading.span(parameter));
  }

  private ReportItem.Page readPage(PageItemContext page) {
    ReportItem.Margins margins =
        page.LENGTH() == null
            ? new ReportItem.Margins.Usual()
            : new ReportItem.Margins.Given(leaves.readLength(page.LENGTH()));
    return new ReportItem.Page(
        leaves.readName(page.name()),
        page.LANDSCAPE() == null
            ? ReportItem.Orientation.PORTRAIT
            : ReportItem.Orientation.LANDSCAPE,
        margins,
        page.nameList() == null ? List.of() : leaves.readNames(page.nameList()),
        reading.span(page));
  }

  private List<ReportItem.BandItem> readBand(BandBlockContext band) {
    return band.bandItem().stream()
        .filter(line -> !reading.isBroken(line))
        .map(this::readBandItem)
        .toList();
  }

  private ReportItem.BandItem readBandItem(BandItemContext line) {
    ReportItem.Side side =
        ReportItem.Side.valueOf(line.getStart().getText().toUpperCase(Locale.ROOT));
    return new ReportItem.BandItem(
        side, templates.readTemplate(line.TEXT_CONST()), reading.span(line));
  }

  private ReportItem.Section readSection(SectionItemContext section) {
    SectionHeadContext head = section.sectionHead();
    TextTemplate title = templates.readTemplate(head.TEXT_CONST());
    return new ReportItem.Section(
        title,
        exprs.readCondition(head.expr(), title.span()),
        reading.readAll(section.elementBlock().element(), new ElementReader(reading)),
        reading.span(section));
  }

  private ReportItem.Burst readBurst(BurstStmtItemContext burst) {
    return new ReportItem.Burst(
        leaves.readPath(burst.burstHead().path()),
        reading.readAll(burst.burstBlock().burstItem(), new BurstItemReader(reading)),
        reading.span(burst));
  }
}
