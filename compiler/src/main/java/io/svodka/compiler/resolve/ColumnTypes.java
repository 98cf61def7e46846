package io.svodka.compiler.resolve;

import io.svodka.compiler.problem.Findings;
import io.svodka.compiler.problem.NamingProblem;
import io.svodka.compiler.problem.Thing;
import io.svodka.compiler.syntax.TypeRef;
import io.svodka.model.value.ColumnType;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Column types by the names of the language.
public final class ColumnTypes {
  private static final List<String> NAMES =
      List.of("text", "integer", "decimal", "number", "boolean", "date", "datetime", "time");

  private ColumnTypes() {}

  /// Returns the names of all types.
  public static List<String> names() {
    return NAMES;
  }

  /// Returns the type that is meant; an unknown name is reported.
  public static Optional<ColumnType> read(TypeRef ref, Findings findings) {
    Optional<ColumnType> type = named(ref);
    if (type.isEmpty()) {
      findings.add(
          new NamingProblem.UnknownThing(ref.name().span(), Thing.TYPE, ref.name().text(), NAMES));
    }
    return type;
  }

  /// Returns the name of a type as it is declared, such as `decimal(14, 2)`.
  public static String named(ColumnType type) {
    return switch (type) {
      case ColumnType.Text() -> "text";
      case ColumnType.Whole() -> "integer";
      case ColumnType.Decimal(var precision, var scale) ->
          "decimal(" + precision + ", " + scale + ")";
      case ColumnType.Floating() -> "number";
      case ColumnType.Truth() -> "boolean";
      case ColumnType.Day() -> "date";
      case ColumnType.Moment() -> "datetime";
      case ColumnType.Time() -> "time";
    };
  }

  private static Optional<ColumnType> named(TypeRef ref) {
    return switch (ref.name().text().toLowerCase(Locale.ROOT)) {
      case "text" -> Optional.of(ColumnType.TEXT);
      case "integer" -> Optional.of(ColumnType.WHOLE);
      case "decimal" -> Optional.of(decimal(ref.arguments()));
      case "number" -> Optional.of(ColumnType.FLOATING);
      case "boolean" -> Optional.of(ColumnType.TRUTH);
      case "date" -> Optional.of(ColumnType.DAY);
      case "datetime" -> Optional.of(ColumnType.MOMENT);
      case "time" -> Optional.of(ColumnType.TIME);
      default -> Optional.empty();
    };
  }

  private static ColumnType decimal(List<Integer> arguments) {
    int precision = arguments.isEmpty() ? 38 : Math.clamp(arguments.getFirst(), 1, 38);
    int usual = arguments.isEmpty() ? 9 : 0;
    int scale = arguments.size() > 1 ? arguments.get(1) : usual;
    return new ColumnType.Decimal(precision, Math.clamp(scale, 0, precision));
  }
}
