package io.svodka.runner.tests;

import io.svodka.model.origin.Span;
import io.svodka.runner.tests.Difference.DiffCell;
import io.svodka.runner.tests.Difference.DiffRow;
import java.util.ArrayList;
import java.util.List;

/// Rewrites one table of expectations in the text of its file, so that it expects what came out.
final class TableUpdate {
  private final String text;
  private final Difference.OfRows difference;
  private final String newLine;

  TableUpdate(String text, Difference.OfRows difference) {
    this.text = text;
    this.difference = difference;
    this.newLine = text.contains("\r\n") ? "\r\n" : "\n";
  }

  /// A change of the text between two offsets.
  record Change(int start, int end, String replacement) {}

  /// Returns the changes in the order of the text. They do not meet.
  List<Change> changes() {
    List<List<String>> rows = new ArrayList<>();
    rows.add(RowText.cells(at(header())));
    difference.rows().stream().map(this::cells).filter(row -> !row.isEmpty()).forEach(rows::add);
    List<String> lines = RowText.aligned(rows);
    List<Change> changes = new ArrayList<>();
    StringBuilder pending = new StringBuilder(lines.getFirst());
    Span last = header();
    int next = 1;
    for (DiffRow row : difference.rows()) {
      switch (row) {
        case DiffRow.Same(var written, _) -> {
          changes.add(replaced(last, pending));
          last = written.span();
          pending = new StringBuilder(lines.get(next++));
        }
        case DiffRow.Changed(var written, _) -> {
          changes.add(replaced(last, pending));
          last = written.span();
          pending = new StringBuilder(lines.get(next++));
        }
        case DiffRow.Extra _ ->
            pending.append(newLine).append(indent(header())).append(lines.get(next++));
        case DiffRow.Missing(var written, _) -> {
          changes.add(replaced(last, pending));
          last = line(written.span());
          pending = new StringBuilder();
        }
      }
    }
    changes.add(replaced(last, pending));
    return changes;
  }

  private Span header() {
    return difference.expected().header();
  }

  private static Change replaced(Span span, StringBuilder text) {
    return new Change(span.start(), span.end(), text.toString());
  }

  /// Returns the cells a row will have, none for one that goes. Cells that match keep their words.
  private List<String> cells(DiffRow row) {
    return switch (row) {
      case DiffRow.Same(var written, _) -> RowText.cells(at(written.span()));
      case DiffRow.Changed(var written, var cells) -> {
        List<String> kept = new ArrayList<>(RowText.cells(at(written.span())));
        for (int i = 0; i < cells.size(); i++) {
          DiffCell cell = cells.get(i);
          if (cell.differs()) {
            kept.set(i, cell.actual());
          }
        }
        yield kept;
      }
      case DiffRow.Extra(var cells) -> cells;
      case DiffRow.Missing _ -> List.of();
    };
  }

  private String at(Span span) {
    return text.substring(span.start(), span.end());
  }

  private String indent(Span span) {
    int start = text.lastIndexOf('\n', span.start() - 1) + 1;
    return text.substring(start, span.start());
  }

  /// Returns the whole line of a row that goes, with the line end before it.
  private Span line(Span span) {
    int start = text.lastIndexOf('\n', span.start() - 1);
    boolean carriage = start > 0 && text.charAt(start - 1) == '\r';
    int end = text.indexOf('\n', span.end());
    int stop = end < 0 ? text.length() : end;
    boolean carriageAtEnd = stop > 0 && text.charAt(stop - 1) == '\r';
    return new Span(
        span.source(), Math.max(0, carriage ? start - 1 : start), carriageAtEnd ? stop - 1 : stop);
  }
}
