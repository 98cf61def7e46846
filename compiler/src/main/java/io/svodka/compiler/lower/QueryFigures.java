package io.svodka.compiler.lower;

import io.svodka.compiler.problem.Findings;
import io.svodka.compiler.problem.NamingProblem;
import io.svodka.compiler.problem.PeriodProblem;
import io.svodka.compiler.problem.Problem;
import io.svodka.compiler.problem.QueryProblem;
import io.svodka.compiler.problem.TypingProblem;
import io.svodka.compiler.resolve.Measure;
import io.svodka.compiler.syntax.Condition;
import io.svodka.compiler.syntax.Expr;
import io.svodka.compiler.syntax.Name;
import io.svodka.compiler.syntax.Path;
import io.svodka.compiler.type.Figure;
import io.svodka.compiler.type.FigureNames;
import io.svodka.compiler.type.FigureReader;
import io.svodka.compiler.type.Parameters;
import io.svodka.compiler.type.Periods;
import io.svodka.compiler.type.Type;
import io.svodka.compiler.type.Types;
import io.svodka.compiler.type.Windows;
import io.svodka.compiler.type.Words;
import io.svodka.model.origin.Span;
import io.svodka.model.plan.Formula;
import io.svodka.model.plan.RowExpr;
import io.svodka.model.plan.SlotPlan;
import io.svodka.model.value.GoodWhen;
import io.svodka.model.value.Unit;
import io.svodka.model.value.ValueFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/// Names and functions in formulas over the groups of a query.
final class QueryFigures implements FigureNames {
  private final Findings findings;
  private final ReportScope report;
  private final List<QueryScope> query;
  private final FigureLookup lookup;
  private final FigureReader reader;

  /// @param query the query whose groups are looked at, one entry, or none where only figures of
  ///   named queries may occur
  QueryFigures(Findings findings, ReportScope report, List<QueryScope> query, FigureLookup lookup) {
    this.findings = findings;
    this.report = report;
    this.query = query;
    this.lookup = lookup;
    this.reader = new FigureReader(findings, this);
  }

  /// Returns the reader that uses these names.
  FigureReader reader() {
    return reader;
  }

  @Override
  public Parameters parameters() {
    return report.parameters();
  }

  @Override
  public Figure named(Path path) {
    return lookup.find(path);
  }

  @Override
  public Figure at(Expr.At at) {
    Figure figure = numeric(at.value());
    return figure.isUnknown() ? figure : before(figure, at.comparison()).orElse(Figure.UNKNOWN);
  }

  @Override
  public Figure over(Expr.Over over) {
    Figure figure = numeric(over.value());
    if (figure.isUnknown()) {
      return figure;
    }
    SlotPlan.Window window =
        new Windows(findings, new Periods(findings, report.parameters())).read(over.window());
    if (figure.formula() instanceof Formula.OfQuery(var name, var inner)) {
      QueryScope other = report.queries().get(name);
      return other == null
          ? Figure.UNKNOWN
          : figure.with(
              new Formula.OfQuery(
                  name, other.windowed(figure.with(inner), window, over.window().span())));
    }
    return query.isEmpty()
        ? refuse(new QueryProblem.OutsideQuery(over.span(), "over"))
        : figure.with(query.getFirst().windowed(figure, window, over.window().span()));
  }

  @Override
  public Figure call(Expr.Call call) {
    String name = call.function().dotted();
    if (Words.AGGREGATES.contains(name)) {
      return refuse(new QueryProblem.AggregateInQuery(call.span(), name));
    }
    if (call.arguments().isEmpty() && call.where() instanceof Condition.When(var condition, _)) {
      return narrowed(call, condition);
    }
    if (!Words.OVER_QUERIES.contains(name)) {
      return refuse(
          new NamingProblem.UnknownFunction(
              call.function().span(), name, List.copyOf(Words.OVER_QUERIES)));
    }
    boolean compares = name.equals("growth") || name.equals("change");
    int least = compares ? 2 : 1;
    int most = compares ? 2 : name.equals("per_day") ? 1 : Integer.MAX_VALUE;
    int given = call.arguments().size();
    if (given < least || given > most) {
      return refuse(new TypingProblem.ArgumentCount(call.span(), name, least, most, given));
    }
    Figure figure = numeric(call.arguments().getFirst().value());
    return figure.isUnknown() ? figure : applied(name, call, figure);
  }

  private Figure applied(String name, Expr.Call call, Figure figure) {
    return switch (name) {
      case "growth" -> compared(call, figure, this::growth);
      case "change" -> compared(call, figure, this::change);
      case "per_day" -> figure.with(perDay(figure.formula()));
      case "total" -> levelled(call, level -> figure.with(total(figure, level)));
      case "share" -> levelled(call, level -> share(figure, level));
      case "rank" -> levelled(call, level -> rank(figure, level));
      default -> throw new IllegalStateException(name);
    };
  }

  /// Returns a figure through the days it is about: those of its window or comparison where it has
  /// one.
  private static Formula perDay(Formula formula) {
    if (formula instanceof Formula.OfQuery(var name, var inner)) {
      return new Formula.OfQuery(name, perDay(inner));
    }
    List<Integer> slots = FormulaSearch.slots(formula).distinct().toList();
    Formula days = new Formula.Days(slots.size() == 1 ? slots.getFirst() : 0);
    return new Formula.Arithmetic(RowExpr.ArithmeticOperator.DIVIDED_BY, formula, days);
  }

  /// Returns the growth of a figure since a comparison.
  Figure growth(Figure figure, Formula before) {
    return new Figure(
        new Formula.Growth(figure.formula(), before),
        Type.number(Unit.PERCENT),
        new ValueFormat.Percent(1),
        figure.good());
  }

  /// Returns the difference to a comparison; percents differ by points.
  Figure change(Figure figure, Formula before) {
    Formula difference =
        new Formula.Arithmetic(RowExpr.ArithmeticOperator.MINUS, figure.formula(), before);
    boolean percent = figure.unit() instanceof Unit.Percent;
    return percent
        ? new Figure(difference, Type.number(Unit.POINTS), new ValueFormat.Points(1), figure.good())
        : figure.with(difference);
  }

  /// Returns the value of a figure in a comparison, or nothing where that was reported.
  Optional<Figure> before(Figure figure, Name comparison) {
    if (figure.formula() instanceof Formula.OfQuery(var name, var inner)) {
      QueryScope other = report.queries().get(name);
      return other == null
          ? Optional.empty()
          : moved(other, figure.with(inner), comparison)
              .map(moved -> figure.with(new Formula.OfQuery(name, moved.formula())));
    }
    if (query.isEmpty()) {
      findings.add(
          new PeriodProblem.UnknownComparison(
              comparison.span(), comparison.text(), report.name(), List.of()));
      return Optional.empty();
    }
    return moved(query.getFirst(), figure, comparison);
  }

  private Optional<Figure> moved(QueryScope scope, Figure figure, Name comparison) {
    OptionalInt slot = scope.slot(comparison);
    if (slot.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(figure.with(scope.compared(figure, slot.getAsInt(), comparison)));
  }

  private interface Comparing {
    Figure apply(Figure figure, Formula before);
  }

  private Figure compared(Expr.Call call, Figure figure, Comparing comparing) {
    Expr second = call.arguments().get(1).value();
    if (!(second instanceof Expr.Reference(var path, var span)) || path.names().size() != 1) {
      return refuse(new TypingProblem.NotAComparison(second.span(), call.function().dotted()));
    }
    return before(figure, new Name(path.dotted(), span))
        .map(before -> comparing.apply(figure, before.formula()))
        .orElse(Figure.UNKNOWN);
  }

  private interface Levelling {
    Figure at(List<Integer> level);
  }

  private Figure levelled(Expr.Call call, Levelling levelling) {
    if (query.isEmpty()) {
      return refuse(new QueryProblem.NotGrouped(call.span(), report.name(), List.of()));
    }
    QueryScope scope = query.getFirst();
    List<Integer> level = new ArrayList<>();
    for (Expr.Argument argument : call.arguments().subList(1, call.arguments().size())) {
      OptionalInt place =
          argument.value() instanceof Expr.Reference(var path, _)
              ? scope.grouping(path)
              : OptionalInt.empty();
      if (place.isEmpty()) {
        List<String> known = scope.groupings().stream().map(Grouping::name).toList();
        return refuse(new QueryProblem.NotGrouped(argument.span(), scope.name(), known));
      }
      level.add(place.getAsInt());
    }
    if (!call.function().dotted().equals("rank")) {
      scope.demand(level);
    }
    return levelling.at(level.stream().sorted().distinct().toList());
  }

  private static Formula total(Figure figure, List<Integer> level) {
    return new Formula.AtLevel(figure.formula(), level);
  }

  private static Figure share(Figure figure, List<Integer> level) {
    return new Figure(
        new Formula.Arithmetic(
            RowExpr.ArithmeticOperator.DIVIDED_BY, figure.formula(), total(figure, level)),
        Type.number(Unit.PERCENT),
        new ValueFormat.Percent(1),
        GoodWhen.NEUTRAL);
  }

  private static Figure rank(Figure figure, List<Integer> level) {
    return new Figure(
        new Formula.Rank(figure.formula(), level),
        Type.number(Unit.PLAIN),
        ValueFormat.WHOLE,
        GoodWhen.NEUTRAL);
  }

  private Figure narrowed(Expr.Call call, Expr condition) {
    Optional<Measure> measure = report.measures().find(call.function());
    if (measure.isEmpty()) {
      return refuse(
          new NamingProblem.UnknownMeasure(
              call.function().span(), call.function().dotted(), report.measures().known()));
    }
    Measure narrow =
        report.project().reader().narrowed(measure.get(), condition, report.parameters());
    return lookup instanceof MeasureLookup
        ? new QueryMoney(findings, report, query.getFirst()).include(narrow, call.function().span())
        : refuse(new QueryProblem.NarrowedInLayout(call.span(), call.function().dotted()));
  }

  private Figure numeric(Expr expr) {
    Figure figure = reader.read(expr);
    boolean number = figure.type() instanceof Type.Numeric;
    if (!number && !figure.isUnknown()) {
      Span span = expr.span();
      return refuse(new TypingProblem.NotANumber(span, "", Types.named(figure.type())));
    }
    return figure;
  }

  private Figure refuse(Problem problem) {
    findings.add(problem);
    return Figure.UNKNOWN;
  }
}
