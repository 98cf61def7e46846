package io.svodka.compiler.parse.tree;

import io.svodka.compiler.syntax.Alias;
import io.svodka.compiler.syntax.Condition;
import io.svodka.compiler.syntax.Distinctness;
import io.svodka.compiler.syntax.Expr;
import io.svodka.compiler.syntax.Expr.Absence;
import io.svodka.compiler.syntax.Expr.Argument;
import io.svodka.compiler.syntax.Expr.ArithmeticOperator;
import io.svodka.compiler.syntax.Expr.ComparisonOperator;
import io.svodka.compiler.syntax.Expr.LogicalOperator;
import io.svodka.compiler.syntax.Expr.TextMatch;
import io.svodka.compiler.syntax.Item;
import io.svodka.compiler.syntax.PeriodExpr;
import io.svodka.compiler.syntax.Polarity;
import io.svodka.compiler.syntax.Window;
import io.svodka.grammar.SvodkaParser;
import io.svodka.grammar.SvodkaParser.AndExprContext;
import io.svodka.grammar.SvodkaParser.ArgumentContext;
import io.svodka.grammar.SvodkaParser.ArgumentsContext;
import io.svodka.grammar.SvodkaParser.AtValueContext;
import io.svodka.grammar.SvodkaParser.BetweenPredicateContext;
import io.svodka.grammar.SvodkaParser.CallConditionContext;
import io.svodka.grammar.SvodkaParser.CallPrimaryContext;
import io.svodka.grammar.SvodkaParser.ComparedPredicateContext;
import io.svodka.grammar.SvodkaParser.ExprContext;
import io.svodka.grammar.SvodkaParser.IfValueContext;
import io.svodka.grammar.SvodkaParser.InPredicateContext;
import io.svodka.grammar.SvodkaParser.IsPredicateContext;
import io.svodka.grammar.SvodkaParser.ItemContext;
import io.svodka.grammar.SvodkaParser.ItemsContext;
import io.svodka.grammar.SvodkaParser.LiteralPrimaryContext;
import io.svodka.grammar.SvodkaParser.MatchedPredicateContext;
import io.svodka.grammar.SvodkaParser.NegatedValueContext;
import io.svodka.grammar.SvodkaParser.NestedPrimaryContext;
import io.svodka.grammar.SvodkaParser.NotExprContext;
import io.svodka.grammar.SvodkaParser.OrExprContext;
import io.svodka.grammar.SvodkaParser.OverValueContext;
import io.svodka.grammar.SvodkaParser.ParameterPrimaryContext;
import io.svodka.grammar.SvodkaParser.PathPrimaryContext;
import io.svodka.grammar.SvodkaParser.PlainExprContext;
import io.svodka.grammar.SvodkaParser.PlainPredicateContext;
import io.svodka.grammar.SvodkaParser.PrimaryValueContext;
import io.svodka.grammar.SvodkaParser.ProductValueContext;
import io.svodka.grammar.SvodkaParser.SumValueContext;
import io.svodka.grammar.SvodkaParser.WindowContext;
import io.svodka.grammar.SvodkaParserBaseVisitor;
import io.svodka.model.origin.Span;
import java.util.List;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.tree.TerminalNode;
import org.jspecify.annotations.Nullable;

/// Reads expressions.
final class ExprReader extends SvodkaParserBaseVisitor<Expr> {
  private final Reading reading;
  private final LeafReader leaves;

  ExprReader(Reading reading) {
    this.reading = reading;
    this.leaves = new LeafReader(reading);
  }

  /// Returns the expression, or one that is invalid when it is missing or broken.
  Expr readExpr(@Nullable ExprContext expr, ParserRuleContext around) {
    boolean readable = expr != null && !reading.isBroken(expr) && expr.getChildCount() > 0;
    return readable ? visit(expr) : new Expr.Invalid(reading.after(expr, around));
  }

  Condition readCondition(@Nullable ExprContext expr, Span before) {
    return expr == null
        ? new Condition.Always(before.after())
        : new Condition.When(visit(expr), reading.span(expr));
  }

  List<Item> readItems(ItemsContext items) {
    List<ItemContext> lines = items.itemBlock() == null ? items.item() : items.itemBlock().item();
    return lines.stream().filter(line -> !reading.isBroken(line)).map(this::readItem).toList();
  }

  @Override
  public Expr visitNotExpr(NotExprContext ctx) {
    return new Expr.Not(visit(ctx.expr()), reading.span(ctx));
  }

  @Override
  public Expr visitAndExpr(AndExprContext ctx) {
    return new Expr.Logical(
        visit(ctx.expr(0)), LogicalOperator.AND, visit(ctx.expr(1)), reading.span(ctx));
  }

  @Override
  public Expr visitOrExpr(OrExprContext ctx) {
    return new Expr.Logical(
        visit(ctx.expr(0)), LogicalOperator.OR, visit(ctx.expr(1)), reading.span(ctx));
  }

  @Override
  public Expr visitPlainExpr(PlainExprContext ctx) {
    return visit(ctx.predicate());
  }

  @Override
  public Expr visitPlainPredicate(PlainPredicateContext ctx) {
    return visit(ctx.value());
  }

  @Override
  public Expr visitComparedPredicate(ComparedPredicateContext ctx) {
    ComparisonOperator operator =
        switch (((TerminalNode) ctx.getChild(1)).getSymbol().getType()) {
          case SvodkaParser.EQ -> ComparisonOperator.EQUAL;
          case SvodkaParser.NE -> ComparisonOperator.NOT_EQUAL;
          case SvodkaParser.LT -> ComparisonOperator.LESS;
          case SvodkaParser.LE -> ComparisonOperator.LESS_OR_EQUAL;
          case SvodkaParser.GT -> ComparisonOperator.GREATER;
          default -> ComparisonOperator.GREATER_OR_EQUAL;
        };
    Span whole = reading.span(ctx);
    Span rest = reading.span(ctx.value(0)).after().to(whole);
    return new Expr.Compared(visit(ctx.value(0)), operator, visit(ctx.value(1)), rest, whole);
  }

  @Override
  public Expr visitInPredicate(InPredicateContext ctx) {
    Expr value = visit(ctx.value());
    Polarity polarity = readPolarity(ctx.NOT());
    Span span = reading.span(ctx);
    if (ctx.period() == null) {
      List<Expr> options = ctx.expr().stream().map(this::visit).toList();
      return new Expr.In(value, polarity, options, span);
    }
    PeriodExpr period = new PeriodReader(reading).visit(ctx.period());
    return period instanceof PeriodExpr.Parameter(var name, var at)
        ? new Expr.InParameter(value, polarity, new Expr.Parameter(name, at), span)
        : new Expr.InPeriod(value, polarity, period, span);
  }

  @Override
  public Expr visitIsPredicate(IsPredicateContext ctx) {
    Absence absence = ctx.NULL() == null ? Absence.EMPTY : Absence.NULL;
    return new Expr.Is(visit(ctx.value()), readPolarity(ctx.NOT()), absence, reading.span(ctx));
  }

  @Override
  public Expr visitBetweenPredicate(BetweenPredicateContext ctx) {
    return new Expr.Between(
        visit(ctx.value(0)),
        readPolarity(ctx.NOT()),
        visit(ctx.value(1)),
        visit(ctx.value(2)),
        reading.span(ctx));
  }

  @Override
  public Expr visitMatchedPredicate(MatchedPredicateContext ctx) {
    TextMatch match =
        ctx.CONTAINS() != null
            ? TextMatch.CONTAINS
            : ctx.STARTS() != null ? TextMatch.STARTS_WITH : TextMatch.ENDS_WITH;
    return new Expr.Matched(
        visit(ctx.value(0)),
        readPolarity(ctx.NOT()),
        match,
        visit(ctx.value(1)),
        reading.span(ctx));
  }

  @Override
  public Expr visitPrimaryValue(PrimaryValueContext ctx) {
    return visit(ctx.primary());
  }

  @Override
  public Expr visitAtValue(AtValueContext ctx) {
    return new Expr.At(visit(ctx.value()), leaves.readName(ctx.name()), reading.span(ctx));
  }

  @Override
  public Expr visitOverValue(OverValueContext ctx) {
    return new Expr.Over(visit(ctx.value()), readWindow(ctx.window()), reading.span(ctx));
  }

  @Override
  public Expr visitNegatedValue(NegatedValueContext ctx) {
    return new Expr.Negated(visit(ctx.value()), reading.span(ctx));
  }

  @Override
  public Expr visitProductValue(ProductValueContext ctx) {
    ArithmeticOperator operator =
        ctx.STAR() == null ? ArithmeticOperator.DIVIDE : ArithmeticOperator.MULTIPLY;
    return new Expr.Arithmetic(
        visit(ctx.value(0)), operator, visit(ctx.value(1)), reading.span(ctx));
  }

  @Override
  public Expr visitSumValue(SumValueContext ctx) {
    ArithmeticOperator operator =
        ctx.PLUS() == null ? ArithmeticOperator.SUBTRACT : ArithmeticOperator.ADD;
    return new Expr.Arithmetic(
        visit(ctx.value(0)), operator, visit(ctx.value(1)), reading.span(ctx));
  }

  @Override
  public Expr visitIfValue(IfValueContext ctx) {
    return new Expr.If(
        visit(ctx.expr(0)), visit(ctx.expr(1)), visit(ctx.value()), reading.span(ctx));
  }

  @Override
  public Expr visitLiteralPrimary(LiteralPrimaryContext ctx) {
    Span span = reading.span(ctx);
    return new LiteralReader(reading)
        .readLiteral(ctx.literal())
        .<Expr>map(literal -> new Expr.Constant(literal, span))
        .orElse(new Expr.Invalid(span));
  }

  @Override
  public Expr visitParameterPrimary(ParameterPrimaryContext ctx) {
    return new Expr.Parameter(ctx.getText().substring(1), reading.span(ctx));
  }

  @Override
  public Expr visitPathPrimary(PathPrimaryContext ctx) {
    return new Expr.Reference(leaves.readPath(ctx.path()), reading.span(ctx));
  }

  @Override
  public Expr visitNestedPrimary(NestedPrimaryContext ctx) {
    return visit(ctx.expr());
  }

  @Override
  public Expr visitCallPrimary(CallPrimaryContext ctx) {
    ArgumentsContext arguments = ctx.arguments();
    CallConditionContext where = arguments == null ? null : arguments.callCondition();
    List<Argument> read =
        arguments == null
            ? List.of()
            : arguments.argument().stream().map(this::readArgument).toList();
    return new Expr.Call(
        leaves.readPath(ctx.path()),
        read,
        readCondition(where == null ? null : where.expr(), reading.span(ctx)),
        reading.span(ctx));
  }

  private Argument readArgument(ArgumentContext argument) {
    Distinctness distinctness =
        argument.DISTINCT() == null ? Distinctness.ALL : Distinctness.DISTINCT;
    return new Argument(distinctness, visit(argument.expr()), reading.span(argument));
  }

  private Item readItem(ItemContext item) {
    Span before = reading.span(item.expr());
    Alias alias =
        item.name() == null
            ? new Alias.Absent(before.after())
            : new Alias.As(leaves.readName(item.name()), reading.span(item.name()));
    return new Item(
        visit(item.expr()),
        alias,
        leaves.readLabel(item.TEXT_CONST(), alias.span()),
        reading.span(item));
  }

  private Window readWindow(WindowContext window) {
    Span span = reading.span(window);
    if (window.TRAILING() != null) {
      int count = leaves.readCount(window.NUMBER_CONST());
      return new Window.Trailing(count, LeafReader.readUnit(window.unit()), span);
    }
    return window.unit() == null
        ? new Window.AllTime(span)
        : new Window.ToDate(LeafReader.readUnit(window.unit()), span);
  }

  private static Polarity readPolarity(@Nullable TerminalNode not) {
    return not == null ? Polarity.PLAIN : Polarity.NEGATED;
  }
}
