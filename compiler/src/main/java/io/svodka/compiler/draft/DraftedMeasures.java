package io.svodka.compiler.draft;

import io.svodka.model.data.ColumnProfile;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/// Drafts the measures of a model: its rows counted, its numbers added up or averaged, and what one
/// row brings.
///
/// @param names how the model calls its columns, by their headings
/// @param model name of the model
/// @param oneKey whether a row is one thing that can be counted
/// @param more in what other ways a column is added up
record DraftedMeasures(
    Map<String, String> names,
    String model,
    boolean oneKey,
    Hints.Counting counting,
    Function<ColumnProfile, List<Role.Figure>> more,
    DraftWords words) {
  /// @param taken names of the model that no measure may have
  /// @param columns says how a column is called in the source
  List<String> lines(
      Map<ColumnProfile, Role> roles, Set<String> taken, Function<ColumnProfile, String> columns) {
    List<String> lines = new ArrayList<>();
    Optional<String> count = count(roles, taken);
    boolean ownRows = count.isPresent() && countsThings(roles);
    if (ownRows) {
      count.ifPresent(name -> lines.add(counting(name)));
    }
    Optional<ColumnProfile> money = Optional.empty();
    for (Map.Entry<ColumnProfile, Role> each : roles.entrySet()) {
      if (each.getValue() instanceof Role.Figure figure) {
        lines.add(measure(each.getKey(), figure, columns.apply(each.getKey())));
        boolean sum = figure.aggregate().equals("sum");
        if (money.isEmpty() && sum && Roles.isMoney(each.getKey())) {
          money = Optional.of(each.getKey());
        }
      }
      for (Role.Figure figure : more.apply(each.getKey())) {
        lines.add(measure(each.getKey(), figure, columns.apply(each.getKey())));
      }
    }
    if (ownRows && money.isPresent()) {
      lines.add(perRow(money.get(), count.get()));
    }
    if (!ownRows) {
      count.ifPresent(name -> lines.add(counting(name)));
    }
    return lines;
  }

  /// Where rows have no key and bring figures, their number may mean nothing: it is said last.
  private boolean countsThings(Map<ColumnProfile, Role> roles) {
    return counting == Hints.Counting.ALWAYS || oneKey || !hasFigures(roles);
  }

  private static boolean hasFigures(Map<ColumnProfile, Role> roles) {
    return roles.values().stream().anyMatch(Role.Figure.class::isInstance);
  }

  /// A directory counts nothing by its rows.
  private Optional<String> count(Map<ColumnProfile, Role> roles, Set<String> taken) {
    boolean figures = hasFigures(roles);
    boolean dated = roles.values().stream().anyMatch(Role.TimeAxis.class::isInstance);
    boolean names =
        taken.contains(model)
            || roles.entrySet().stream()
                .anyMatch(
                    each ->
                        each.getValue() instanceof Role.Figure figure
                            && name(each.getKey(), figure).equals(model));
    boolean wanted =
        switch (counting) {
          case ALWAYS -> true;
          case AS_USUAL -> dated || (!figures && !oneKey);
          case WITHOUT_FIGURES -> !figures && (dated || !oneKey);
        };
    return wanted ? Optional.of(names ? model + "_count" : model) : Optional.empty();
  }

  private String counting(String name) {
    return "measure "
        + DraftNames.name(name)
        + " "
        + DraftNames.quoted(DraftNames.label(model))
        + " = count() {\ngood when higher\n}";
  }

  private String name(ColumnProfile column, Role.Figure figure) {
    return name(names.getOrDefault(column.header(), ""), figure);
  }

  /// Returns what a measure of a column is called.
  static String name(String name, Role.Figure figure) {
    return switch (figure.aggregate()) {
      case "sum" -> name;
      case "avg" -> "average_" + name;
      case "count distinct" -> "different_" + name;
      case "min" -> "least_" + name;
      case "max" -> "greatest_" + name;
      default -> figure.aggregate() + "_" + name;
    };
  }

  /// Returns words for a further measure of a column, told apart from it.
  static String label(String column, String aggregate, DraftWords words) {
    String small = DraftNames.small(column);
    return switch (aggregate) {
      case "avg" ->
          words.say(
              "Average " + small,
              "В среднем: " + column,
              "Durchschnitt: " + column,
              "ממוצע: " + column);
      case "count distinct" ->
          words.say(
              "Different: " + small,
              "Разных: " + small,
              "Verschiedene: " + column,
              "שונים: " + column);
      case "count" ->
          words.say(
              "Number: " + small, "Количество: " + small, "Anzahl: " + column, "מספר: " + column);
      case "min" ->
          words.say(
              "Least " + small, "Наименьшее: " + small, "Kleinste: " + column, "הקטן: " + column);
      case "max" ->
          words.say(
              "Greatest " + small, "Наибольшее: " + small, "Größte: " + column, "הגדול: " + column);
      default -> column;
    };
  }

  private String measure(ColumnProfile column, Role.Figure figure, String written) {
    String head =
        "measure "
            + DraftNames.name(name(column, figure))
            + " "
            + DraftNames.quoted(figure.label())
            + " = "
            + (figure.aggregate().equals("count distinct")
                ? "count(distinct "
                : figure.aggregate() + "(")
            + DraftNames.name(written)
            + ")";
    boolean amount = figure.aggregate().equals("sum") || figure.aggregate().equals("avg");
    List<String> options = amount ? options(column) : List.of();
    return options.isEmpty() ? head : head + " {\n" + String.join("\n", options) + "\n}";
  }

  private List<String> options(ColumnProfile column) {
    String name = Roles.name(column);
    List<String> options = new ArrayList<>();
    if (Roles.isMoney(column)) {
      options.add(money(column));
    }
    if (ColumnWords.isBetterLow(name)) {
      options.add("good when lower");
    } else if (ColumnWords.isBetterHigh(name)) {
      options.add("good when higher");
    }
    return options;
  }

  /// The project's currency is meant where a heading names no other.
  private String money(ColumnProfile column) {
    return HeadingCurrency.of(column)
        .map(HeadingCurrency::name)
        .filter(named -> !named.equals(words.currency()))
        .map(named -> "format money(" + named + ")")
        .orElse("format money");
  }

  private String perRow(ColumnProfile money, String count) {
    String one = DraftNames.singular(model);
    String label =
        words.say(
            "Average " + DraftNames.small(DraftNames.label(one)),
            "В среднем: " + Roles.label(money),
            Roles.label(money) + " im Schnitt",
            Roles.label(money) + " בממוצע");
    return "measure "
        + DraftNames.name("average_" + one)
        + " "
        + DraftNames.quoted(label)
        + " = "
        + DraftNames.name(names.getOrDefault(money.header(), ""))
        + " / "
        + DraftNames.name(count)
        + " {\n"
        + money(money)
        + "\n}";
  }
}
