package io.svodka.compiler.resolve;

import io.svodka.compiler.problem.Findings;
import io.svodka.compiler.problem.GrainProblem;
import io.svodka.compiler.problem.ModelProblem;
import io.svodka.compiler.syntax.ModelItem;
import io.svodka.model.plan.RowExpr;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Reads `join many` and makes sure that each row found belongs to at most one joining row.
final class ManyReader {
  private final Findings findings;
  private final ModelGraph graph;
  private final RoleReader roles;

  ManyReader(Findings findings, ModelGraph graph) {
    this.findings = findings;
    this.graph = graph;
    this.roles = new RoleReader(findings, graph);
  }

  Optional<ManyRole> read(Model model, ModelItem.Join join, Model target) {
    if (model.key().isEmpty()) {
      findings.add(
          new ModelProblem.JoinWithoutKey(
              join.role().span(),
              model.name(),
              model.source().name(),
              model.source().plan().span(),
              model.source().primaryKey()));
      return Optional.empty();
    }
    int before = findings.all().size();
    Optional<List<RowExpr>> read = roles.conditions(model, join, target);
    if (read.isEmpty() || findings.all().size() > before) {
      return Optional.empty();
    }
    List<RowExpr> conditions = read.get();
    if (!RoleReader.fixedColumns("", conditions).containsAll(model.key())) {
      findings.add(
          new GrainProblem.ManyKeyNotCovered(
              join.on().span(), model.name(), target.name(), model.key(), model.span()));
      return Optional.empty();
    }
    List<RowExpr> forth = new ArrayList<>(conditions);
    forth.addAll(roles.filters(join, target));
    return Optional.of(
        new ManyRole(
            join.role().text(),
            target,
            RoleReader.all(forth),
            back(model, join, target, conditions),
            join.span()));
  }

  /// Returns the target's own join to the model where it says the same, else one without a name of
  /// the author's.
  private Role back(Model model, ModelItem.Join join, Model target, List<RowExpr> conditions) {
    for (String name : target.joins().keySet()) {
      Optional<Role> own = graph.role(target, name);
      if (own.isPresent()
          && own.get().target() == model
          && same(own.get().on(), on(model, join, conditions, name))) {
        return own.get();
      }
    }
    String name = model.name() + " of " + join.role().text();
    Role back =
        new Role(name, model, RoleReader.all(on(model, join, conditions, name)), join.span());
    graph.lead(target, back);
    return back;
  }

  private List<RowExpr> on(
      Model model, ModelItem.Join join, List<RowExpr> conditions, String name) {
    String role = join.role().text();
    List<RowExpr> turned = new ArrayList<>();
    for (RowExpr condition : conditions) {
      turned.add(RowRewriting.renamed(condition, alias -> turned(alias, role, name)));
    }
    for (RowExpr filter : graph.filters(model)) {
      turned.add(RoleReader.known(RowRewriting.through(name, filter)));
    }
    turned.removeIf(RowExpr.ALWAYS::equals);
    return turned;
  }

  private static String turned(String alias, String role, String back) {
    if (alias.equals(role)) {
      return "";
    }
    if (alias.startsWith(role + ".")) {
      return alias.substring(role.length() + 1);
    }
    return alias.isEmpty() ? back : back + "." + alias;
  }

  private static boolean same(RowExpr on, List<RowExpr> conditions) {
    return parts(on instanceof RowExpr.AllOf(var all) ? all : List.of(on))
        .equals(parts(conditions));
  }

  /// Which side of an equality stands on the left does not matter.
  private static Set<Set<RowExpr>> parts(List<RowExpr> conditions) {
    Set<Set<RowExpr>> parts = new HashSet<>();
    for (RowExpr condition : conditions) {
      parts.add(
          condition instanceof RowExpr.Compared(var operator, var left, var right)
                  && operator == RowExpr.ComparisonOperator.EQUAL
              ? Set.copyOf(List.of(left, right))
              : Set.of(condition));
    }
    return parts;
  }
}
