package io.svodka.compiler.parse.tree;

import io.svodka.compiler.problem.Sign;
import io.svodka.compiler.problem.SyntaxProblem;
import io.svodka.compiler.problem.Wanted;
import io.svodka.compiler.syntax.Key;
import io.svodka.compiler.syntax.SourceItem;
import io.svodka.compiler.syntax.TypeRef;
import io.svodka.grammar.SvodkaParser.ColumnDefBlockContext;
import io.svodka.grammar.SvodkaParser.ColumnDefContext;
import io.svodka.grammar.SvodkaParser.ColumnsItemContext;
import io.svodka.grammar.SvodkaParser.ExpectItemContext;
import io.svodka.grammar.SvodkaParser.FreshItemContext;
import io.svodka.grammar.SvodkaParser.SourceDescribeItemContext;
import io.svodka.grammar.SvodkaParser.SourceKeyItemContext;
import io.svodka.grammar.SvodkaParser.SourceOwnerItemContext;
import io.svodka.grammar.SvodkaParser.SourceTimezoneItemContext;
import io.svodka.grammar.SvodkaParserBaseVisitor;
import java.util.List;
import java.util.Locale;

/// Reads the lines of `source`.
final class SourceItemReader extends SvodkaParserBaseVisitor<SourceItem> {
  private static final List<String> SEVERITIES = List.of("error", "warning");

  private final Reading reading;
  private final LeafReader leaves;
  private final SharedReader shared;

  SourceItemReader(Reading reading) {
    this.reading = reading;
    this.leaves = new LeafReader(reading);
    this.shared = new SharedReader(reading);
  }

  @Override
  public SourceItem visitSourceKeyItem(SourceKeyItemContext ctx) {
    return new Key(leaves.readNames(ctx.nameList()), reading.span(ctx));
  }

  @Override
  public SourceItem visitFreshItem(FreshItemContext ctx) {
    return new SourceItem.Fresh(
        leaves.readDuration(ctx.duration()), leaves.readName(ctx.name()), reading.span(ctx));
  }

  @Override
  public SourceItem visitSourceTimezoneItem(SourceTimezoneItemContext ctx) {
    return new SourceItem.Timezone(leaves.readText(ctx.TEXT_CONST()), reading.span(ctx));
  }

  @Override
  public SourceItem visitColumnsItem(ColumnsItemContext ctx) {
    return new SourceItem.Columns(readColumns(ctx.columnDefBlock()), reading.span(ctx));
  }

  @Override
  public SourceItem visitExpectItem(ExpectItemContext ctx) {
    return new SourceItem.Expect(
        new DataRuleReader(reading).visit(ctx.dataRule()), readSeverity(ctx), reading.span(ctx));
  }

  @Override
  public SourceItem visitSourceOwnerItem(SourceOwnerItemContext ctx) {
    return shared.readOwner(ctx.owner());
  }

  @Override
  public SourceItem visitSourceDescribeItem(SourceDescribeItemContext ctx) {
    return shared.readDescribe(ctx.describe());
  }

  private List<SourceItem.ColumnDefinition> readColumns(ColumnDefBlockContext columns) {
    return columns.columnDef().stream()
        .filter(column -> !reading.isBroken(column))
        .map(this::readColumn)
        .toList();
  }

  private SourceItem.ColumnDefinition readColumn(ColumnDefContext column) {
    TypeRef type = leaves.readType(column.typeRef());
    return new SourceItem.ColumnDefinition(
        leaves.readName(column.name()),
        type,
        leaves.readLabel(column.TEXT_CONST(), type.span()),
        reading.span(column));
  }

  private SourceItem.Severity readSeverity(ExpectItemContext expect) {
    if (expect.name() == null) {
      return SourceItem.Severity.ERROR;
    }
    String word = expect.name().getText().toLowerCase(Locale.ROOT);
    if (!SEVERITIES.contains(word)) {
      reading.report(
          new SyntaxProblem.Unexpected(
              new Sign.Written(expect.name().getText()),
              List.of(new Sign.Written("severity")),
              List.of(new Wanted.Word("error"), new Wanted.Word("warning")),
              SEVERITIES,
              reading.span(expect.name())));
    }
    return word.equals("warning") ? SourceItem.Severity.WARNING : SourceItem.Severity.ERROR;
  }
}
