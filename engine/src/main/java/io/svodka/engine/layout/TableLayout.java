package io.svodka.engine.layout;

import io.svodka.engine.evaluate.Place;
import io.svodka.engine.evaluate.QueryResult;
import io.svodka.model.document.Block;
import io.svodka.model.document.Table;
import io.svodka.model.document.Table.Row;
import io.svodka.model.plan.Aggregate;
import io.svodka.model.plan.FactPlan;
import io.svodka.model.plan.QueryPlan;
import io.svodka.model.plan.ResultRules.Limit;
import io.svodka.model.plan.TablePlan;
import io.svodka.model.plan.TablePlan.ColumnPlan;
import io.svodka.model.plan.TablePlan.Content;
import io.svodka.model.value.ValueFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Lays out tables. Subtotals and the grand total are taken from the figures of their own level.
final class TableLayout {
  /// Of how many rows the cells are held.
  private static final int MOST_HELD = 20_000;

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
    String called = new LastingName(pack, texts).of(table.title());
    return new Block.Grid(laid.with(new RecordLayout(result).of(table).called(called)));
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

  /// Many rows are made again whenever they are asked for.
  private Iterable<Row> rows(TablePlan table, QueryResult result) {
    TableRows rows = new TableRows(table, result, pack, texts);
    if (result.isLong() || result.rows(table.groups().size()).size() > MOST_HELD) {
      return rows;
    }
    List<Row> held = new ArrayList<>();
    rows.forEach(held::add);
    return held;
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
    openRest(table, result).ifPresent(notes::add);
    return notes;
  }

  /// Authors are told of some reasons when they write. That a key hides more groups than a database
  /// is asked about shows only now.
  private Optional<String> openRest(TablePlan table, QueryResult result) {
    Optional<String> label =
        result.plan().rules().limits().stream()
            .filter(limit -> limit instanceof Limit.Top top && !top.rest().isEmpty())
            .map(limit -> pack.words().said(((Limit.Top) limit).rest()))
            .findFirst();
    return label
        .filter(
            _ ->
                result.rows(0).stream()
                    .filter(row -> row.kind() == Place.Kind.REST)
                    .anyMatch(row -> hasOpen(table, result, row)))
        .map(pack.language()::openRest);
  }

  private static boolean hasOpen(TablePlan table, QueryResult result, Place rest) {
    return table.columns().stream()
        .anyMatch(
            column ->
                column.content() instanceof Content.OfFigure(var figure)
                    && result.isOpen(figure.formula(), rest));
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
