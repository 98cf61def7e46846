package io.svodka.compiler.lower;

import io.svodka.compiler.check.HiddenRows;
import io.svodka.compiler.problem.GrainProblem;
import io.svodka.compiler.problem.LayoutProblem;
import io.svodka.compiler.problem.Problem;
import io.svodka.compiler.problem.QueryProblem;
import io.svodka.compiler.syntax.Element;
import io.svodka.compiler.syntax.GroupItem;
import io.svodka.compiler.syntax.TableItem;
import io.svodka.model.document.Table;
import io.svodka.model.origin.Span;
import io.svodka.model.plan.Aggregate;
import io.svodka.model.plan.ElementPlan;
import io.svodka.model.plan.FactPlan;
import io.svodka.model.plan.Formula;
import io.svodka.model.plan.TablePlan;
import io.svodka.model.plan.TextPlan;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;

/// Reads tables.
final class TableReader {
  private final LayoutScope scope;
  private final BoundQuery query;
  private final TextReader texts;
  private final ColumnReader columnReader;

  TableReader(LayoutScope scope, BoundQuery query) {
    this.scope = scope;
    this.query = query;
    this.texts = new TextReader(scope);
    this.columnReader = new ColumnReader(scope, query);
  }

  ElementPlan read(Element.Table table) {
    TextPlan title = TextPlan.EMPTY;
    TextPlan total = TextPlan.EMPTY;
    String whenEmpty = scope.words().noData();
    List<TablePlan.GroupPlan> groups = new ArrayList<>();
    List<Span> totals = new ArrayList<>();
    for (TableItem item : table.items()) {
      switch (item) {
        case TableItem.Title(var text, _) ->
            title = texts.read(text, TextReader.Kind.BODY, List.of(query));
        case TableItem.Total(var text, var span) -> {
          total = texts.read(text, TextReader.Kind.BODY);
          query.scope().demand(List.of());
          totals.add(span);
        }
        case TableItem.WhenEmpty(var text, _) -> whenEmpty = texts.plain(text);
        case TableItem.GroupBy group -> group(group, groups, totals);
        case TableItem.Columns _, TableItem.NumberRows _, TableItem.Highlight _ -> {}
      }
    }
    List<TablePlan.ColumnPlan> columns = columnReader.read(table, groups);
    List<TablePlan.HighlightPlan> highlights = new ArrayList<>();
    for (TableItem item : table.items()) {
      if (item instanceof TableItem.Highlight highlight) {
        highlights.add(new HighlightReader(scope, query).read(highlight, columns));
      }
    }
    totals.stream().findFirst().ifPresent(this::checkTotal);
    return new ElementPlan.Table(
        new TablePlan(query.scope().name(), title, columns, groups, total, highlights, whenEmpty));
  }

  private void checkTotal(Span total) {
    new HiddenRows(scope.findings()).check(query.scope().syntax(), total);
    if (query.dimensions().isEmpty()) {
      return;
    }
    for (Shown item : query.scope().items().values()) {
      if (item.figure().formula() instanceof Formula.Component(var fact, var component, _)
          && overlaps(query.facts().get(fact), component)) {
        scope.findings().add(new GrainProblem.PartsDoNotAddUp(item.span(), item.name(), total));
      }
    }
  }

  private static boolean overlaps(FactPlan fact, int component) {
    return component < fact.components().size()
        && fact.components().get(component).aggregate() instanceof Aggregate.CountDistinct;
  }

  private void group(TableItem.GroupBy group, List<TablePlan.GroupPlan> groups, List<Span> totals) {
    int expected = groups.size();
    if (!isInPlace(group, expected)) {
      return;
    }
    query.scope().demand(IntStream.rangeClosed(0, expected).boxed().toList());
    TextPlan header = TextPlan.EMPTY;
    TextPlan subtotal = TextPlan.EMPTY;
    Table.Keep keep = Table.Keep.FREE;
    Set<TablePlan.Break> breaks = EnumSet.noneOf(TablePlan.Break.class);
    for (GroupItem item : group.items()) {
      switch (item) {
        case GroupItem.Header(var text, _) ->
            header = texts.read(text, TextReader.Kind.GROUP, List.of(query));
        case GroupItem.Subtotal(var text, var span) -> {
          subtotal = texts.read(text, TextReader.Kind.GROUP, List.of(query));
          totals.add(span);
        }
        case GroupItem.KeepTogether _ -> keep = Table.Keep.TOGETHER;
        case GroupItem.PageBreak(var where, _) ->
            breaks.add(
                switch (where) {
                  case BEFORE -> TablePlan.Break.BEFORE;
                  case AFTER -> TablePlan.Break.AFTER;
                });
      }
    }
    groups.add(new TablePlan.GroupPlan(expected, header, subtotal, keep, breaks));
  }

  /// Groups follow the order of the query's `by`.
  private boolean isInPlace(TableItem.GroupBy group, int expected) {
    OptionalInt place = query.scope().grouping(group.path());
    List<String> order = query.scope().groupings().stream().map(Grouping::name).toList();
    if (place.isEmpty()) {
      refuse(new QueryProblem.NotGrouped(group.path().span(), query.scope().name(), order));
      return false;
    }
    if (place.getAsInt() != expected) {
      refuse(
          new LayoutProblem.GroupNotFirst(
              group.path().span(),
              group.path().dotted(),
              order.get(Math.min(expected, order.size() - 1)),
              order));
      return false;
    }
    return true;
  }

  private void refuse(Problem problem) {
    scope.findings().add(problem);
  }
}
