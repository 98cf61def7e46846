package io.svodka.compiler.lower;

import io.svodka.compiler.problem.Findings;
import io.svodka.compiler.problem.QueryProblem;
import io.svodka.compiler.syntax.Compare;
import io.svodka.compiler.syntax.Describe;
import io.svodka.compiler.syntax.During;
import io.svodka.compiler.syntax.Expr;
import io.svodka.compiler.syntax.Path;
import io.svodka.compiler.syntax.QueryItem;
import io.svodka.compiler.syntax.Where;
import io.svodka.compiler.type.Figure;
import io.svodka.compiler.type.FigureReader;
import io.svodka.compiler.type.Type;
import io.svodka.model.plan.Formula;
import io.svodka.model.plan.ResultRules;
import io.svodka.model.plan.ResultRules.Limit;
import io.svodka.model.plan.ResultRules.SortKey;
import io.svodka.model.plan.RowExpr;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/// Reads which rows of a query are shown, and in which order.
final class RulesReader {
  private final Findings findings;
  private final QueryScope query;
  private final FigureReader measures;
  private final List<Integer> emptyGroups = new ArrayList<>();

  RulesReader(Findings findings, ReportScope report, QueryScope query) {
    this.findings = findings;
    this.query = query;
    FigureLookup lookup = new MeasureLookup(findings, report, query);
    this.measures = new QueryFigures(findings, report, List.of(query), lookup).reader();
  }

  ResultRules read() {
    List<Formula> having = new ArrayList<>();
    List<SortKey> sort = new ArrayList<>();
    List<Limit> limits = new ArrayList<>();
    for (QueryItem item : query.syntax().items()) {
      switch (item) {
        case QueryItem.Having(var condition, _) -> having.add(having(condition));
        case QueryItem.SortBy(var items, _) -> items.forEach(each -> sort(each, sort));
        case QueryItem.Top top -> limits.add(top(top));
        case QueryItem.Limit(var count, _) -> limits.add(new Limit.First(count));
        case QueryItem.IncludeEmpty(var path, _) -> grouping(path).ifPresent(emptyGroups::add);
        case QueryItem.Show _,
            QueryItem.By _,
            QueryItem.Shared _,
            QueryItem.CountEachRowOnce _,
            During _,
            Compare _,
            Where _,
            Describe _ -> {}
      }
    }
    return new ResultRules(having, sort, limits, List.of());
  }

  /// Returns the places in `by` of the groups that are shown without data too.
  List<Integer> emptyGroups() {
    return emptyGroups.stream().distinct().toList();
  }

  private Formula having(Expr condition) {
    if (condition instanceof Expr.Compared(Expr.Reference(var path, var span), _, _, _, _)
        && measures.read(new Expr.Reference(path, span)).formula()
            instanceof Formula.Arithmetic(var operator, _, _)
        && operator == RowExpr.ArithmeticOperator.DIVIDED_BY) {
      findings.add(new QueryProblem.RatioCondition(span, path.dotted()));
    }
    return measures.condition(condition);
  }

  private void sort(QueryItem.SortItem item, List<SortKey> sort) {
    ResultRules.Direction direction = Directions.of(item.direction());
    if (item.value() instanceof Expr.Reference(var path, var span)) {
      OptionalInt place = query.grouping(path);
      if (place.isPresent()) {
        sort.add(new SortKey(new Formula.Dimension(place.getAsInt()), direction));
        return;
      }
      if (query.item(path).isEmpty()) {
        findings.add(
            new QueryProblem.SortNotShown(span, path.dotted(), query.name(), query.known()));
        return;
      }
    }
    Figure figure = measures.read(item.value());
    if (figure.formula() instanceof Formula.Constant && !figure.isUnknown()) {
      findings.add(new QueryProblem.SortByConstant(item.value().span()));
    } else if (!figure.isUnknown()) {
      sort.add(new SortKey(figure.formula(), direction));
    }
  }

  private Limit top(QueryItem.Top top) {
    Figure figure = measures.read(top.by());
    if (query.groupings().isEmpty()) {
      findings.add(new QueryProblem.NothingToRank(top.span()));
    }
    if (!(figure.type() instanceof Type.Numeric) && !figure.isUnknown()) {
      findings.add(new QueryProblem.NothingToRank(top.by().span()));
    }
    List<Integer> within =
        switch (top.within()) {
          case QueryItem.Within.Group(var path) -> grouping(path).map(List::of).orElse(List.of());
          case QueryItem.Within.WholeQuery() -> List.of();
        };
    String rest =
        switch (top.rest()) {
          case QueryItem.Rest.Collected(var label) -> label.value();
          case QueryItem.Rest.Hidden() -> "";
        };
    return new Limit.Top(top.count(), figure.formula(), within, rest);
  }

  private Optional<Integer> grouping(Path path) {
    OptionalInt place = query.grouping(path);
    if (place.isEmpty()) {
      List<String> known = query.groupings().stream().map(Grouping::name).toList();
      findings.add(new QueryProblem.NotGrouped(path.span(), query.name(), known));
    }
    return place.isPresent() ? Optional.of(place.getAsInt()) : Optional.empty();
  }
}
