package io.svodka.compiler.resolve;

import io.svodka.compiler.link.Scopes;
import io.svodka.compiler.problem.Findings;
import io.svodka.compiler.problem.ModelProblem;
import io.svodka.compiler.problem.NamingProblem;
import io.svodka.compiler.problem.Thing;
import io.svodka.compiler.syntax.ModelItem;
import io.svodka.compiler.syntax.Name;
import io.svodka.compiler.syntax.Path;
import io.svodka.compiler.type.Formats;
import io.svodka.compiler.type.Parameters;
import io.svodka.compiler.type.Row;
import io.svodka.compiler.type.RowNames;
import io.svodka.compiler.type.RowReader;
import io.svodka.compiler.type.Type;
import io.svodka.model.origin.Span;
import io.svodka.model.plan.CalendarRules;
import io.svodka.model.plan.FactPlan.TimeAxis;
import io.svodka.model.plan.RowExpr;
import io.svodka.model.value.ValueFormat;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/// The models with their joins, dimensions and segments. Each is read when it is first asked for,
/// so that models may name each other in any order.
public final class ModelGraph {
  private final Findings findings;
  private final Formats formats;
  private final Map<String, Model> models;
  private final List<Model> inOrder;
  private final Set<String> joins;
  private final Map<String, List<Model>> targets = new HashMap<>();
  private final Scopes scopes;
  private final Parameters none;
  private final Map<String, Optional<Role>> roles = new HashMap<>();
  private final Map<String, Optional<ManyRole>> manyRoles = new HashMap<>();
  private final Map<String, Role> backs = new HashMap<>();
  private final Map<String, Optional<Dimension>> dimensions = new HashMap<>();
  private final Map<String, Row> segments = new HashMap<>();
  private final Meanings meanings;
  private final Set<String> open = new LinkedHashSet<>();

  /// @param calendar of the project
  ModelGraph(
      Findings findings,
      Formats formats,
      Map<String, Model> models,
      Scopes scopes,
      CalendarRules calendar) {
    this.scopes = scopes;
    this.findings = findings;
    this.formats = formats;
    this.models = models;
    this.inOrder = List.copyOf(models.values());
    this.joins =
        inOrder.stream()
            .flatMap(model -> model.joins().keySet().stream())
            .collect(Collectors.toSet());
    this.none = Parameters.none(findings, calendar);
    this.meanings = new Meanings(findings, this);
  }

  /// Returns all models in the order they are declared.
  public List<Model> models() {
    return inOrder;
  }

  /// Returns which names the files of the project see.
  public Scopes scopes() {
    return scopes;
  }

  /// Returns which dimensions mean the same.
  public Meanings meanings() {
    return meanings;
  }

  public Optional<Model> find(String name) {
    return Optional.ofNullable(models.get(name));
  }

  /// Returns whether some model has a join called `name`, be it broken.
  public boolean hasJoin(String name) {
    return joins.contains(name);
  }

  /// Returns the models that roles called `name` lead to. All joins must have been read.
  public List<Model> targets(String name) {
    return targets.computeIfAbsent(
        name,
        each ->
            inOrder.stream()
                .flatMap(model -> role(model, each).stream())
                .map(Role::target)
                .distinct()
                .toList());
  }

  /// Returns the role called `name`, or nothing for a model that has none such or a broken one.
  public Optional<Role> role(Model model, String name) {
    ModelItem.Join join = model.joins().get(name);
    String key = model.name() + " join " + name;
    if (join == null) {
      return Optional.ofNullable(backs.get(key));
    }
    if (ManyRole.is(join)) {
      return Optional.empty();
    }
    if (!roles.containsKey(key)) {
      Optional<Role> role = guarded(key, join.role(), () -> readRole(model, join));
      roles.put(key, role);
    }
    return roles.get(key);
  }

  /// Returns the model that an alias such as `partner.manager` leads to from the rows of another,
  /// be it by a `many` join.
  ///
  /// @param alias empty for the model itself
  public Optional<Model> behind(Model from, String alias) {
    Optional<Model> at = Optional.of(from);
    for (String step : alias.isEmpty() ? new String[0] : alias.split("\\.")) {
      at = at.flatMap(model -> next(model, step));
    }
    return at;
  }

  /// Returns the `many` join called `name`, or nothing for a model that has none such or a broken
  /// one.
  public Optional<ManyRole> many(Model model, String name) {
    ModelItem.Join join = model.joins().get(name);
    String key = model.name() + " join " + name;
    if (join == null || !ManyRole.is(join)) {
      return Optional.empty();
    }
    if (!manyRoles.containsKey(key)) {
      manyRoles.put(key, guarded(key, join.role(), () -> readMany(model, join)));
    }
    return manyRoles.get(key);
  }

  private Optional<Model> next(Model model, String name) {
    return role(model, name).map(Role::target).or(() -> many(model, name).map(ManyRole::target));
  }

  /// Remembers the join that leads back to the model of a `many` join.
  void lead(Model model, Role back) {
    backs.put(model.name() + " join " + back.name(), back);
  }

  /// Returns the dimension called `name`, or nothing for a model that has none such.
  public Optional<Dimension> dimension(Model model, String name) {
    String key = model.name() + " dimension " + name;
    if (!dimensions.containsKey(key)) {
      ModelItem.Dimension declared = model.dimensions().get(name);
      Optional<Dimension> dimension =
          declared == null
              ? keyColumn(model, name)
              : guarded(
                  key,
                  declared.name(),
                  () ->
                      Optional.of(
                          new DimensionReader(findings, formats, this).read(model, declared)));
      dimensions.put(key, dimension);
    }
    return dimensions.get(key);
  }

  /// Returns the condition of a segment, or nothing for a model that has none such.
  public Optional<Row> segment(Model model, String name) {
    ModelItem.Segment segment = model.segments().get(name);
    String key = model.name() + " segment " + name;
    if (segment == null) {
      return Optional.empty();
    }
    if (!segments.containsKey(key)) {
      Optional<Row> row =
          guarded(
              key,
              segment.name(),
              () -> Optional.of(Row.condition(reader(model, name).condition(segment.condition()))));
      segments.put(key, row.orElse(Row.UNKNOWN));
    }
    return Optional.of(segments.get(key));
  }

  /// Returns what a name means in a row of `model`: a dimension, a segment or a column.
  Optional<Row> member(Model model, String name, String self) {
    boolean wrapped = name.equals(self);
    if (!wrapped && model.dimensions().containsKey(name)) {
      return Optional.of(dimension(model, name).map(Dimension::row).orElse(Row.UNKNOWN));
    }
    Optional<Row> segment = wrapped ? Optional.empty() : segment(model, name);
    return segment.isPresent() || model.source().columns().containsKey(name)
        ? Optional.of(segment.orElseGet(() -> model.source().columns().get(name)))
        : Optional.empty();
  }

  /// Returns where a name is declared that a row of `model` has: a dimension, a segment or a column
  /// that its source lists.
  ///
  /// @param self name that means the column of that name
  public Optional<Span> declared(Model model, String name, String self) {
    boolean wrapped = name.equals(self);
    if (!wrapped && model.dimensions().containsKey(name)) {
      return Optional.of(model.dimensions().get(name).name().span());
    }
    if (!wrapped && model.segments().containsKey(name)) {
      return Optional.of(model.segments().get(name).name().span());
    }
    return model.source().place(name);
  }

  /// Returns the conditions of the model's own `where`.
  public List<RowExpr> filters(Model model) {
    List<RowExpr> conditions = new ArrayList<>();
    model.filters().forEach(filter -> conditions.addAll(reader(model, "").conditions(filter)));
    return conditions;
  }

  /// Returns the time axis of a model, or of the column that a measure names.
  ///
  /// @param column empty for the model's own
  public TimeAxis time(Model model, String column) {
    if (!column.isEmpty()) {
      return axis(model, member(model, column, "").orElse(Row.UNKNOWN), model.span());
    }
    return model.times().isEmpty()
        ? new TimeAxis.Timeless()
        : axis(
            model,
            reader(model, "").read(model.times().getFirst().value()),
            model.times().getFirst().span());
  }

  boolean hasColumn(Model model, String name) {
    return model.source().columns().containsKey(name) || model.dimensions().containsKey(name);
  }

  /// Returns whether the model says something about time, be it broken.
  public boolean hasTime(Model model) {
    return !model.times().isEmpty();
  }

  /// Returns a reader of expressions over rows of `model`.
  ///
  /// @param self name that means the column of that name
  public RowReader reader(Model model, String self) {
    return new RowReader(findings, new ModelRows(findings, this, model, self, none));
  }

  /// Returns a reader of what aggregates of `model` read: rows of the model, or those behind its
  /// `many` joins.
  public RowReader aggregated(Model model, Parameters parameters) {
    return new RowReader(
        findings, new ModelRows(findings, this, model, "", parameters).throughMany());
  }

  Parameters noParameters() {
    return none;
  }

  /// Returns the time axis of rows at a grain.
  ///
  /// @param column column of the grain's origin; empty for the model's own axis
  public TimeAxis time(Grain grain, String column) {
    return switch (time(grain.origin(), column)) {
      case TimeAxis.Timeless none -> none;
      case TimeAxis.Dated(var day) -> new TimeAxis.Dated(grain.seen(day));
      case TimeAxis.Timed(var moment, var zone) -> new TimeAxis.Timed(grain.seen(moment), zone);
    };
  }

  /// Returns what names mean in a row of `model`.
  ///
  /// @param said receives unknown names
  public RowNames names(Model model, Findings said) {
    return new ModelRows(said, this, model, "", none);
  }

  private TimeAxis axis(Model model, Row row, Span span) {
    return switch (row.type()) {
      case Type.Day _ -> new TimeAxis.Dated(row.expr());
      case Type.Moment _ -> new TimeAxis.Timed(row.expr(), model.source().plan().zone());
      case Type.Unknown _ -> new TimeAxis.Timeless();
      case Type.Numeric _,
          Type.Text _,
          Type.Truth _,
          Type.Clock _,
          Type.Calendar _,
          Type.Nothing _ -> {
        findings.add(new ModelProblem.TimeNotDated(span, model.name()));
        yield new TimeAxis.Timeless();
      }
    };
  }

  private Optional<Role> readRole(Model model, ModelItem.Join join) {
    return target(join).flatMap(found -> new RoleReader(findings, this).read(model, join, found));
  }

  private Optional<ManyRole> readMany(Model model, ModelItem.Join join) {
    return target(join).flatMap(found -> new ManyReader(findings, this).read(model, join, found));
  }

  private Optional<Model> target(ModelItem.Join join) {
    Path path = scopes.qualified(join.model());
    Optional<Model> target = find(path.dotted());
    if (target.isEmpty()) {
      findings.add(
          new NamingProblem.UnknownThing(
              path.span(), Thing.MODEL, path.dotted(), List.copyOf(models.keySet())));
    }
    target.ifPresent(found -> findings.leads(path.last().span(), found.span()));
    return target;
  }

  private Optional<Dimension> keyColumn(Model model, String name) {
    Row row = model.source().columns().get(name);
    return model.key().contains(name) && row != null
        ? Optional.of(
            new Dimension(
                model,
                name,
                name,
                row,
                new Dimension.Order.ByValue(),
                "",
                usual(row),
                model.span()))
        : Optional.empty();
  }

  /// Key numbers are names of things, not amounts.
  private static ValueFormat usual(Row key) {
    return key.type() instanceof Type.Numeric ? ValueFormat.TEXT : Formats.usual(key.type());
  }

  private <T> Optional<T> guarded(String key, Name name, Supplier<Optional<T>> read) {
    if (!open.add(key)) {
      List<String> ring = new ArrayList<>(open);
      List<String> names =
          ring.subList(ring.indexOf(key), ring.size()).stream()
              .map(each -> each.substring(each.lastIndexOf(' ') + 1))
              .toList();
      findings.add(new NamingProblem.Circle(name.span(), names));
      return Optional.empty();
    }
    try {
      return read.get();
    } finally {
      open.remove(key);
    }
  }
}
