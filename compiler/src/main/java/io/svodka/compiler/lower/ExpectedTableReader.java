package io.svodka.compiler.lower;

import io.svodka.compiler.problem.Findings;
import io.svodka.compiler.problem.TestProblem;
import io.svodka.compiler.syntax.DataCell;
import io.svodka.compiler.syntax.DataTable.DataRow;
import io.svodka.compiler.syntax.TestItem;
import io.svodka.model.origin.Span;
import io.svodka.model.plan.CalendarRules;
import io.svodka.model.plan.DimensionPlan;
import io.svodka.model.plan.ExpectationOfTest;
import io.svodka.model.plan.ExpectationOfTest.Expected;
import io.svodka.model.plan.ExpectationOfTest.ExpectedCell;
import io.svodka.model.plan.ExpectationOfTest.ExpectedColumn;
import io.svodka.model.plan.ExpectationOfTest.ExpectedColumn.Content;
import io.svodka.model.plan.ExpectationOfTest.ExpectedRow;
import io.svodka.model.plan.MeasurePlan;
import io.svodka.model.plan.QueryPlan;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Reads the rows that a test expects of a query.
final class ExpectedTableReader {
  private final Findings findings;
  private final TestCells cells;
  private final ExpectedCells expected;

  ExpectedTableReader(Findings findings, TestCells cells, CalendarRules calendar) {
    this.findings = findings;
    this.cells = cells;
    this.expected = new ExpectedCells(findings, cells, calendar);
  }

  ExpectationOfTest.OfQuery read(TestItem.ExpectQuery item, QueryPlan query) {
    TestTables.Shape shape =
        new TestTables(findings, cells).shape(item.rows(), "expect query " + item.query().text());
    List<ExpectedColumn> columns = new ArrayList<>();
    List<Integer> places = new ArrayList<>();
    for (int i = 0; i < shape.names().size(); i++) {
      Optional<Content> content = content(shape, i, query);
      if (content.isPresent()) {
        columns.add(new ExpectedColumn(shape.names().get(i), content.get()));
        places.add(i);
      }
    }
    List<ExpectedRow> rows = new ArrayList<>();
    Set<List<Integer>> levels = new LinkedHashSet<>();
    Set<String> coarse = new HashSet<>();
    for (DataRow row : shape.rows()) {
      ExpectedRow read = row(row, columns, places, query, coarse);
      rows.add(read);
      level(read, columns).ifPresent(levels::add);
    }
    return new ExpectationOfTest.OfQuery(
        query.name().name(), columns, header(item), rows, List.copyOf(levels), item.span());
  }

  private static Span header(TestItem.ExpectQuery item) {
    return item.rows().rows().isEmpty() ? item.rows().span() : item.rows().rows().getFirst().span();
  }

  private Optional<Content> content(TestTables.Shape shape, int place, QueryPlan query) {
    String name = shape.names().get(place);
    for (int i = 0; i < query.dimensions().size(); i++) {
      if (query.dimensions().get(i).name().equals(name)) {
        return Optional.of(new Content.OfDimension(i));
      }
    }
    for (MeasurePlan measure : query.measures()) {
      if (measure.name().equals(name)) {
        return Optional.of(new Content.OfFigure(measure.figure()));
      }
    }
    if (!name.isEmpty()) {
      findings.add(
          new TestProblem.ColumnNotInQuery(
              shape.header().get(place).span(),
              name,
              query.name().name(),
              query.name().span(),
              known(query)));
    }
    return Optional.empty();
  }

  private static List<String> known(QueryPlan query) {
    List<String> known = new ArrayList<>();
    query.dimensions().stream().map(DimensionPlan::name).forEach(known::add);
    query.measures().stream().map(MeasurePlan::name).forEach(known::add);
    return known;
  }

  private ExpectedRow row(
      DataRow row,
      List<ExpectedColumn> columns,
      List<Integer> places,
      QueryPlan query,
      Set<String> coarse) {
    List<ExpectedCell> read = new ArrayList<>();
    for (int i = 0; i < columns.size(); i++) {
      ExpectedColumn column = columns.get(i);
      DataCell cell = row.cells().get(places.get(i));
      Expected value =
          switch (column.content()) {
            case Content.OfDimension(var index) ->
                expected.dimension(cell, column.name(), query.dimensions().get(index));
            case Content.OfFigure(var figure) -> expected.figure(cell, column.name(), figure);
          };
      if (column.content() instanceof Content.OfFigure(var figure) && coarse.add(column.name())) {
        expected
            .coarse(value, figure, cell)
            .ifPresentOrElse(findings::add, () -> coarse.remove(column.name()));
      }
      read.add(new ExpectedCell(value, cells.written(cell)));
    }
    return new ExpectedRow(read, row.span());
  }

  /// Returns the grouping that a row with `total` asks for.
  private static Optional<List<Integer>> level(ExpectedRow row, List<ExpectedColumn> columns) {
    boolean total =
        row.cells().stream().anyMatch(cell -> cell.expected() instanceof Expected.Total);
    if (!total) {
      return Optional.empty();
    }
    List<Integer> kept = new ArrayList<>();
    for (int i = 0; i < columns.size(); i++) {
      if (columns.get(i).content() instanceof Content.OfDimension(var index)
          && !(row.cells().get(i).expected() instanceof Expected.Total)) {
        kept.add(index);
      }
    }
    return Optional.of(kept.stream().sorted().toList());
  }
}
