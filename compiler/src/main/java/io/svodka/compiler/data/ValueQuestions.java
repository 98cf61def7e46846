package io.svodka.compiler.data;

import io.svodka.compiler.resolve.Model;
import io.svodka.compiler.resolve.ModelGraph;
import io.svodka.compiler.resolve.ResolvedProject;
import io.svodka.compiler.resolve.Role;
import io.svodka.compiler.syntax.BurstItem;
import io.svodka.compiler.syntax.Declaration;
import io.svodka.compiler.syntax.Describe;
import io.svodka.compiler.syntax.DimensionValue;
import io.svodka.compiler.syntax.Expr;
import io.svodka.compiler.syntax.Key;
import io.svodka.compiler.syntax.Literal;
import io.svodka.compiler.syntax.Measure;
import io.svodka.compiler.syntax.ModelItem;
import io.svodka.compiler.syntax.Name;
import io.svodka.compiler.syntax.Owner;
import io.svodka.compiler.syntax.Path;
import io.svodka.compiler.syntax.Query;
import io.svodka.compiler.syntax.QueryItem;
import io.svodka.compiler.syntax.ReportItem;
import io.svodka.compiler.syntax.Where;
import io.svodka.model.data.DataQuestion;
import io.svodka.model.data.DataQuestion.Among;
import io.svodka.model.plan.RowExpr;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The texts that a project compares with columns.
final class ValueQuestions {
  private final ResolvedProject project;
  private final ModelGraph graph;
  private final Set<DataQuestion> questions = new LinkedHashSet<>();

  ValueQuestions(ResolvedProject project) {
    this.project = project;
    this.graph = project.graph();
  }

  List<DataQuestion> all() {
    for (Declaration.Model model : project.declarations().models().values()) {
      graph
          .find(model.name().text())
          .ifPresent(found -> model.items().forEach(item -> item(found, item)));
    }
    for (Declaration.Report report : project.declarations().reports().values()) {
      report.items().forEach(this::item);
    }
    project.declarations().measures().values().forEach(each -> anywhere(each.value()));
    return List.copyOf(questions);
  }

  private void item(Model model, ModelItem item) {
    switch (item) {
      case ModelItem.Dimension dimension -> dimension(model, dimension.value());
      case ModelItem.Segment segment -> inside(model, segment.condition());
      case Where(var condition, _) -> inside(model, condition);
      case Measure measure -> inside(model, measure.value());
      case ModelItem.Time _,
          ModelItem.Join _,
          ModelItem.Hierarchy _,
          ModelItem.Hide _,
          Key _,
          Owner _,
          Describe _ -> {}
    }
  }

  private void dimension(Model model, DimensionValue value) {
    switch (value) {
      case DimensionValue.Column _, DimensionValue.Banded _ -> {}
      case DimensionValue.Computed(var expression, _) -> inside(model, expression);
      case DimensionValue.Mapped(var expression, var cases, _) -> {
        for (DimensionValue.MapCase each : cases) {
          if (each instanceof DimensionValue.MapCase.When(var values, _, _)) {
            values.forEach(literal -> asked(List.of(model), expression, literal, Among.A_FEW));
          }
        }
      }
    }
  }

  private void item(ReportItem item) {
    if (item instanceof Where(var condition, _)) {
      anywhere(condition);
    } else if (item instanceof Measure measure) {
      anywhere(measure.value());
    } else if (item instanceof Query query) {
      query.items().forEach(this::queryItem);
    } else if (item instanceof ReportItem.Burst burst) {
      burst.items().forEach(each -> recipients(burst.key(), each));
    }
  }

  /// A slip here sends somebody nothing, so that columns with many values are looked at, too.
  private void recipients(Path key, BurstItem item) {
    if (item instanceof BurstItem.OnlyWhere(var condition, _)) {
      owner(key)
          .ifPresent(
              owner ->
                  Comparisons.in(condition)
                      .forEach(
                          each ->
                              asked(
                                  List.of(owner),
                                  behindKey(key, each.value()),
                                  each.literal(),
                                  Among.ALL)));
    }
  }

  /// Returns the model that a burst's key is a dimension of.
  private Optional<Model> owner(Path key) {
    List<Model> targets = graph.targets(key.first().text());
    Optional<Model> at =
        targets.size() == 1 ? Optional.of(targets.getFirst()) : graph.find(key.first().text());
    for (Name step : key.names().subList(1, key.names().size() - 1)) {
      at = at.flatMap(model -> graph.role(model, step.text())).map(Role::target);
    }
    return at;
  }

  /// Returns a value as the key's model calls it, such as `city` for `partner.city`.
  private static Expr behindKey(Path key, Expr value) {
    int role = key.names().size() - 1;
    return value instanceof Expr.Reference(var path, var span)
            && path.names().size() > role
            && texts(path, role).equals(texts(key, role))
        ? new Expr.Reference(
            new Path(path.names().subList(role, path.names().size()), path.span()), span)
        : value;
  }

  private static List<String> texts(Path path, int names) {
    return path.names().subList(0, names).stream().map(Name::text).toList();
  }

  private void queryItem(QueryItem item) {
    if (item instanceof Where(var condition, _)) {
      anywhere(condition);
    }
  }

  private void inside(Model model, Expr expr) {
    Comparisons.in(expr)
        .forEach(each -> asked(List.of(model), each.value(), each.literal(), Among.A_FEW));
  }

  private void anywhere(Expr expr) {
    Comparisons.in(expr)
        .forEach(each -> asked(graph.models(), each.value(), each.literal(), Among.A_FEW));
  }

  private void asked(List<Model> models, Expr value, Literal literal, Among among) {
    if (value instanceof Expr.Reference(var path, _) && literal instanceof Literal.OfText text) {
      models.stream()
          .flatMap(model -> column(model, path, models.size()).stream())
          .findFirst()
          .ifPresent(
              column ->
                  questions.add(
                      new DataQuestion.ValueOccurs(
                          text.span(), column.source, column.name, text.value(), among)));
    }
  }

  private record Column(String source, String name) {}

  /// Returns the column that a path means in a model, if it means one there.
  private Optional<Column> column(Model model, Path path, int models) {
    boolean qualified =
        models > 1 && path.names().size() > 1 && path.first().text().equals(model.name());
    List<Name> names = qualified ? path.names().subList(1, path.names().size()) : path.names();
    if (!isKnown(model, names)) {
      return Optional.empty();
    }
    RowExpr expr =
        graph
            .reader(model, "")
            .read(new Expr.Reference(new Path(names, path.span()), path.span()))
            .expr();
    return expr instanceof RowExpr.Column(var alias, var name, _)
        ? behind(model, alias).map(source -> new Column(source, name))
        : Optional.empty();
  }

  /// Unknown names would be reported, so only those are asked for that are there.
  private boolean isKnown(Model model, List<Name> names) {
    Model reached = model;
    for (Name role : names.subList(0, names.size() - 1)) {
      Optional<Role> found = graph.role(reached, role.text());
      if (found.isEmpty()) {
        return false;
      }
      reached = found.get().target();
    }
    String last = names.getLast().text();
    return reached.dimensions().containsKey(last) || reached.source().columns().containsKey(last);
  }

  private Optional<String> behind(Model model, String alias) {
    Model reached = model;
    for (String role : alias.isEmpty() ? List.<String>of() : List.of(alias.split("\\."))) {
      Optional<Role> found = graph.role(reached, role);
      if (found.isEmpty()) {
        return Optional.empty();
      }
      reached = found.get().target();
    }
    return Optional.of(reached.source().name());
  }
}
