package io.svodka.compiler.lower;

import io.svodka.compiler.check.HiddenRows;
import io.svodka.compiler.problem.LayoutProblem;
import io.svodka.compiler.problem.QueryProblem;
import io.svodka.compiler.syntax.CrosstabItem;
import io.svodka.compiler.syntax.Element;
import io.svodka.compiler.syntax.Expr;
import io.svodka.compiler.syntax.Item;
import io.svodka.compiler.syntax.Label;
import io.svodka.compiler.syntax.QueryItem;
import io.svodka.compiler.syntax.TableItem;
import io.svodka.model.document.Table;
import io.svodka.model.origin.Span;
import io.svodka.model.plan.CrosstabPlan;
import io.svodka.model.plan.ElementPlan;
import io.svodka.model.plan.TablePlan;
import io.svodka.model.plan.TextPlan;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/// Reads crosstabs. Rows, columns, values and sums ask for their levels, so that every figure comes
/// from the rows of its own level.
final class CrosstabReader {
  private static final int USUAL_COLUMNS = 100;

  private final LayoutScope scope;
  private final BoundQuery query;
  private final TextReader texts;
  private final List<CrosstabPlan.Head> rows = new ArrayList<>();
  private final List<Integer> columns = new ArrayList<>();
  private final List<TablePlan.ColumnPlan> values = new ArrayList<>();
  private final List<TableItem.Highlight> highlights = new ArrayList<>();
  private final List<Expr> heated = new ArrayList<>();
  private final List<Span> sums = new ArrayList<>();
  private final Map<Integer, Span> used = new LinkedHashMap<>();
  private TextPlan title = TextPlan.EMPTY;
  private TextPlan rowTotals = TextPlan.EMPTY;
  private TextPlan columnTotals = TextPlan.EMPTY;
  private TextPlan subtotals = TextPlan.EMPTY;
  private int mostColumns = USUAL_COLUMNS;
  private String whenEmpty;

  CrosstabReader(LayoutScope scope, BoundQuery query) {
    this.scope = scope;
    this.query = query;
    this.texts = new TextReader(scope);
    this.whenEmpty = scope.words().noData();
  }

  ElementPlan read(Element.Crosstab crosstab) {
    crosstab.items().forEach(this::read);
    checkParts(crosstab);
    checkRows();
    if (values.isEmpty()) {
      values.addAll(new ColumnReader(scope, query).figures());
    }
    heat();
    demand();
    HighlightReader reader = new HighlightReader(scope, query);
    List<TablePlan.HighlightPlan> painted =
        highlights.stream().map(each -> reader.read(each, values)).toList();
    return new ElementPlan.Crosstab(
        new CrosstabPlan(
            query.scope().name(),
            title,
            new CrosstabPlan.Axes(rows, columns, mostColumns),
            values,
            new CrosstabPlan.Totals(rowTotals, columnTotals, subtotals),
            painted,
            whenEmpty));
  }

  private void read(CrosstabItem item) {
    switch (item) {
      case CrosstabItem.Title(var text, _) ->
          title = texts.read(text, TextReader.Kind.BODY, List.of(query));
      case CrosstabItem.Rows(var items, _) -> items.forEach(this::row);
      case CrosstabItem.Columns(var items, _) ->
          items.forEach(each -> group(each).ifPresent(columns::add));
      case CrosstabItem.Values(var lines, _) -> {
        ColumnReader reader = new ColumnReader(scope, query);
        lines.forEach(line -> reader.column(line).ifPresent(values::add));
      }
      case CrosstabItem.RowTotals(var text, var span) -> {
        rowTotals = texts.read(text, TextReader.Kind.BODY, List.of(query));
        sums.add(span);
      }
      case CrosstabItem.ColumnTotals(var text, var span) -> {
        columnTotals = texts.read(text, TextReader.Kind.BODY, List.of(query));
        sums.add(span);
      }
      case CrosstabItem.Subtotals(var text, var span) -> {
        subtotals = texts.read(text, TextReader.Kind.GROUP, List.of(query));
        sums.add(span);
      }
      case CrosstabItem.LimitColumns(var count, _) -> mostColumns = Math.max(1, count);
      case CrosstabItem.Heatmap(var value, _) -> heated.add(value);
      case CrosstabItem.Highlight(var highlight, _) -> highlights.add(highlight);
      case CrosstabItem.WhenEmpty(var text, _) -> whenEmpty = texts.plain(text);
    }
  }

  private void row(Item item) {
    group(item)
        .ifPresent(
            dimension ->
                rows.add(
                    new CrosstabPlan.Head(
                        dimension,
                        item.label() instanceof Label.Given(var text, _)
                            ? text
                            : query.dimensions().get(dimension).label())));
  }

  private OptionalInt group(Item item) {
    OptionalInt place =
        item.value() instanceof Expr.Reference(var path, _)
            ? query.scope().grouping(path)
            : OptionalInt.empty();
    Span span = item.value().span();
    if (place.isEmpty()) {
      if (!(item.value() instanceof Expr.Invalid)) {
        List<String> known = query.scope().groupings().stream().map(Grouping::name).toList();
        scope.findings().add(new QueryProblem.NotGrouped(span, query.scope().name(), known));
      }
      return OptionalInt.empty();
    }
    Span first = used.putIfAbsent(place.getAsInt(), span);
    if (first != null) {
      String name = query.scope().groupings().get(place.getAsInt()).name();
      scope.findings().add(new LayoutProblem.GroupTwice(span, name, first));
      return OptionalInt.empty();
    }
    return place;
  }

  private void checkParts(Element.Crosstab crosstab) {
    boolean hasRows = false;
    boolean hasColumns = false;
    for (CrosstabItem item : crosstab.items()) {
      hasRows |= item instanceof CrosstabItem.Rows;
      hasColumns |= item instanceof CrosstabItem.Columns;
    }
    if (!hasRows || !hasColumns) {
      List<String> known = query.scope().groupings().stream().map(Grouping::name).toList();
      scope
          .findings()
          .add(
              new LayoutProblem.CrosstabIncomplete(
                  crosstab.query().span(),
                  hasRows ? "columns" : "rows",
                  query.scope().name(),
                  known));
    }
  }

  /// A limit counts the rows of the query, and those are the cells here.
  private void checkRows() {
    for (QueryItem item : query.scope().syntax().items()) {
      if (item instanceof QueryItem.Top || item instanceof QueryItem.Limit) {
        String word = item instanceof QueryItem.Top ? "top" : "limit";
        scope
            .findings()
            .add(new LayoutProblem.CellsLimited(item.span(), word, query.scope().name()));
      }
    }
    sums.stream()
        .findFirst()
        .ifPresent(span -> new HiddenRows(scope.findings()).check(query.scope().syntax(), span));
  }

  private void heat() {
    HighlightReader reader = new HighlightReader(scope, query);
    for (Expr expr : heated) {
      OptionalInt place = reader.column(expr, values);
      if (place.isPresent()) {
        int i = place.getAsInt();
        values.set(i, values.get(i).marked(Table.Mark.HEAT));
      }
    }
  }

  /// Every prefix of the rows meets every prefix of the columns that somebody sees. Outer columns
  /// are put in order by the figures of their own level.
  private void demand() {
    List<Integer> heads = rows.stream().map(CrosstabPlan.Head::dimension).toList();
    for (int row = 0; row <= heads.size(); row++) {
      demand(heads.subList(0, row), columns);
      demand(heads.subList(0, row), List.of());
    }
    for (int column = 1; column < columns.size(); column++) {
      demand(List.of(), columns.subList(0, column));
    }
  }

  private void demand(List<Integer> first, List<Integer> second) {
    List<Integer> level = new ArrayList<>(first);
    level.addAll(second);
    query.scope().demand(level);
  }
}
