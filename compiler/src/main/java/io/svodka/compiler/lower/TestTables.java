package io.svodka.compiler.lower;

import io.svodka.compiler.problem.Findings;
import io.svodka.compiler.problem.NamingProblem;
import io.svodka.compiler.problem.TestProblem;
import io.svodka.compiler.problem.Thing;
import io.svodka.compiler.syntax.DataCell;
import io.svodka.compiler.syntax.DataTable;
import io.svodka.compiler.syntax.DataTable.DataRow;
import io.svodka.compiler.syntax.TestItem;
import io.svodka.model.plan.SourcePlan;
import io.svodka.model.plan.SourcePlan.SourceColumn;
import io.svodka.model.plan.TestPlan.GivenRows;
import io.svodka.model.value.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Reads the shape of the tables in tests, and the rows they give to sources.
final class TestTables {
  private final Findings findings;
  private final TestCells cells;

  TestTables(Findings findings, TestCells cells) {
    this.findings = findings;
    this.cells = cells;
  }

  /// A table with names for its columns and as many cells in each row.
  record Shape(List<String> names, List<DataCell> header, List<DataRow> rows) {
    Shape {
      names = List.copyOf(names);
      header = List.copyOf(header);
      rows = List.copyOf(rows);
    }
  }

  /// Returns the table as far as it has a shape; rows that break it are reported and left out.
  ///
  /// @param what the statement it belongs to
  Shape shape(DataTable table, String what) {
    if (table.rows().isEmpty()) {
      findings.add(new TestProblem.NoHeader(table.span(), what));
      return new Shape(List.of(), List.of(), List.of());
    }
    DataRow header = table.rows().getFirst();
    List<String> names = cells.header(header.cells());
    checkTwice(names, header.cells());
    List<DataRow> rows = new ArrayList<>();
    for (DataRow row : table.rows().subList(1, table.rows().size())) {
      if (row.cells().size() == names.size()) {
        rows.add(row);
      } else {
        findings.add(
            new TestProblem.RowLength(row.span(), row.cells().size(), names.size(), header.span()));
      }
    }
    return new Shape(names, header.cells(), rows);
  }

  private void checkTwice(List<String> names, List<DataCell> cells) {
    Map<String, DataCell> firsts = new HashMap<>();
    for (int i = 0; i < names.size(); i++) {
      DataCell first =
          names.get(i).isEmpty() ? null : firsts.putIfAbsent(names.get(i), cells.get(i));
      if (first != null) {
        findings.add(
            new NamingProblem.DeclaredTwice(
                cells.get(i).span(), Thing.COLUMN, names.get(i), first.span()));
      }
    }
  }

  /// Returns the rows given to a source.
  GivenRows given(TestItem.Given given, SourcePlan source) {
    Shape shape = shape(given.rows(), "given " + given.source().dotted());
    List<Integer> places = new ArrayList<>();
    List<SourceColumn> columns = new ArrayList<>();
    for (int i = 0; i < shape.names().size(); i++) {
      for (SourceColumn column : source.columns()) {
        if (column.name().equals(shape.names().get(i))) {
          places.add(i);
          columns.add(column);
        }
      }
      checkKnown(shape, i, source);
    }
    List<List<Value>> rows = new ArrayList<>();
    for (DataRow row : shape.rows()) {
      List<Value> values = new ArrayList<>();
      for (int i = 0; i < columns.size(); i++) {
        SourceColumn column = columns.get(i);
        values.add(cells.value(row.cells().get(places.get(i)), column.name(), column.type()));
      }
      rows.add(values);
    }
    return new GivenRows(source.name(), columns.stream().map(SourceColumn::name).toList(), rows);
  }

  private void checkKnown(Shape shape, int place, SourcePlan source) {
    List<String> known = source.columns().stream().map(SourceColumn::name).toList();
    String name = shape.names().get(place);
    if (!name.isEmpty() && !known.contains(name)) {
      findings.add(
          new TestProblem.GivenColumnUnknown(
              shape.header().get(place).span(), name, source.name(), source.span(), known));
    }
  }
}
