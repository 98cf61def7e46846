package io.svodka.runner.oracle.naive;

import io.svodka.model.value.Value;
import io.svodka.runner.oracle.project.Cond;
import io.svodka.runner.oracle.project.Fig;
import io.svodka.runner.oracle.project.Kind;
import io.svodka.runner.oracle.project.Model;
import io.svodka.runner.oracle.project.Project;
import io.svodka.runner.oracle.project.Query;
import io.svodka.runner.oracle.project.Term;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/// The rows that the aggregates of a query read.
final class Facts {
  private final Project project;
  private final Query query;
  private final List<Cond> narrowing;
  private final Map<Key, List<Hit>> known = new HashMap<>();

  /// @param narrowing conditions beside those of the query, such as the recipient's
  Facts(Project project, Query query, List<Cond> narrowing) {
    this.project = project;
    this.query = query;
    this.narrowing = narrowing;
  }

  /// Whose rows are counted, and when they happened.
  ///
  /// @param many the `many` join that leads to them; empty for rows of the model itself
  record Key(Model model, String many, String time) {
    /// There is one model of a name.
    @Override
    public boolean equals(Object other) {
      return other instanceof Key(var named, var others, var axis)
          && named.name().equals(model.name())
          && others.equals(many)
          && axis.equals(time);
    }

    @Override
    public int hashCode() {
      return model.name().hashCode() + 31 * many.hashCode() + 7 * time.hashCode();
    }
  }

  /// A row in one of its groups.
  ///
  /// @param identity tells rows apart where one is in several groups
  /// @param attributes by place in `by`
  record Hit(
      int identity,
      Row row,
      Map<Integer, Value> attributes,
      Optional<LocalDate> day,
      Optional<LocalDateTime> time) {}

  List<Hit> of(Key key) {
    return known.computeIfAbsent(key, this::read);
  }

  private List<Hit> read(Key key) {
    List<Hit> hits = new ArrayList<>();
    int identity = 0;
    for (Row row : rows(key)) {
      identity++;
      for (Row one : spread(row, key)) {
        List<Cond> conds = Stream.concat(query.where().stream(), narrowing.stream()).toList();
        if (conds.stream().allMatch(cond -> Terms.holds(cond, one))) {
          hits.add(hit(identity, one, key));
        }
      }
    }
    return hits;
  }

  private List<Row> rows(Key key) {
    List<Row> own = Row.of(project, key.model());
    return key.many().isEmpty()
        ? own
        : own.stream().flatMap(row -> row.each(key.many()).stream()).toList();
  }

  /// Where groups are behind a `many` join, a row belongs to a group for each row it finds there.
  private List<Row> spread(Row row, Key key) {
    Optional<String> many =
        query.by().stream()
            .flatMap(
                by -> by instanceof Query.By.Attribute(var path, _) ? Stream.of(path) : Stream.of())
            .filter(path -> leadsToMany(key.model(), path))
            .findFirst();
    return key.many().isEmpty() && many.isPresent() ? row.spread(many.get()) : List.of(row);
  }

  private static boolean leadsToMany(Model model, String path) {
    return model.roles().stream()
        .anyMatch(role -> role.name().equals(path) && role.many() == Model.Many.MANY);
  }

  private Hit hit(int identity, Row row, Key key) {
    Map<Integer, Value> attributes = new TreeMap<>();
    for (int i = 0; i < query.by().size(); i++) {
      if (query.by().get(i) instanceof Query.By.Attribute(var path, var name)) {
        attributes.put(i, Numbers.plain(row.value(named(key.model(), path, name))));
      }
    }
    String axis = key.time().isEmpty() ? key.model().time() : key.time();
    Optional<LocalDateTime> time =
        axis.isEmpty() ? Optional.empty() : row.time(new Term.Named("", axis, Kind.MOMENT));
    return new Hit(identity, row, attributes, time.map(LocalDateTime::toLocalDate), time);
  }

  /// Returns what a dimension means in the rows of a model.
  static Term.Named named(Model model, String path, String name) {
    if (path.equals(model.name())) {
      return new Term.Named("", name, Kind.TEXT);
    }
    String meant = path + "." + name;
    return model.dimensions().stream()
        .filter(dimension -> dimension.same().equals(meant))
        .findFirst()
        .map(dimension -> new Term.Named("", dimension.name(), Kind.TEXT))
        .orElseGet(() -> new Term.Named(path, name, Kind.TEXT));
  }

  /// Returns where the rows of an aggregate are.
  Key key(Model model, Fig.Aggregate aggregate, String time) {
    String many =
        Stream.concat(aggregate.value().stream(), Stream.<Term>of())
            .flatMap(Facts::paths)
            .filter(path -> leadsToMany(model, path))
            .findFirst()
            .orElse("");
    return new Key(model, many, time);
  }

  private static Stream<String> paths(Term term) {
    return switch (term) {
      case Term.Named(var path, _, _) -> Stream.of(path.split("\\.")[0]);
      case Term.Literal _ -> Stream.of();
      case Term.Arithmetic(_, var left, var right) -> Stream.concat(paths(left), paths(right));
      case Term.Call(_, var arguments) -> arguments.stream().flatMap(Facts::paths);
      case Term.Choice(_, var then, var otherwise) -> Stream.concat(paths(then), paths(otherwise));
    };
  }
}
