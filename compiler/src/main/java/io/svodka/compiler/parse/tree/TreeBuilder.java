package io.svodka.compiler.parse.tree;

import io.svodka.compiler.syntax.Declaration;
import io.svodka.compiler.syntax.Name;
import io.svodka.compiler.syntax.Origin;
import io.svodka.compiler.syntax.SourceItem;
import io.svodka.compiler.syntax.Text;
import io.svodka.grammar.SvodkaParser.AccessBlockContext;
import io.svodka.grammar.SvodkaParser.AccessDeclContext;
import io.svodka.grammar.SvodkaParser.AccessHeadContext;
import io.svodka.grammar.SvodkaParser.AlertBlockContext;
import io.svodka.grammar.SvodkaParser.AlertDeclContext;
import io.svodka.grammar.SvodkaParser.AlertHeadContext;
import io.svodka.grammar.SvodkaParser.CalendarBlockContext;
import io.svodka.grammar.SvodkaParser.CalendarDeclContext;
import io.svodka.grammar.SvodkaParser.CalendarHeadContext;
import io.svodka.grammar.SvodkaParser.DeliverBlockContext;
import io.svodka.grammar.SvodkaParser.DeliverDeclContext;
import io.svodka.grammar.SvodkaParser.DeliverHeadContext;
import io.svodka.grammar.SvodkaParser.FileBlockContext;
import io.svodka.grammar.SvodkaParser.ListBlockContext;
import io.svodka.grammar.SvodkaParser.ListDeclContext;
import io.svodka.grammar.SvodkaParser.ListHeadContext;
import io.svodka.grammar.SvodkaParser.MeasureStmtContext;
import io.svodka.grammar.SvodkaParser.ModelBlockContext;
import io.svodka.grammar.SvodkaParser.ModelDeclContext;
import io.svodka.grammar.SvodkaParser.ModelHeadContext;
import io.svodka.grammar.SvodkaParser.ProjectBlockContext;
import io.svodka.grammar.SvodkaParser.ProjectDeclContext;
import io.svodka.grammar.SvodkaParser.ProjectHeadContext;
import io.svodka.grammar.SvodkaParser.QueryDeclContext;
import io.svodka.grammar.SvodkaParser.ReportBlockContext;
import io.svodka.grammar.SvodkaParser.ReportDeclContext;
import io.svodka.grammar.SvodkaParser.ReportHeadContext;
import io.svodka.grammar.SvodkaParser.SourceBlockContext;
import io.svodka.grammar.SvodkaParser.SourceDeclContext;
import io.svodka.grammar.SvodkaParser.SourceHeadContext;
import io.svodka.grammar.SvodkaParser.TestBlockContext;
import io.svodka.grammar.SvodkaParser.TestDeclContext;
import io.svodka.grammar.SvodkaParser.TestHeadContext;
import io.svodka.grammar.SvodkaParser.ThemeBlockContext;
import io.svodka.grammar.SvodkaParser.ThemeDeclContext;
import io.svodka.grammar.SvodkaParser.ThemeHeadContext;
import io.svodka.grammar.SvodkaParser.UseDeclContext;
import io.svodka.grammar.SvodkaParserBaseVisitor;
import java.util.List;

/// Turns the parse tree of a file into its declarations.
public final class TreeBuilder extends SvodkaParserBaseVisitor<Declaration> {
  private final Reading reading;
  private final LeafReader leaves;
  private final SharedReader shared;

  /// @param reading the file the tree was read from
  public TreeBuilder(Reading reading) {
    this.reading = reading;
    this.leaves = new LeafReader(reading);
    this.shared = new SharedReader(reading);
  }

  /// Returns the declarations in the order of the text.
  public List<Declaration> declarations(FileBlockContext file) {
    return reading.readAll(file.declaration(), this);
  }

  @Override
  public Declaration visitProjectDecl(ProjectDeclContext ctx) {
    ProjectHeadContext head = ctx.projectHead();
    Name name = leaves.readName(head.name(), head);
    ProjectBlockContext block = ctx.projectBlock();
    return new Declaration.Project(
        name,
        leaves.readLabel(head.TEXT_CONST(), name.span()),
        block == null
            ? List.of()
            : reading.readAll(block.projectItem(), new ProjectItemReader(reading)),
        reading.span(ctx));
  }

  @Override
  public Declaration visitUseDecl(UseDeclContext ctx) {
    if (ctx.TEXT_CONST().size() < 2) {
      return new Declaration.Unsupported("use", reading.span(ctx));
    }
    Text name = leaves.readText(ctx.TEXT_CONST(0));
    Name alias =
        ctx.name() == null
            ? new Name(aliasOf(name.value()), name.span())
            : leaves.readName(ctx.name());
    return new Declaration.Use(name, leaves.readText(ctx.TEXT_CONST(1)), alias, reading.span(ctx));
  }

  /// Returns the last part of a package's name as a name.
  private static String aliasOf(String name) {
    String last = name.substring(name.lastIndexOf('/') + 1);
    return last.replaceAll("[^\\p{L}\\p{Nd}_]+", "_").replaceFirst("^(?=\\p{Nd}|$)", "_");
  }

  @Override
  public Declaration visitSourceDecl(SourceDeclContext ctx) {
    SourceHeadContext head = ctx.sourceHead();
    Name name = leaves.readName(head.name(), head);
    boolean readable = head.origin() != null && !reading.isBroken(head);
    Origin origin =
        readable
            ? new OriginReader(reading).visit(head.origin())
            : new Origin.Invalid(name.span().after());
    SourceBlockContext block = ctx.sourceBlock();
    List<SourceItem> items =
        block == null
            ? List.of()
            : reading.readAll(block.sourceItem(), new SourceItemReader(reading));
    return new Declaration.Source(name, origin, items, reading.span(ctx));
  }

  @Override
  public Declaration visitModelDecl(ModelDeclContext ctx) {
    ModelHeadContext head = ctx.modelHead();
    Name name = leaves.readName(head.name(), head);
    ModelBlockContext block = ctx.modelBlock();
    return new Declaration.Model(
        name,
        leaves.readLabel(head.TEXT_CONST(), name.span()),
        leaves.readPath(head.path(), head),
        block == null
            ? List.of()
            : reading.readAll(block.modelItem(), new ModelItemReader(reading)),
        reading.span(ctx));
  }

  @Override
  public Declaration visitMeasureStmt(MeasureStmtContext ctx) {
    return shared.readMeasure(ctx);
  }

  @Override
  public Declaration visitQueryDecl(QueryDeclContext ctx) {
    return shared.readQuery(ctx);
  }

  @Override
  public Declaration visitThemeDecl(ThemeDeclContext ctx) {
    ThemeHeadContext head = ctx.themeHead();
    ThemeBlockContext block = ctx.themeBlock();
    return new Declaration.Theme(
        leaves.readName(head.name(), head),
        block == null
            ? List.of()
            : reading.readAll(block.themeItem(), new ThemeItemReader(reading)),
        reading.span(ctx));
  }

  @Override
  public Declaration visitCalendarDecl(CalendarDeclContext ctx) {
    CalendarHeadContext head = ctx.calendarHead();
    Name name = leaves.readName(head.name(), head);
    CalendarBlockContext block = ctx.calendarBlock();
    return new Declaration.Calendar(
        name,
        leaves.readLabel(head.TEXT_CONST(), name.span()),
        block == null ? List.of() : new TradeQuarterReader(reading).readAll(block.tradeQuarter()),
        reading.span(ctx));
  }

  @Override
  public Declaration visitListDecl(ListDeclContext ctx) {
    ListHeadContext head = ctx.listHead();
    Name name = leaves.readName(head.name(), head);
    ListBlockContext block = ctx.listBlock();
    return new Declaration.Addresses(
        name,
        leaves.readLabel(head.TEXT_CONST(), name.span()),
        block == null ? List.of() : block.TEXT_CONST().stream().map(leaves::readText).toList(),
        reading.span(ctx));
  }

  @Override
  public Declaration visitReportDecl(ReportDeclContext ctx) {
    ReportHeadContext head = ctx.reportHead();
    Name name = leaves.readName(head.name(), head);
    ReportBlockContext block = ctx.reportBlock();
    return new Declaration.Report(
        name,
        leaves.readLabel(head.TEXT_CONST(), name.span()),
        block == null
            ? List.of()
            : reading.readAll(block.reportItem(), new ReportItemReader(reading)),
        reading.span(ctx));
  }

  @Override
  public Declaration visitDeliverDecl(DeliverDeclContext ctx) {
    DeliverHeadContext head = ctx.deliverHead();
    Name name = leaves.readSender(head.name(), head);
    DeliverBlockContext block = ctx.deliverBlock();
    return new Declaration.Deliver(
        name,
        leaves.readLabel(head.TEXT_CONST(), name.span()),
        block == null
            ? List.of()
            : reading.readAll(block.deliverItem(), new DeliverItemReader(reading)),
        reading.span(ctx));
  }

  @Override
  public Declaration visitAlertDecl(AlertDeclContext ctx) {
    AlertHeadContext head = ctx.alertHead();
    Name name = leaves.readSender(head.name(), head);
    AlertBlockContext block = ctx.alertBlock();
    return new Declaration.Alert(
        name,
        leaves.readLabel(head.TEXT_CONST(), name.span()),
        block == null
            ? List.of()
            : reading.readAll(block.alertItem(), new AlertItemReader(reading)),
        reading.span(ctx));
  }

  @Override
  public Declaration visitAccessDecl(AccessDeclContext ctx) {
    AccessHeadContext head = ctx.accessHead();
    AccessBlockContext block = ctx.accessBlock();
    return new Declaration.Access(
        leaves.readName(head.name(), head),
        block == null
            ? List.of()
            : reading.readAll(block.accessItem(), new AccessItemReader(reading)),
        reading.span(ctx));
  }

  @Override
  public Declaration visitTestDecl(TestDeclContext ctx) {
    TestHeadContext head = ctx.testHead();
    Name name =
        head.TEXT_CONST() == null
            ? new Name("", reading.span(head).after())
            : new Name(leaves.readText(head.TEXT_CONST()).value(), reading.span(head.TEXT_CONST()));
    TestBlockContext block = ctx.testBlock();
    return new Declaration.Test(
        name,
        block == null ? List.of() : reading.readAll(block.testItem(), new TestItemReader(reading)),
        reading.span(ctx));
  }
}
