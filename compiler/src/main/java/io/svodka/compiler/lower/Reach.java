package io.svodka.compiler.lower;

import io.svodka.compiler.resolve.Dimension;
import io.svodka.compiler.resolve.Model;
import io.svodka.compiler.resolve.ModelGraph;
import io.svodka.compiler.resolve.Role;
import io.svodka.compiler.resolve.RowRewriting;
import io.svodka.compiler.syntax.Name;
import io.svodka.compiler.syntax.Path;
import io.svodka.compiler.type.Row;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/// Follows `one` joins from the rows of a model to a dimension.
final class Reach {
  private static final int LONGEST = 3;

  private final ModelGraph graph;

  Reach(ModelGraph graph) {
    this.graph = graph;
  }

  /// Where a path leads.
  sealed interface Found {
    /// @param row the value as an expression over a row of the starting model
    record Reached(Model owner, String member, Row row) implements Found {}

    /// Several joins lead there.
    record Ambiguous(List<String> paths) implements Found {}

    /// Leads nowhere from this model.
    record Nowhere() implements Found {}

    /// Depends on a broken join that was reported.
    record Broken() implements Found {}
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
    Optional<Model> named = graph.find(path.first().text());
    return named.isPresent() && names.size() == 2
        ? toModel(from, named.get(), last)
        : new Found.Nowhere();
  }

  /// Returns what a dimension or segment of `owner` means in a row of `from`.
  Found toModel(Model from, Model owner, String member) {
    if (from == owner) {
      return own(from, member);
    }
    List<List<Role>> routes = new ArrayList<>();
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
    Set<Model> targets = new LinkedHashSet<>();
    for (Model model : graph.models()) {
      graph.role(model, name).ifPresent(role -> targets.add(role.target()));
    }
    return new ArrayList<>(targets);
  }

  private Found own(Model model, String member) {
    Optional<Dimension> dimension = graph.dimension(model, member);
    if (dimension.isPresent()) {
      return dimension.get().row().isUnknown()
          ? new Found.Broken()
          : new Found.Reached(model, member, dimension.get().row());
    }
    Optional<Row> segment = graph.segment(model, member);
    if (segment.isPresent()) {
      return new Found.Reached(model, member, segment.get());
    }
    return model.dimensions().containsKey(member) ? new Found.Broken() : new Found.Nowhere();
  }

  private Found through(Model from, List<Name> names) {
    List<Role> route = new ArrayList<>();
    Model at = from;
    for (Name name : names.subList(0, names.size() - 1)) {
      Optional<Role> role = graph.role(at, name.text());
      if (role.isEmpty()) {
        return at.joins().containsKey(name.text()) ? new Found.Broken() : new Found.Nowhere();
      }
      route.add(role.get());
      at = role.get().target();
    }
    return behind(route, own(at, names.getLast().text()));
  }

  private static Found behind(List<Role> route, Found found) {
    if (!(found instanceof Found.Reached(var owner, var member, var row))) {
      return found;
    }
    Row moved = row;
    for (Role role : route.reversed()) {
      moved = new Row(RowRewriting.through(role.name(), moved.expr()), row.type());
    }
    return new Found.Reached(owner, member, moved);
  }

  /// Returns the ways from the rows of a model to those of others, such as `partner.manager`.
  List<String> routes(Model from, Predicate<Model> goal) {
    List<List<Role>> routes = new ArrayList<>();
    search(from, goal, new ArrayList<>(), routes);
    return routes.stream().map(Reach::dotted).toList();
  }

  private void search(Model at, Predicate<Model> goal, List<Role> route, List<List<Role>> routes) {
    if (route.size() == LONGEST) {
      return;
    }
    for (String name : at.joins().keySet()) {
      Optional<Role> role = graph.role(at, name);
      if (role.isEmpty() || route.contains(role.get())) {
        continue;
      }
      route.add(role.get());
      if (goal.test(role.get().target())) {
        routes.add(List.copyOf(route));
      } else {
        search(role.get().target(), goal, route, routes);
      }
      route.removeLast();
    }
  }

  private static String dotted(List<Role> route) {
    return String.join(".", route.stream().map(Role::name).toList());
  }
}
