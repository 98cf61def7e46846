package io.svodka.runner.oracle.text;

import static java.util.stream.Collectors.joining;

import io.svodka.runner.oracle.project.Model;
import io.svodka.runner.oracle.project.Table;
import java.util.ArrayList;
import java.util.List;

/// Writes sources, models and measures.
final class ModelText {
  private static final Expressions INSIDE = new Expressions("");

  private ModelText() {}

  /// @param origin where it comes from
  static String source(Table table, String origin) {
    StringBuilder text = new StringBuilder();
    text.append("source %s from %s {\n".formatted(table.name(), origin));
    text.append("  key ").append(table.columns().getFirst().name()).append("\n");
    text.append("  timezone \"").append(table.zone()).append("\"\n  columns {\n");
    for (Table.Column column : table.columns()) {
      text.append("    %s %s\n".formatted(column.name(), column.kind().written()));
    }
    return text.append("  }\n}\n").toString();
  }

  static String model(Model model) {
    List<String> lines = new ArrayList<>();
    lines.add("key " + model.table().columns().getFirst().name());
    if (!model.time().isEmpty()) {
      lines.add("time " + model.time());
    }
    model.roles().forEach(role -> lines.add(role(model, role)));
    model
        .segments()
        .forEach(s -> lines.add("segment " + s.name() + " = " + INSIDE.cond(s.condition())));
    model.dimensions().forEach(dimension -> lines.add(dimension(dimension)));
    model.filters().forEach(filter -> lines.add("where " + INSIDE.cond(filter)));
    model.measures().forEach(measure -> lines.add(measure(measure)));
    return "model %s from %s {\n".formatted(model.name(), model.table().name())
        + lines.stream().map(line -> line.indent(2)).collect(joining())
        + "}\n";
  }

  private static String role(Model model, Model.Role role) {
    return switch (role.many()) {
      case ONE -> "join one %s is %s on %s".formatted(role.name(), role.target(), role.column());
      case MANY ->
          "join many %s is %s on %s = %s.%s"
              .formatted(
                  role.name(),
                  role.target(),
                  model.table().columns().getFirst().name(),
                  role.name(),
                  role.column());
    };
  }

  private static String dimension(Model.Dimension dimension) {
    List<String> options = new ArrayList<>();
    if (!dimension.missing().isEmpty()) {
      options.add("missing as " + Literals.text(dimension.missing()));
    }
    if (!dimension.same().isEmpty()) {
      options.add("same as " + dimension.same());
    }
    return "dimension " + dimension.name() + shape(dimension.shape()) + options(options);
  }

  private static String shape(Model.Shape shape) {
    return switch (shape) {
      case Model.Shape.Plain(var term) -> " = " + INSIDE.term(term);
      case Model.Shape.Mapped(var term, var cases, var otherwise) ->
          " = map %s {\n%s%s}"
              .formatted(
                  INSIDE.term(term),
                  cases.stream().map(ModelText::line).collect(joining()),
                  last(otherwise));
      case Model.Shape.Banded(var term, var bounds, var otherwise) ->
          " = band %s {\n%s%s}"
              .formatted(
                  INSIDE.term(term),
                  bounds.stream().map(ModelText::line).collect(joining()),
                  last(otherwise));
    };
  }

  private static String line(Model.Case line) {
    return "  %s -> %s\n"
        .formatted(
            line.values().stream().map(Literals::of).collect(joining(", ")),
            Literals.text(line.label()));
  }

  private static String line(Model.Bound line) {
    return "  before %s -> %s\n"
        .formatted(line.before().toPlainString(), Literals.text(line.label()));
  }

  private static String last(String otherwise) {
    return otherwise.isEmpty() ? "" : "  else -> " + Literals.text(otherwise) + "\n";
  }

  static String measure(Model.Measure measure) {
    List<String> options = new ArrayList<>();
    if (!measure.options().time().isEmpty()) {
      options.add("time " + measure.options().time());
    }
    if (!measure.options().edge().isEmpty()) {
      options.add("total at period " + measure.options().edge());
    }
    if (!measure.options().empty().isEmpty()) {
      options.add("empty as " + measure.options().empty());
    }
    return "measure %s = %s%s"
        .formatted(measure.name(), INSIDE.fig(measure.figure(), List.of()), options(options));
  }

  private static String options(List<String> options) {
    return options.isEmpty() ? "" : " {\n  " + String.join("\n  ", options) + "\n}";
  }
}
