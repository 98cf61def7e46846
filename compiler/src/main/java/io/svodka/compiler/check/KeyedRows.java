package io.svodka.compiler.check;

import io.svodka.compiler.problem.Findings;
import io.svodka.compiler.problem.ScopeProblem;
import io.svodka.compiler.resolve.Model;
import io.svodka.compiler.resolve.ModelGraph;
import io.svodka.compiler.resolve.Role;
import io.svodka.compiler.resolve.RowRewriting;
import io.svodka.model.origin.Span;
import io.svodka.model.plan.RowExpr;
import io.svodka.model.plan.RowFunction;
import io.svodka.model.plan.SourcePlan;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/// Shows that what a query reads for a key belongs to that key: each step to the key goes by a
/// column, SQL keeps rows of different keys apart, and no other way leads to rows of the key's
/// model.
public final class KeyedRows {
  private static final Set<RowFunction> SPELLING =
      EnumSet.of(RowFunction.CONCAT, RowFunction.LOWER, RowFunction.UPPER, RowFunction.TRIM);

  private final Findings findings;
  private final ModelGraph graph;
  private final Key key;
  private final SqlRows sql;

  /// A burst key as seen from the rows of a fact.
  ///
  /// @param path as written
  /// @param span where it is written
  /// @param model the key's model
  /// @param column the key as seen from the rows
  public record Key(String path, Span span, Model model, RowExpr.Column column) {}

  /// @param sources the sources of the project
  public KeyedRows(Findings findings, ModelGraph graph, Key key, List<SourcePlan> sources) {
    this.findings = findings;
    this.graph = graph;
    this.key = key;
    this.sql = new SqlRows(sources);
  }

  /// Checks the steps from the rows of a fact to the key.
  ///
  /// @param span the query
  public void checkWay(Model fact, String query, Span span) {
    Model at = fact;
    List<String> columns = new ArrayList<>();
    for (String step : steps(key.column().alias())) {
      Role role = graph.role(at, step).orElseThrow();
      for (String target : role.target().key()) {
        if (!goesByColumn(role, target, columns)) {
          findings.add(
              new ScopeProblem.KeyNotByColumn(
                  span, query, key.path(), at.name(), role.name(), role.span()));
          return;
        }
      }
      checkSql(at, columns, query, span);
      columns = new ArrayList<>(role.target().key());
      at = role.target();
    }
    checkSql(at, List.of(key.column().name()), query, span);
  }

  /// Reports an expression that reads rows of the key's model by another way than the key's.
  public void checkReads(Model fact, RowExpr value, String name, Span span) {
    for (RowExpr.Column column : RowRewriting.columns(value)) {
      Model at = fact;
      StringBuilder alias = new StringBuilder();
      for (String step : steps(column.alias())) {
        alias.append(alias.isEmpty() ? "" : ".").append(step);
        at = graph.behind(at, step).orElseThrow();
        checkRead(at, alias.toString(), name, span);
      }
    }
  }

  private void checkRead(Model at, String alias, String name, Span span) {
    boolean way =
        key.column().alias().equals(alias) || key.column().alias().startsWith(alias + ".");
    if (!way && at.sharesSource(key.model())) {
      findings.add(
          new ScopeProblem.OtherRowsOfKey(span, name, key.path(), at.name(), alias, key.span()));
    } else if (!way
        && at.source().plan().origin() instanceof SourcePlan.Origin.Sql(_, var text)
        && SqlRows.reads(text, key.model().source())) {
      findings.add(
          new ScopeProblem.SqlMayNameKeys(
              span, name, key.path(), at.source().name(), key.model().name()));
    }
  }

  private void checkSql(Model model, List<String> columns, String query, Span span) {
    if (model.source().plan().origin() instanceof SourcePlan.Origin.Sql(_, var text)) {
      columns.stream()
          .filter(column -> !sql.binds(text, header(model, column)))
          .findFirst()
          .ifPresent(
              column ->
                  findings.add(
                      new ScopeProblem.SqlNotByKey(
                          span,
                          query,
                          key.path(),
                          model.source().name(),
                          column,
                          model.source().plan().span())));
    }
  }

  private static String header(Model model, String column) {
    return model.source().plan().columns().stream()
        .filter(each -> each.name().equals(column))
        .map(SourcePlan.SourceColumn::header)
        .findFirst()
        .orElse(column);
  }

  /// Returns whether a join sets a key column equal to a column of the joining row.
  ///
  /// @param columns receives that column
  private static boolean goesByColumn(Role role, String target, List<String> columns) {
    List<RowExpr> conditions =
        role.on() instanceof RowExpr.AllOf(var all) ? all : List.of(role.on());
    for (RowExpr condition : conditions) {
      if (condition instanceof RowExpr.Compared(var operator, var left, var right)
          && operator == RowExpr.ComparisonOperator.EQUAL) {
        boolean fits =
            (isKey(left, role, target) && spells(right, columns))
                || (isKey(right, role, target) && spells(left, columns));
        if (fits) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean isKey(RowExpr side, Role role, String target) {
    return side instanceof RowExpr.Column(var alias, var name, _)
        && alias.equals(role.name())
        && name.equals(target);
  }

  /// Returns whether a value is a column, be it spelled otherwise; a fallback is another key.
  private static boolean spells(RowExpr value, List<String> columns) {
    boolean plain =
        RowRewriting.within(value).stream()
            .allMatch(
                part ->
                    part instanceof RowExpr.Column
                        || part instanceof RowExpr.Constant
                        || (part instanceof RowExpr.Call(var function, _, _)
                            && SPELLING.contains(function)));
    Set<RowExpr.Column> read = RowRewriting.columns(value);
    boolean own = !read.isEmpty() && read.stream().allMatch(each -> each.alias().isEmpty());
    if (plain && own) {
      read.forEach(column -> columns.add(column.name()));
    }
    return plain && own;
  }

  private static List<String> steps(String alias) {
    return alias.isEmpty() ? List.of() : List.of(alias.split("\\."));
  }
}
