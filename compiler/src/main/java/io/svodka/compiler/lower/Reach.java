package io.svodka.compiler.lower;

import io.svodka.compiler.resolve.Dimension;
import io.svodka.compiler.resolve.Grain;
import io.svodka.compiler.resolve.Meanings;
import io.svodka.compiler.resolve.Model;
import io.svodka.compiler.resolve.ModelGraph;
import io.svodka.compiler.resolve.RowRewriting;
import io.svodka.compiler.syntax.Name;
import io.svodka.compiler.syntax.Path;
import io.svodka.compiler.type.Row;
import io.svodka.model.plan.RowExpr;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/// Follows joins from the rows of a model to a dimension.
final class Reach {
  private static final int LONGEST = 3;

  private final ModelGraph graph;
  private final Joined joined;

  /// Follows joins that find at most one row.
  Reach(ModelGraph graph) {
    this(graph, Joined.ONE);
  }

  Reach(ModelGraph graph, Joined joined) {
    this.graph = graph;
    this.joined = joined;
  }

  /// Which joins are followed.
  enum Joined {
    ONE,
    ONE_OR_MANY
  }

  /// Where a path leads.
  sealed interface Found {
    /// @param row the value as an expression over a row of the start
    /// @param order what the dimension is sorted by, one expression or none
    record Reached(Model owner, String member, Row row, List<RowExpr> order) implements Found {
      public Reached {
        order = List.copyOf(order);
      }

      private Reached moved(UnaryOperator<RowExpr> change) {
        return new Reached(
            owner,
            member,
            new Row(change.apply(row.expr()), row.type()),
            order.stream().map(change).toList());
      }
    }

    /// Several joins lead there.
    record Ambiguous(List<String> paths) implements Found {}

    /// Leads nowhere from this model.
    record Nowhere() implements Found {}

    /// Goes through one join twice.
    record Twice(String role) implements Found {}

    /// Depends on a broken join that was reported.
    record Broken() implements Found {}
  }

  /// A join on a route.
  private record Step(Model from, String name, Model target) {}

  /// Returns what a path means in the rows of a grain: first as its origin sees it, then as the
  /// rows themselves do.
  Found follow(Grain grain, Path path) {
    Found found = within(grain, follow(grain.origin(), path));
    return found instanceof Found.Nowhere && !grain.isOwn() ? follow(grain.rows(), path) : found;
  }

  /// Returns what a dimension or segment of `owner` means in the rows of a grain.
  Found toModel(Grain grain, Model owner, String member) {
    if (owner == grain.rows()) {
      return own(owner, member);
    }
    Found found = within(grain, toModel(grain.origin(), owner, member));
    return found instanceof Found.Nowhere && !grain.isOwn()
        ? toModel(grain.rows(), owner, member)
        : found;
  }

  private static Found within(Grain grain, Found found) {
    return found instanceof Found.Reached reached ? reached.moved(grain::seen) : found;
  }

  /// Returns what a path means in a row of `from`.
  Found follow(Model from, Path written) {
    Path path = graph.scopes().behindAlias(written);
    List<Name> names = path.names();
    String last = path.last().text();
    if (names.size() == 1) {
      return own(from, last);
    }
    if (from.joins().containsKey(path.first().text())) {
      return through(from, names);
    }
    Optional<Model> target = commonTarget(path.first().text());
    if (target.isPresent() && target.get() == from) {
      return names.size() == 2 ? own(from, last) : through(from, names.subList(1, names.size()));
    }
    if (names.size() > 2) {
      return new Found.Nowhere();
    }
    return target
        .map(model -> alike(from, model, last))
        .filter(found -> !(found instanceof Found.Nowhere))
        .or(() -> graph.find(path.first().text()).map(named -> toModel(from, named, last)))
        .orElseGet(Found.Nowhere::new);
  }

  /// Returns what means the same as a dimension of `owner` in a row of `from`.
  private Found alike(Model from, Model owner, String member) {
    for (Meanings.Meaning other : graph.meanings().others(owner, member)) {
      Found found = routed(from, other.owner(), other.member());
      if (!(found instanceof Found.Nowhere)) {
        return found;
      }
    }
    return new Found.Nowhere();
  }

  /// Returns what a dimension or segment of `owner` means in a row of `from`.
  Found toModel(Model from, Model owner, String member) {
    Found found = routed(from, owner, member);
    return found instanceof Found.Nowhere ? alike(from, owner, member) : found;
  }

  private Found routed(Model from, Model owner, String member) {
    if (from == owner) {
      return own(from, member);
    }
    List<List<Step>> routes = new ArrayList<>();
    search(from, model -> model == owner, new ArrayList<>(), routes);
    if (routes.size() > 1) {
      List<String> paths = new ArrayList<>();
      routes.forEach(route -> paths.add(dotted(route) + "." + member));
      return new Found.Ambiguous(paths);
    }
    return routes.isEmpty() ? new Found.Nowhere() : behind(routes.getFirst(), own(owner, member));
  }

  /// Returns the model that every role called `name` leads to.
  Optional<Model> commonTarget(String name) {
    List<Model> targets = targets(name);
    return targets.size() == 1 ? Optional.of(targets.getFirst()) : Optional.empty();
  }

  /// Returns the models that roles called `name` lead to.
  List<Model> targets(String name) {
    if (joined == Joined.ONE) {
      return graph.targets(name);
    }
    Set<Model> targets = new LinkedHashSet<>();
    for (Model model : graph.models()) {
      step(model, name).ifPresent(step -> targets.add(step.target()));
    }
    return new ArrayList<>(targets);
  }

  private Found own(Model model, String member) {
    Optional<Dimension> dimension = graph.dimension(model, member);
    if (dimension.isPresent()) {
      return dimension.get().row().isUnknown()
          ? new Found.Broken()
          : new Found.Reached(model, member, dimension.get().row(), dimension.get().sorting());
    }
    Optional<Row> segment = graph.segment(model, member);
    if (segment.isPresent()) {
      return new Found.Reached(model, member, segment.get(), List.of());
    }
    return model.dimensions().containsKey(member) ? new Found.Broken() : new Found.Nowhere();
  }

  private Found through(Model from, List<Name> names) {
    List<Step> route = new ArrayList<>();
    Model at = from;
    for (Name name : names.subList(0, names.size() - 1)) {
      Optional<Step> step = step(at, name.text());
      if (step.isEmpty()) {
        return isBroken(at, name.text()) ? new Found.Broken() : new Found.Nowhere();
      }
      if (route.contains(step.get())) {
        return new Found.Twice(name.text());
      }
      route.add(step.get());
      at = step.get().target();
    }
    return behind(route, own(at, names.getLast().text()));
  }

  private boolean isBroken(Model at, String name) {
    return at.joins().containsKey(name) && graph.behind(at, name).isEmpty();
  }

  private Optional<Step> step(Model at, String name) {
    Optional<Step> one = graph.role(at, name).map(role -> new Step(at, name, role.target()));
    return switch (joined) {
      case ONE -> one;
      case ONE_OR_MANY ->
          one.or(() -> graph.many(at, name).map(role -> new Step(at, name, role.target())));
    };
  }

  private static Found behind(List<Step> route, Found found) {
    if (!(found instanceof Found.Reached reached)) {
      return found;
    }
    Found.Reached moved = reached;
    for (Step step : route.reversed()) {
      moved = moved.moved(expr -> RowRewriting.through(step.name(), expr));
    }
    return moved;
  }

  /// Returns the ways from the rows of a model to those of others, such as `partner.manager`.
  List<String> routes(Model from, Predicate<Model> goal) {
    List<List<Step>> routes = new ArrayList<>();
    search(from, goal, new ArrayList<>(), routes);
    return routes.stream().map(Reach::dotted).toList();
  }

  private void search(Model at, Predicate<Model> goal, List<Step> route, List<List<Step>> routes) {
    if (route.size() == LONGEST) {
      return;
    }
    for (String name : at.joins().keySet()) {
      Optional<Step> step = step(at, name);
      if (step.isEmpty() || route.contains(step.get())) {
        continue;
      }
      route.add(step.get());
      if (goal.test(step.get().target())) {
        routes.add(List.copyOf(route));
      } else {
        search(step.get().target(), goal, route, routes);
      }
      route.removeLast();
    }
  }

  private static String dotted(List<Step> route) {
    return String.join(".", route.stream().map(Step::name).toList());
  }
}
