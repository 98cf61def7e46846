package io.svodka.compiler.parse.tree;

import static java.util.stream.Collectors.joining;

import io.svodka.compiler.syntax.DataCell;
import io.svodka.compiler.syntax.DataTable;
import io.svodka.compiler.syntax.DataTable.DataRow;
import io.svodka.compiler.syntax.Literal;
import io.svodka.compiler.syntax.Path;
import io.svodka.grammar.SvodkaParser.DataBlockContext;
import io.svodka.grammar.SvodkaParser.DataCellContext;
import io.svodka.grammar.SvodkaParser.DataRowContext;
import io.svodka.model.origin.Span;
import java.util.ArrayList;
import java.util.List;
import org.antlr.v4.runtime.tree.TerminalNode;

/// Reads the rows of a test.
record DataTableReader(Reading reading) {
  DataTable readTable(DataBlockContext block) {
    List<DataRow> rows =
        block.dataRow().stream().filter(row -> !reading.isBroken(row)).map(this::readRow).toList();
    return new DataTable(rows, reading.span(block));
  }

  private DataRow readRow(DataRowContext row) {
    List<DataCell> cells = new ArrayList<>();
    List<TerminalNode> bars = row.PIPE();
    for (int i = 0; i < row.dataCell().size(); i++) {
      int from = reading.span(bars.get(i)).end();
      int to = reading.span(bars.get(i + 1)).start();
      cells.add(readCell(row.dataCell(i), reading.between(from, to)));
    }
    return new DataRow(cells, reading.span(row));
  }

  /// @param place what lies between the bars, for a cell without content
  DataCell readCell(DataCellContext cell, Span place) {
    if (cell.getChildCount() == 0) {
      return new DataCell.Empty(place);
    }
    Span span = reading.span(cell);
    LiteralReader literals = new LiteralReader(reading);
    if (cell.TIME_CONST() != null) {
      return literals
          .readTime(cell.TIME_CONST())
          .<DataCell>map(time -> new DataCell.Clock(time, span))
          .orElse(new DataCell.Invalid(span));
    }
    if (cell.literal() != null) {
      return literals
          .readLiteral(cell.literal())
          .map(literal -> constant(cell.MINUS() == null ? literal : negative(literal), span))
          .orElse(new DataCell.Invalid(span));
    }
    LeafReader leaves = new LeafReader(reading);
    String words =
        cell.path().stream().map(leaves::readPath).map(Path::dotted).collect(joining(" "));
    return new DataCell.Words(words, span);
  }

  private static DataCell constant(Literal literal, Span span) {
    return literal instanceof Literal.OfNull
        ? new DataCell.Empty(span)
        : new DataCell.Constant(literal, span);
  }

  private static Literal negative(Literal literal) {
    return switch (literal) {
      case Literal.OfNumber(var value, var span) -> new Literal.OfNumber(value.negate(), span);
      case Literal.OfPercent(var value, var span) -> new Literal.OfPercent(value.negate(), span);
      case Literal.OfText _,
          Literal.OfDay _,
          Literal.OfMoment _,
          Literal.OfMonth _,
          Literal.OfQuarter _,
          Literal.OfWeek _,
          Literal.OfTruth _,
          Literal.OfNull _ ->
          literal;
    };
  }
}
