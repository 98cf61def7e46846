package io.svodka.compiler.draft;

import io.svodka.model.data.ColumnProfile;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
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
    count.ifPresent(name -> lines.add(counting(name)));
    Optional<String> money = Optional.empty();
    for (Map.Entry<ColumnProfile, Role> each : roles.entrySet()) {
      if (each.getValue() instanceof Role.Figure figure) {
        String name = name(each.getKey(), figure);
        lines.add(measure(each.getKey(), figure, columns.apply(each.getKey())));
        boolean sum = figure.aggregate().equals("sum");
        if (money.isEmpty() && sum && isMoney(each.getKey())) {
          money = Optional.of(name);
        }
      }
      for (Role.Figure figure : more.apply(each.getKey())) {
        lines.add(measure(each.getKey(), figure, columns.apply(each.getKey())));
      }
    }
    if (count.isPresent() && money.isPresent()) {
      lines.add(perRow(money.get(), count.get()));
    }
    return lines;
  }

  /// A table that brings its numbers ready made counts nothing by its rows, nor does a directory.
  private Optional<String> count(Map<ColumnProfile, Role> roles, Set<String> taken) {
    boolean figures = roles.values().stream().anyMatch(Role.Figure.class::isInstance);
    boolean dated = roles.values().stream().anyMatch(Role.TimeAxis.class::isInstance);
    boolean names =
        taken.contains(model)
            || roles.entrySet().stream()
                .anyMatch(
                    each ->
                        each.getValue() instanceof Role.Figure figure
                            && name(each.getKey(), figure).equals(model));
    boolean always = counting == Hints.Counting.ALWAYS;
    return always || (oneKey && dated) || (!figures && (dated || !oneKey))
        ? Optional.of(names ? model + "_count" : model)
        : Optional.empty();
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
    String small = column.toLowerCase(Locale.ROOT);
    return switch (aggregate) {
      case "avg" -> words.say("Average " + small, column);
      case "count distinct" -> words.say("Different: " + small, "Разных: " + small);
      case "count" -> words.say("Number: " + small, "Количество: " + small);
      case "min" -> words.say("Least " + small, "Наименьшее: " + small);
      case "max" -> words.say("Greatest " + small, "Наибольшее: " + small);
      default -> column;
    };
  }

  private String measure(ColumnProfile column, Role.Figure figure, String written) {
    String label =
        figure.aggregate().equals("avg")
            ? words.say(figure.label(), "В среднем: " + Roles.label(column))
            : figure.label();
    String head =
        "measure "
            + DraftNames.name(name(column, figure))
            + " "
            + DraftNames.quoted(label)
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

  private static List<String> options(ColumnProfile column) {
    String name = Roles.name(column);
    List<String> options = new ArrayList<>();
    if (isMoney(column)) {
      options.add("format money");
    }
    if (ColumnWords.isBetterLow(name)) {
      options.add("good when lower");
    } else if (ColumnWords.isBetterHigh(name)) {
      options.add("good when higher");
    }
    return options;
  }

  private static boolean isMoney(ColumnProfile column) {
    return ColumnWords.isMoney(Roles.name(column)) && Roles.isExact(column);
  }

  private String perRow(String money, String count) {
    String one = DraftNames.singular(model);
    String label =
        words.say(
            "Average " + DraftNames.label(one).toLowerCase(Locale.ROOT),
            "В среднем на одну строку");
    return "measure "
        + DraftNames.name("average_" + one)
        + " "
        + DraftNames.quoted(label)
        + " = "
        + DraftNames.name(money)
        + " / "
        + DraftNames.name(count)
        + " {\nformat money\n}";
  }
}
