package io.svodka.compiler.lower;

import io.svodka.compiler.problem.AccessProblem;
import io.svodka.compiler.problem.Findings;
import io.svodka.compiler.resolve.Model;
import io.svodka.compiler.resolve.ModelGraph;
import io.svodka.compiler.syntax.Expr;
import io.svodka.compiler.syntax.Path;
import io.svodka.compiler.type.Parameters;
import io.svodka.compiler.type.Row;
import io.svodka.compiler.type.RowNames;
import io.svodka.compiler.type.RowReader;
import io.svodka.compiler.type.Types;
import io.svodka.model.plan.RolePlan.UserAttribute;
import io.svodka.model.plan.RowExpr;
import io.svodka.model.value.ColumnType;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Names in the row rules of one role: those of the model, and `user.…` for attributes of the
/// person who is signed in. An attribute has the type of what it is compared with, text where it is
/// compared with nothing.
final class UserRows {
  private static final String USER = "user";
  private static final int ATTRIBUTE = 2;

  private final Findings findings;
  private final ModelGraph graph;
  private final Map<String, Row> attributes = new LinkedHashMap<>();

  UserRows(Findings findings, ModelGraph graph) {
    this.findings = findings;
    this.graph = graph;
  }

  /// Returns the condition of a rule.
  RowExpr read(Model model, Expr condition) {
    RowNames quiet = names(model, new Findings());
    infer(condition, new RowReader(new Findings(), quiet));
    return new RowReader(findings, names(model, findings)).condition(condition);
  }

  /// Returns the attributes that the rules read so far asked for.
  List<UserAttribute> attributes() {
    return attributes.entrySet().stream()
        .map(each -> new UserAttribute(each.getKey(), each.getValue().expr().type()))
        .toList();
  }

  private RowNames names(Model model, Findings said) {
    RowNames own = graph.names(model, said);
    return new RowNames() {
      @Override
      public Parameters parameters() {
        return own.parameters();
      }

      @Override
      public Row named(Path path) {
        return isUser(path) && !model.joins().containsKey(USER)
            ? attributes.computeIfAbsent(
                path.last().text(), name -> attribute(name, Row.of(text(name))))
            : own.named(path);
      }
    };
  }

  private static RowExpr text(String name) {
    return new RowExpr.Parameter(USER + "." + name, ColumnType.TEXT);
  }

  private static Row attribute(String name, Row like) {
    return new Row(new RowExpr.Parameter(USER + "." + name, like.expr().type()), like.type());
  }

  private static boolean isUser(Path path) {
    return path.names().size() == ATTRIBUTE && path.first().text().equals(USER);
  }

  private void infer(Expr expr, RowReader rows) {
    switch (expr) {
      case Expr.Compared(var left, _, var right, _, _) -> meet(left, right, rows);
      case Expr.In(var value, _, var options, _) ->
          options.forEach(option -> meet(value, option, rows));
      case Expr.Between(var value, _, var low, var high, _) -> {
        meet(value, low, rows);
        meet(value, high, rows);
      }
      case Expr.Not(var operand, _) -> infer(operand, rows);
      case Expr.Logical(var left, _, var right, _) -> {
        infer(left, rows);
        infer(right, rows);
      }
      case Expr.Constant _,
          Expr.Parameter _,
          Expr.Reference _,
          Expr.Call _,
          Expr.At _,
          Expr.Over _,
          Expr.Negated _,
          Expr.Arithmetic _,
          Expr.If _,
          Expr.InPeriod _,
          Expr.InParameter _,
          Expr.Is _,
          Expr.Matched _,
          Expr.Invalid _ -> {}
    }
  }

  private void meet(Expr one, Expr other, RowReader rows) {
    if (one instanceof Expr.Reference(var path, _) && isUser(path)) {
      settle(path, rows.read(other));
    } else if (other instanceof Expr.Reference(var path, _) && isUser(path)) {
      settle(path, rows.read(one));
    }
  }

  private void settle(Path path, Row like) {
    if (like.isUnknown()) {
      return;
    }
    String name = path.last().text();
    Row first = attributes.putIfAbsent(name, attribute(name, like));
    if (first != null && !first.type().getClass().equals(like.type().getClass())) {
      attributes.put(name, Row.UNKNOWN);
      findings.add(
          new AccessProblem.AttributeOfTwoTypes(
              path.span(), path.dotted(), Types.named(first.type()), Types.named(like.type())));
    }
  }
}
