package io.svodka.compiler.draft;

import io.svodka.compiler.draft.ForeignSql.Condition;
import io.svodka.compiler.foreign.ForeignReport.Given;
import io.svodka.compiler.foreign.ForeignReport.LeftOut;
import io.svodka.compiler.foreign.ForeignReport.Setting;
import io.svodka.model.value.ColumnType;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// What parameters of another report begin with, in words of the language.
final class ImportedStart {
  private ImportedStart() {}

  /// Returns the value that a parameter of a type begins with; nothing where it is none of it.
  static Optional<String> of(Setting setting, ColumnType type) {
    return setting.start().flatMap(given -> written(given, type));
  }

  private static Optional<String> written(Given given, ColumnType type) {
    boolean whole = type instanceof ColumnType.Whole;
    return switch (given) {
      case Given.Words(var text) when type instanceof ColumnType.Text ->
          Optional.of(DraftNames.quoted(text));
      case Given.Figure(var number) when ColumnType.isNumber(type) ->
          Optional.of(number).filter(each -> !whole || !each.contains("."));
      case Given.Truth(var value) when type instanceof ColumnType.Truth ->
          Optional.of(String.valueOf(value));
      case Given.Day(var day) when type instanceof ColumnType.Day -> Optional.of(day.toString());
      case Given.Words _, Given.Figure _, Given.Truth _, Given.Day _, Given.Today _ ->
          Optional.empty();
    };
  }

  /// Returns the period that conditions on days begin with, where they say it to the day.
  ///
  /// @param type of the axis of time
  static Optional<String> period(
      List<Condition> conditions, List<Setting> settings, ColumnType type) {
    Optional<String> from = Optional.empty();
    Optional<String> to = Optional.empty();
    for (Condition each : conditions) {
      Optional<Given> given =
          settings.stream()
              .filter(setting -> setting.name().equals(each.parameter()))
              .findFirst()
              .flatMap(Setting::start);
      switch (each.operator()) {
        case ">=" -> from = given.flatMap(start -> day(start, 0));
        case "<=" ->
            to = given.filter(_ -> type instanceof ColumnType.Day).flatMap(end -> day(end, 0));
        case "<" -> to = given.flatMap(end -> day(end, 1));
        default -> {
          return Optional.empty();
        }
      }
    }
    boolean both = conditions.size() == 2;
    return both && from.isPresent() && to.isPresent()
        ? Optional.of("from " + from.get() + " to " + to.get())
        : Optional.empty();
  }

  private static Optional<String> day(Given given, int before) {
    return switch (given) {
      case Given.Day(LocalDate day) -> Optional.of(day.minusDays(before).toString());
      case Given.Today _ -> Optional.of(before == 0 ? "today" : "yesterday");
      case Given.Words _, Given.Figure _, Given.Truth _ -> Optional.empty();
    };
  }

  /// Tells a value that the draft does not begin with.
  static Optional<LeftOut> lost(Setting setting) {
    return setting
        .start()
        .map(
            given ->
                new LeftOut(
                    setting.line(),
                    "the parameter " + setting.name() + " begins with " + shown(given),
                    "write the value behind the type: `parameter year: integer = 2026`"));
  }

  private static String shown(Given given) {
    return switch (given) {
      case Given.Words(var text) -> DraftNames.quoted(text);
      case Given.Figure(var number) -> number;
      case Given.Truth(var value) -> String.valueOf(value);
      case Given.Day(var day) -> day.toString();
      case Given.Today _ -> "the day of the run";
    };
  }
}
