package io.svodka.engine.layout;

import io.svodka.engine.evaluate.Place;
import io.svodka.engine.evaluate.QueryResult;
import io.svodka.model.document.Block;
import io.svodka.model.document.Table;
import io.svodka.model.document.Table.Row;
import io.svodka.model.plan.Aggregate;
import io.svodka.model.plan.FactPlan;
import io.svodka.model.plan.QueryPlan;
import io.svodka.model.plan.TablePlan;
import io.svodka.model.plan.TablePlan.ColumnPlan;
import io.svodka.model.plan.TablePlan.Content;
import io.svodka.model.plan.TablePlan.GroupPlan;
import io.svodka.model.value.ValueFormat;
import java.util.ArrayList;
import java.util.List;

/// Lays out tables: opens and closes groups along the rows, with subtotals and the grand total
/// taken from the figures of their own level.
final class TableLayout {
  private final PackContext pack;
  private final TextWriter texts;

  TableLayout(PackContext pack, TextWriter texts) {
    this.pack = pack;
    this.texts = texts;
  }

  Block lay(TablePlan table) {
    QueryResult result = pack.results().query(table.query());
    String empty =
        table.whenEmpty().isEmpty()
            ? pack.language().noData()
            : pack.words().said(table.whenEmpty());
    Table laid =
        new Table(
            texts.write(table.title(), TextScope.TOTALS),
            table.columns().stream().map(column -> column(column, result.plan())).toList(),
            rows(table, result),
            table.groups().size(),
            notes(table, result),
            empty);
    return new Block.Grid(laid.with(new RecordLayout(result).of(table)));
  }

  private Table.Column column(ColumnPlan column, QueryPlan query) {
    ValueFormat format = format(column.content(), query);
    return new Table.Column(
        column.name(),
        pack.words().said(column.label()),
        pack.values().scaleNote(format),
        format,
        column.align(),
        column.width(),
        column.mark(),
        column.hiddenIn());
  }

  private ValueFormat format(Content content, QueryPlan query) {
    return switch (content) {
      case Content.OfDimension(var index) -> query.dimensions().get(index).format();
      case Content.OfFigure(var figure) -> new Cells(pack).overall(figure);
      case Content.RowNumber _ -> ValueFormat.WHOLE;
    };
  }

  private List<Row> rows(TablePlan table, QueryResult result) {
    List<Place> places = result.rows(table.groups().size());
    if (places.isEmpty()) {
      return List.of();
    }
    RowCells cells = new RowCells(table, result, pack);
    List<Row> rows = new ArrayList<>();
    for (int i = 0; i < places.size(); i++) {
      int same = i == 0 ? 0 : agreeing(places.get(i - 1), places.get(i), table);
      if (i > 0) {
        close(table, result, places.get(i - 1), same, cells, rows);
        if (breaks(table, same)) {
          rows.add(new Row.NewPage());
        }
      }
      open(table, result, places.get(i), same, rows);
      rows.add(new Row.Detail(cells.detail(places.get(i), i + 1)));
    }
    close(table, result, places.getLast(), 0, cells, rows);
    if (!table.total().isEmpty()) {
      String label = texts.write(table.total(), TextScope.TOTALS);
      rows.add(new Row.Total(cells.closing(result.total(), label)));
    }
    return rows;
  }

  /// Returns how many outer groups two rows share.
  private static int agreeing(Place left, Place right, TablePlan table) {
    int same = 0;
    while (same < Math.min(groups(left, table), groups(right, table))) {
      int dimension = table.groups().get(same).dimension();
      if (!left.dimensions().get(dimension).equals(right.dimensions().get(dimension))) {
        return same;
      }
      same++;
    }
    return same;
  }

  /// Returns in how many groups a row is. One of the rest belongs to none that it mixes.
  private static int groups(Place row, TablePlan table) {
    return (int)
        table.groups().stream()
            .takeWhile(
                group -> row.kind() == Place.Kind.GROUP || row.kept().contains(group.dimension()))
            .count();
  }

  /// Returns whether a page breaks where only the first `same` groups go on.
  private static boolean breaks(TablePlan table, int same) {
    return table.groups().stream().skip(same).anyMatch(group -> !group.breaks().isEmpty());
  }

  private void open(TablePlan table, QueryResult result, Place row, int same, List<Row> rows) {
    for (int level = same; level < groups(row, table); level++) {
      GroupPlan group = table.groups().get(level);
      if (!group.header().isEmpty()) {
        TextScope scope = new TextScope.Group(table.query(), result.group(row, level + 1));
        String text = texts.write(group.header(), scope);
        rows.add(new Row.GroupHeader(level + 1, text, group.keep()));
      }
    }
  }

  private void close(
      TablePlan table, QueryResult result, Place row, int same, RowCells cells, List<Row> rows) {
    for (int level = groups(row, table) - 1; level >= same; level--) {
      GroupPlan group = table.groups().get(level);
      if (!group.subtotal().isEmpty()) {
        Place place = result.group(row, level + 1);
        String label = texts.write(group.subtotal(), new TextScope.Group(table.query(), place));
        rows.add(new Row.Subtotal(level + 1, cells.closing(place, label)));
      }
    }
  }

  private List<String> notes(TablePlan table, QueryResult result) {
    List<String> notes = new ArrayList<>();
    if (!table.total().isEmpty() && result.hidden() > 0) {
      notes.add(pack.language().hiddenRows(result.hidden()));
    }
    if (!table.total().isEmpty() && !result.plan().dimensions().isEmpty()) {
      table.columns().stream()
          .filter(column -> overlaps(column, result.plan()))
          .forEach(column -> notes.add(pack.language().doNotAddUp(column.label())));
    }
    notes.addAll(new TimeNotes(pack).of(table, result));
    return notes;
  }

  /// Whether one thing may be counted in several rows of a column.
  static boolean overlaps(ColumnPlan column, QueryPlan query) {
    return column.content() instanceof Content.OfFigure(var figure)
        && figure.formula()
            instanceof io.svodka.model.plan.Formula.Component(var fact, var component, _)
        && overlaps(query.facts().get(fact), aggregate(query.facts().get(fact), component));
  }

  private static boolean overlaps(FactPlan fact, Aggregate aggregate) {
    return !fact.repeatedBy().isEmpty()
        || aggregate instanceof Aggregate.CountDistinct
        || aggregate instanceof Aggregate.SumDistinct;
  }

  private static Aggregate aggregate(FactPlan fact, int component) {
    return fact.components().get(component).aggregate();
  }
}
