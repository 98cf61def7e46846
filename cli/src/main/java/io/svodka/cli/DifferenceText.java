package io.svodka.cli;

import io.svodka.model.plan.ExpectationOfTest.ExpectedColumn;
import io.svodka.runner.tests.Difference;
import io.svodka.runner.tests.Difference.DiffCell;
import io.svodka.runner.tests.Difference.DiffRow;
import java.util.ArrayList;
import java.util.List;

/// Says in lines how what came out differs from what was expected: `-` expected, `+` came out.
final class DifferenceText {
  private static final int MOST_EQUAL = 3;

  private final Ink ink;

  DifferenceText(Ink ink) {
    this.ink = ink;
  }

  /// A line of a table before it is laid out.
  ///
  /// @param mark ` `, `-` or `+`
  /// @param differing which cells differ; they are underlined
  private record Line(String mark, List<String> cells, List<Boolean> differing, String remark) {
    static Line of(String mark, List<String> cells, String remark) {
      return new Line(mark, cells, List.of(), remark);
    }
  }

  List<String> lines(Difference difference) {
    return switch (difference) {
      case Difference.OfRows table -> table(table);
      case Difference.OfFigures(var condition, var found) -> {
        List<String> lines = new ArrayList<>(List.of("expect " + condition + ": does not hold"));
        found.forEach(each -> lines.add("  " + each.text() + " is " + ink.bad(each.value())));
        yield lines;
      }
      case Difference.Said(var sentences) -> sentences;
    };
  }

  private List<String> table(Difference.OfRows table) {
    List<String> heads = table.expected().columns().stream().map(ExpectedColumn::name).toList();
    List<Line> lines = new ArrayList<>(List.of(Line.of(" ", heads, "")));
    List<DiffRow> equal = new ArrayList<>();
    for (DiffRow row : table.rows()) {
      if (row instanceof DiffRow.Same) {
        equal.add(row);
      } else {
        flush(equal, lines);
        lines.addAll(lines(row));
      }
    }
    flush(equal, lines);
    List<String> shown = new ArrayList<>(List.of("expect query " + table.expected().query() + ":"));
    shown.addAll(laidOut(lines, heads.size()));
    return shown;
  }

  private static void flush(List<DiffRow> equal, List<Line> lines) {
    if (equal.size() > MOST_EQUAL) {
      lines.add(Line.of(" ", List.of(), "… " + equal.size() + " equal rows"));
    } else {
      equal.forEach(row -> lines.addAll(lines(row)));
    }
    equal.clear();
  }

  private static List<Line> lines(DiffRow row) {
    return switch (row) {
      case DiffRow.Same(_, var cells) -> List.of(Line.of(" ", cells, ""));
      case DiffRow.Missing(_, var cells) -> List.of(Line.of("-", cells, "is missing"));
      case DiffRow.Extra(var cells) -> List.of(Line.of("+", cells, "is not expected"));
      case DiffRow.Changed(_, var cells) ->
          List.of(
              Line.of("-", cells.stream().map(DiffCell::expected).toList(), ""),
              new Line(
                  "+",
                  cells.stream().map(DiffCell::actual).toList(),
                  cells.stream().map(DiffCell::differs).toList(),
                  ""));
    };
  }

  private List<String> laidOut(List<Line> lines, int columns) {
    List<Integer> widths = new ArrayList<>();
    for (int i = 0; i < columns; i++) {
      int column = i;
      widths.add(
          lines.stream()
              .filter(line -> column < line.cells().size())
              .mapToInt(line -> width(line.cells().get(column)))
              .max()
              .orElse(0));
    }
    List<String> shown = new ArrayList<>();
    for (Line line : lines) {
      String text =
          text(line.cells(), widths) + (line.remark().isEmpty() ? "" : "  " + line.remark());
      shown.add(inked(line.mark(), ("  " + line.mark() + " " + text).stripTrailing()));
      if (line.differing().contains(true)) {
        shown.add("    " + underlined(line, widths));
      }
    }
    return shown;
  }

  private String inked(String mark, String line) {
    return switch (mark) {
      case "-" -> ink.bad(line);
      case "+" -> ink.good(line);
      default -> line;
    };
  }

  private static String text(List<String> cells, List<Integer> widths) {
    List<String> padded = new ArrayList<>();
    for (int i = 0; i < cells.size(); i++) {
      String room = " ".repeat(widths.get(i) - width(cells.get(i)));
      boolean number = cells.get(i).matches("-?[0-9].*");
      padded.add(number ? room + cells.get(i) : cells.get(i) + room);
    }
    return String.join("  ", padded);
  }

  private static String underlined(Line line, List<Integer> widths) {
    StringBuilder marks = new StringBuilder();
    for (int i = 0; i < line.cells().size(); i++) {
      int width = widths.get(i);
      marks.append((line.differing().get(i) ? "^" : " ").repeat(width)).append("  ");
    }
    return marks.toString().stripTrailing();
  }

  private static int width(String text) {
    return text.codePointCount(0, text.length());
  }
}
