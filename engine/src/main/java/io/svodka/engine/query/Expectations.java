package io.svodka.engine.query;

import io.svodka.engine.dataset.RunValues;
import io.svodka.model.plan.ExpectationPlan;
import io.svodka.model.plan.ExpectationPlan.Rule;
import io.svodka.model.plan.ProjectSettings;
import io.svodka.model.plan.RowExpr;
import io.svodka.model.value.Value;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/// Checks promises about the rows of sources.
record Expectations(Map<String, Relation> relations, ProjectSettings settings, RunValues values) {
  private static final int EXAMPLES = 3;

  /// No join can be called like this.
  private static final Sql CHECKED = Sql.name("checked row");

  ExpectationResult check(String source, ExpectationPlan plan) {
    Relation relation = relation(source);
    Findings found =
        switch (plan.rule()) {
          case Rule.Unique(var columns) -> unique(relation, plan, columns);
          case Rule.NoNulls(var columns) -> noNulls(relation, plan, columns);
          case Rule.EachIn(var column, var among) -> eachIn(relation, plan, column, target(among));
          case Rule.RowCount(var least, var most) -> rowCount(relation, plan, least, most);
          case Rule.Holds(var condition) -> holds(relation, plan, condition);
        };
    return new ExpectationResult(
        plan, source, found.violations(), found.examples(), found.detail());
  }

  private record Findings(long violations, List<String> examples, String detail) {}

  /// Values of another source, written for rows of its own with what they join.
  private record Target(Relation relation, Sql from, Sql value) {}

  private Target target(ExpectationPlan.Values among) {
    QueryContext context = new QueryContext("", settings, values, relations);
    RowSql rows = new RowSql(context.scope(among.source(), among.joins()));
    return new Target(
        relation(among.source()),
        context.from(among.source(), JoinOrder.of(among.joins(), List.of()), rows),
        rows.value(among.value()));
  }

  private Relation relation(String source) {
    return Objects.requireNonNull(relations.get(source), source);
  }

  private Findings unique(Relation relation, ExpectationPlan plan, List<String> columns) {
    Sql names = names(columns);
    Sql sql =
        Sql.form(
            "select {}, count(*) as n from {} as t group by {} having count(*) > 1 order by n desc,"
                + " {}",
            labels(relation, columns),
            relation.rows(),
            names,
            names);
    List<List<Value>> rows = run(relation, plan, sql, texts(columns.size(), 1));
    long surplus = rows.stream().mapToLong(row -> number(row.getLast()) - 1).sum();
    return counted(surplus, rows, rows(surplus) + " repeat another");
  }

  private Findings noNulls(Relation relation, ExpectationPlan plan, List<String> columns) {
    List<Sql> counts =
        columns.stream().map(c -> Sql.form("count(*) - count({})", Sql.name(c))).toList();
    List<Sql> absent = columns.stream().map(c -> Sql.form("{} is null", Sql.name(c))).toList();
    Sql sql =
        Sql.form(
            "select count(case when {} then 1 end), {} from {} as t",
            Sql.join(" or ", absent),
            Sql.join(", ", counts),
            relation.rows());
    List<Value> row = run(relation, plan, sql, texts(0, 1 + columns.size())).getFirst();
    List<String> examples = new ArrayList<>();
    for (int i = 0; i < columns.size() && examples.size() < EXAMPLES; i++) {
      if (number(row.get(i + 1)) > 0) {
        examples.add(columns.get(i) + " (" + rows(number(row.get(i + 1))) + ")");
      }
    }
    long violations = number(row.getFirst());
    return new Findings(violations, examples, rows(violations) + " lack a value");
  }

  private Findings eachIn(Relation relation, ExpectationPlan plan, String column, Target target) {
    boolean together = relation.session().equals(target.relation().session());
    Sql missing =
        together
            ? Sql.form(
                " and not exists (select 1 {} where {} = {}.{})",
                target.from(),
                target.value(),
                CHECKED,
                Sql.name(column))
            : Sql.of("");
    Sql sql =
        Sql.form(
            "select {}, count(*) as n from {} as {} where {}.{} is not null{} group by {}.{}"
                + " order by n desc, {}",
            labels(relation, List.of(column)),
            relation.rows(),
            CHECKED,
            CHECKED,
            Sql.name(column),
            missing,
            CHECKED,
            Sql.name(column),
            Sql.name(column));
    List<List<Value>> rows = run(relation, plan, sql, texts(1, 1));
    Set<Value> known = together ? Set.of() : values(plan, target);
    List<List<Value>> unmatched =
        rows.stream().filter(row -> !known.contains(row.getFirst())).toList();
    long violations = unmatched.stream().mapToLong(row -> number(row.getLast())).sum();
    String detail = rows(violations) + " name " + unmatched.size() + " unknown values";
    return counted(violations, unmatched, detail);
  }

  private Set<Value> values(ExpectationPlan plan, Target target) {
    Sql sql =
        Sql.form(
            "select distinct {} {}",
            target.relation().session().dialect().texts().of(target.value()),
            target.from());
    Set<Value> known = new HashSet<>();
    run(target.relation(), plan, sql, texts(1, 0)).forEach(row -> known.add(row.getFirst()));
    return known;
  }

  private Findings rowCount(Relation relation, ExpectationPlan plan, long least, long most) {
    Sql sql = Sql.form("select count(*) from {} as t", relation.rows());
    long count = number(run(relation, plan, sql, texts(0, 1)).getFirst().getFirst());
    return new Findings(count < least || count > most ? 1 : 0, List.of(), rows(count));
  }

  private Findings holds(Relation relation, ExpectationPlan plan, RowExpr condition) {
    RowScope scope =
        RowScope.of(
            relation.session().dialect(), Map.of("", relation.source().zone()), settings, values);
    Sql from =
        Sql.form(
            "from {} as {} where not ({})",
            relation.rows(),
            Sql.name(RowScope.ROOT),
            new RowSql(scope).plain(condition));
    List<Value> count =
        run(relation, plan, Sql.form("select count(*) {}", from), texts(0, 1)).getFirst();
    long violations = number(count.getFirst());
    List<String> shown = shownColumns(relation, condition);
    List<String> examples =
        violations == 0 || shown.isEmpty() ? List.of() : examples(relation, plan, shown, from);
    return new Findings(violations, examples, rows(violations) + " break it");
  }

  private static List<String> shownColumns(Relation relation, RowExpr condition) {
    return Stream.concat(
            relation.source().key().stream(), Columns.in(condition).map(RowExpr.Column::name))
        .distinct()
        .toList();
  }

  private static List<String> examples(
      Relation relation, ExpectationPlan plan, List<String> columns, Sql from) {
    Sql sql =
        Sql.form(
            "select {} {} order by {} limit 3", labels(relation, columns), from, names(columns));
    List<String> examples = new ArrayList<>();
    for (List<Value> row : run(relation, plan, sql, texts(columns.size(), 0))) {
      List<String> cells = new ArrayList<>();
      for (int i = 0; i < columns.size(); i++) {
        cells.add(columns.get(i) + " " + text(row.get(i)));
      }
      examples.add(String.join(", ", cells));
    }
    return examples;
  }

  private static Findings counted(long violations, List<List<Value>> rows, String detail) {
    List<String> examples =
        rows.stream()
            .limit(EXAMPLES)
            .map(
                row -> {
                  List<String> cells =
                      row.subList(0, row.size() - 1).stream().map(Expectations::text).toList();
                  return String.join(", ", cells) + " (" + rows(number(row.getLast())) + ")";
                })
            .toList();
    return new Findings(violations, examples, detail);
  }

  private static List<List<Value>> run(
      Relation relation, ExpectationPlan plan, Sql sql, List<ColumnReader> readers) {
    String what = "checking `" + plan.text() + "`";
    try (Cursor cursor = relation.session().run(sql, readers, what, plan.span())) {
      return cursor.takeAll();
    }
  }

  private static List<ColumnReader> texts(int texts, int numbers) {
    List<ColumnReader> readers = new ArrayList<>();
    for (int i = 0; i < texts + numbers; i++) {
      readers.add(i < texts ? ColumnReader.TEXT : ColumnReader.NUMBER);
    }
    return readers;
  }

  private static Sql labels(Relation relation, List<String> columns) {
    TextSql texts = relation.session().dialect().texts();
    return Sql.join(", ", columns.stream().map(column -> texts.of(Sql.name(column))).toList());
  }

  private static Sql names(List<String> columns) {
    return Sql.join(", ", columns.stream().map(Sql::name).toList());
  }

  private static String text(Value value) {
    return value instanceof Value.Text(var text) ? text : "(none)";
  }

  private static long number(Value value) {
    return value instanceof Value.Decimal(var number) ? number.longValueExact() : 0;
  }

  private static String rows(long count) {
    return String.format(Locale.ENGLISH, "%,d %s", count, count == 1 ? "row" : "rows");
  }
}
