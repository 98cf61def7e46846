package io.svodka.runner.oracle.naive;

import io.svodka.model.value.Value;
import io.svodka.runner.oracle.project.Model;
import io.svodka.runner.oracle.project.Project;
import io.svodka.runner.oracle.project.Term;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A row of a model with its way to the rows it joins. A row that is not found has no values.
///
/// @param chosen the rows that `many` joins stand for at the moment
record Row(Project project, Model model, List<Value> cells, Map<String, Row> chosen) {

  /// Returns the rows of a model that pass its `where`.
  static List<Row> of(Project project, Model model) {
    return model.table().rows().stream()
        .map(cells -> new Row(project, model, cells, Map.of()))
        .filter(row -> model.filters().stream().allMatch(cond -> Terms.holds(cond, row)))
        .toList();
  }

  private static Row nobody(Project project, Model model) {
    int width = model.table().columns().size();
    return new Row(project, model, Collections.nCopies(width, Value.ABSENT), Map.of());
  }

  Value key() {
    return cells.getFirst();
  }

  Row at(String path) {
    Row at = this;
    for (String step : path.isEmpty() ? new String[0] : path.split("\\.")) {
      at = at.through(step);
    }
    return at;
  }

  private Row through(String step) {
    Row picked = chosen.get(step);
    if (picked != null) {
      return picked;
    }
    Model.Role role = model.role(step);
    Model target = project.model(role.target());
    Value key = cells.get(model.table().place(role.column()));
    for (List<Value> candidate : target.table().rows()) {
      if (!key.equals(Value.ABSENT) && Numbers.same(candidate.getFirst(), key)) {
        return new Row(project, target, candidate, Map.of());
      }
    }
    return nobody(project, target);
  }

  /// Returns this row once for each row that a `many` join finds; once alone where it finds none.
  List<Row> spread(String step) {
    List<Row> found = each(step);
    Row none = nobody(project, project.model(model.role(step).target()));
    return found.isEmpty() ? List.of(with(step, none)) : found;
  }

  /// Returns this row once for each row that a `many` join finds.
  List<Row> each(String step) {
    Model.Role role = model.role(step);
    Model target = project.model(role.target());
    List<Row> rows = new ArrayList<>();
    for (Row other : of(project, target)) {
      Value back = other.cells().get(target.table().place(role.column()));
      if (!back.equals(Value.ABSENT) && Numbers.same(back, key())) {
        rows.add(with(step, other));
      }
    }
    return rows;
  }

  private Row with(String step, Row other) {
    return new Row(project, model, cells, Map.of(step, other));
  }

  Value value(Term.Named named) {
    Row at = at(named.path());
    String name = named.name();
    Optional<Model.Dimension> dimension =
        at.model.dimensions().stream().filter(each -> each.name().equals(name)).findFirst();
    if (dimension.isPresent()) {
      return Terms.value(dimension.get().shape(), at);
    }
    Optional<Model.Segment> segment =
        at.model.segments().stream().filter(each -> each.name().equals(name)).findFirst();
    if (segment.isPresent()) {
      return Value.of(Terms.holds(segment.get().condition(), at));
    }
    return at.cells.get(at.model.table().place(name));
  }

  /// What a clock has shown is shown again, even an hour that it leaves out.
  private LocalDateTime moved(LocalDateTime at, ZoneId from) {
    ZoneId to = project.settings().zone();
    return from.equals(to) ? at : at.atZone(from).withZoneSameInstant(to).toLocalDateTime();
  }

  /// Returns when something happened, in the project's zone.
  Optional<LocalDateTime> time(Term.Named named) {
    return switch (value(named)) {
      case Value.Day(var day) -> Optional.of(day.atStartOfDay());
      case Value.Moment(var at) -> Optional.of(moved(at, at(named.path()).model.table().zone()));
      case Value.Absent() -> Optional.empty();
      case Value.Text _, Value.Decimal _, Value.Truth _, Value.Bucket _ ->
          throw new IllegalArgumentException(named.name() + " is no time");
    };
  }
}
