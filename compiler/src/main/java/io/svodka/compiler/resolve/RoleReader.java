package io.svodka.compiler.resolve;

import io.svodka.compiler.problem.Findings;
import io.svodka.compiler.problem.ModelProblem;
import io.svodka.compiler.syntax.Expr;
import io.svodka.compiler.syntax.ModelItem;
import io.svodka.compiler.syntax.Path;
import io.svodka.compiler.type.Parameters;
import io.svodka.compiler.type.Row;
import io.svodka.compiler.type.RowNames;
import io.svodka.compiler.type.RowReader;
import io.svodka.compiler.type.Types;
import io.svodka.model.plan.RowExpr;
import io.svodka.model.value.ColumnType;
import io.svodka.model.value.Value;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Reads `join one` and makes sure that it finds at most one row.
final class RoleReader {
  private final Findings findings;
  private final ModelGraph graph;

  RoleReader(Findings findings, ModelGraph graph) {
    this.findings = findings;
    this.graph = graph;
  }

  Optional<Role> read(Model model, ModelItem.Join join, Model target) {
    if (target.key().isEmpty()) {
      findings.add(
          new ModelProblem.JoinWithoutKey(
              join.model().span(),
              target.name(),
              target.source().name(),
              target.source().plan().span(),
              target.source().primaryKey()));
      return Optional.empty();
    }
    List<RowExpr> conditions =
        join.on() instanceof Expr.Reference(var path, _) && path.names().size() == 1
            ? byKey(model, join, target, path)
            : written(model, join, target);
    if (conditions.isEmpty()) {
      return Optional.empty();
    }
    conditions.addAll(filters(join, target));
    return Optional.of(new Role(join.role().text(), target, all(conditions), join.span()));
  }

  private List<RowExpr> byKey(Model model, ModelItem.Join join, Model target, Path path) {
    List<RowExpr> conditions = new ArrayList<>();
    Row own = graph.reader(model, "").read(join.on());
    if (target.key().size() != 1) {
      findings.add(
          new ModelProblem.KeyNotCovered(
              join.on().span(), target.name(), target.key(), target.source().plan().span()));
      return conditions;
    }
    Row key = target.source().columns().getOrDefault(target.key().getFirst(), Row.UNKNOWN);
    if (own.isUnknown() || key.isUnknown()) {
      return conditions;
    }
    if (!own.type().equals(key.type())) {
      findings.add(
          new ModelProblem.JoinTypesDiffer(
              join.on().span(),
              path.dotted(),
              Types.named(own.type()),
              target.name() + "." + target.key().getFirst(),
              Types.named(key.type())));
      return conditions;
    }
    RowExpr found = RowRewriting.through(join.role().text(), key.expr());
    conditions.add(new RowExpr.Compared(RowExpr.ComparisonOperator.EQUAL, own.expr(), found));
    return conditions;
  }

  static RowExpr all(List<RowExpr> conditions) {
    return conditions.size() == 1 ? conditions.getFirst() : new RowExpr.AllOf(conditions);
  }

  /// Returns the parts of a written condition, or nothing where its sides differ in type or it is
  /// broken.
  Optional<List<RowExpr>> conditions(Model model, ModelItem.Join join, Model target) {
    RowNames names = new JoinRows(model, join, target);
    if (differs(join.on(), names)) {
      return Optional.empty();
    }
    List<RowExpr> conditions =
        new ArrayList<>(new RowReader(findings, names).conditions(join.on()));
    return Optional.of(conditions);
  }

  private List<RowExpr> written(Model model, ModelItem.Join join, Model target) {
    Optional<List<RowExpr>> read = conditions(model, join, target);
    if (read.isEmpty()) {
      return List.of();
    }
    List<RowExpr> conditions = read.get();
    if (!fixedColumns(join.role().text(), conditions).containsAll(target.key())) {
      findings.add(
          new ModelProblem.KeyNotCovered(
              join.on().span(), target.name(), target.key(), target.source().plan().span()));
      return List.of();
    }
    return conditions;
  }

  /// Returns the columns of one side that the conditions set equal to something of the other.
  static Set<String> fixedColumns(String alias, List<RowExpr> conditions) {
    Set<String> fixed = new HashSet<>();
    for (RowExpr condition : conditions) {
      if (condition instanceof RowExpr.Compared(var operator, var left, var right)
          && operator == RowExpr.ComparisonOperator.EQUAL) {
        fix(alias, left, right, fixed);
        fix(alias, right, left, fixed);
      }
    }
    return fixed;
  }

  private static void fix(String side, RowExpr one, RowExpr other, Set<String> fixed) {
    boolean free =
        RowRewriting.columns(other).stream().noneMatch(column -> column.alias().equals(side));
    if (free && one instanceof RowExpr.Column(var alias, var name, _) && alias.equals(side)) {
      fixed.add(name);
    }
  }

  private boolean differs(Expr on, RowNames names) {
    if (on instanceof Expr.Logical(var left, _, var right, _)) {
      boolean leftDiffers = differs(left, names);
      return differs(right, names) || leftDiffers;
    }
    if (!(on instanceof Expr.Compared(var left, _, var right, _, var span))) {
      return false;
    }
    RowReader silent = new RowReader(new Findings(), names);
    Row one = silent.read(left);
    Row two = silent.read(right);
    boolean differ = !one.isUnknown() && !two.isUnknown() && !sameKind(one, two);
    if (differ) {
      findings.add(
          new ModelProblem.JoinTypesDiffer(
              span, words(left), Types.named(one.type()), words(right), Types.named(two.type())));
    }
    return differ;
  }

  private static boolean sameKind(Row one, Row two) {
    return one.type().getClass().equals(two.type().getClass());
  }

  private static String words(Expr expr) {
    return expr instanceof Expr.Reference(var path, _) ? path.dotted() : "this side";
  }

  /// A row that the target's own `where` leaves out is not found.
  List<RowExpr> filters(ModelItem.Join join, Model target) {
    return graph.filters(target).stream()
        .map(filter -> known(RowRewriting.through(join.role().text(), filter)))
        .toList();
  }

  /// Returns the condition of a model for a place among those of a join, where a missing value
  /// makes the others unknown; what a model says of its rows is never unknown.
  static RowExpr known(RowExpr filter) {
    return filter.equals(RowExpr.ALWAYS)
        ? filter
        : new RowExpr.Choice(
            filter,
            RowExpr.ALWAYS,
            new RowExpr.Constant(Value.of(false), ColumnType.TRUTH),
            ColumnType.TRUTH);
  }

  /// Names in a join condition: the role means the target, everything else the joining row.
  private final class JoinRows implements RowNames {
    private final ModelItem.Join join;
    private final ModelRows own;
    private final ModelRows found;

    JoinRows(Model model, ModelItem.Join join, Model target) {
      this.join = join;
      Parameters none = graph.noParameters();
      this.own = new ModelRows(findings, graph, model, "", none);
      this.found = new ModelRows(findings, graph, target, "", none);
    }

    @Override
    public Parameters parameters() {
      return own.parameters();
    }

    @Override
    public Row named(Path path) {
      String first = path.first().text();
      boolean target = first.equals(join.role().text()) || first.equals(join.model().last().text());
      if (!target || path.names().size() < 2) {
        return own.named(path);
      }
      boolean role = first.equals(join.role().text());
      findings.leads(path.first(), role ? join.role() : join.model().last());
      Row row = found.named(new Path(path.names().subList(1, path.names().size()), path.span()));
      return row.isUnknown()
          ? row
          : new Row(RowRewriting.through(join.role().text(), row.expr()), row.type());
    }
  }
}
