package io.svodka.runner.oracle;

import io.svodka.model.value.Value;
import io.svodka.runner.oracle.naive.Sheet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// Finds where two sheets differ. Numbers are the same when they are equal to the last digit.
final class Difference {
  private Difference() {}

  /// Returns the first difference in words, or nothing.
  static Optional<String> between(Sheet expected, Sheet found) {
    return lines("table", expected.table(), found.table())
        .or(() -> cells("tiles", expected.tiles(), found.tiles()))
        .or(() -> lines("crosstab", expected.crosstab(), found.crosstab()));
  }

  private static Optional<String> lines(
      String where, List<Sheet.Line> expected, List<Sheet.Line> found) {
    for (int i = 0; i < Math.min(expected.size(), found.size()); i++) {
      Sheet.Line one = expected.get(i);
      Sheet.Line other = found.get(i);
      if (!one.kind().equals(other.kind()) || !same(one.cells(), other.cells())) {
        return Optional.of(
            "%s, row %d\nexpected %s\nfound    %s\n\nexpected\n%s\nfound\n%s"
                .formatted(where, i + 1, text(one), text(other), text(expected), text(found)));
      }
    }
    return expected.size() == found.size()
        ? Optional.empty()
        : Optional.of(
            "%s: %d rows expected, %d found\nexpected\n%s\nfound\n%s"
                .formatted(where, expected.size(), found.size(), text(expected), text(found)));
  }

  private static Optional<String> cells(
      String where, List<Sheet.Cell> expected, List<Sheet.Cell> found) {
    return same(expected, found)
        ? Optional.empty()
        : Optional.of(
            where
                + "\nexpected "
                + text(new Sheet.Line("", expected))
                + "\nfound    "
                + text(new Sheet.Line("", found)));
  }

  private static boolean same(List<Sheet.Cell> expected, List<Sheet.Cell> found) {
    if (expected.size() != found.size()) {
      return false;
    }
    for (int i = 0; i < expected.size(); i++) {
      Value value = found.get(i).value();
      boolean nothing =
          expected.get(i).certainty() == Sheet.Certainty.OR_NOTHING && value.equals(Value.ABSENT);
      if (!nothing && !same(expected.get(i).value(), value)) {
        return false;
      }
    }
    return true;
  }

  private static boolean same(Value left, Value right) {
    return left instanceof Value.Decimal(var a) && right instanceof Value.Decimal(var b)
        ? a.compareTo(b) == 0
        : left.equals(right);
  }

  private static String text(List<Sheet.Line> lines) {
    return lines.stream().map(line -> "  " + text(line) + "\n").collect(Collectors.joining());
  }

  private static String text(Sheet.Line line) {
    return line.kind()
        + line.cells().stream()
            .map(c -> text(c.value()))
            .collect(Collectors.joining(" | ", " | ", ""));
  }

  private static String text(Value value) {
    return switch (value) {
      case Value.Text(var text) -> text;
      case Value.Decimal(var number) -> number.toPlainString();
      case Value.Truth(var holds) -> String.valueOf(holds);
      case Value.Day(var day) -> day.toString();
      case Value.Moment(var at) -> at.toString();
      case Value.Absent() -> "—";
      case Value.Bucket(var period) -> period.start() + "…";
    };
  }
}
