package io.svodka.engine.query;

import io.svodka.engine.dataset.RunValues;
import io.svodka.model.data.DataFinding;
import io.svodka.model.data.DataQuestion.JoinFinds;
import io.svodka.model.data.DataQuestion.JoinSides;
import io.svodka.model.data.DataQuestion.JoinedSum;
import io.svodka.model.data.DataQuestion.Stated;
import io.svodka.model.plan.ProjectSettings;
import io.svodka.model.plan.RowExpr;
import io.svodka.model.value.Value;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/// Asks how many rows a join finds for each row.
record JoinCheck(ProjectSettings settings, Map<String, Relation> relations, JoinFinds question) {
  private static final Sql NUMBER = Sql.name("row number");
  private static final Sql MARK = Sql.name("row mark");
  private static final int ANSWERS = 5;

  List<DataFinding> findings() {
    Relation from = relation(question.sides().from().source());
    Relation to = relation(question.sides().to().source());
    return Neighbours.canMeet(from, to)
        ? findings(ask(from, Neighbours.beside(from, to)))
        : List.of();
  }

  private Relation relation(String source) {
    return Objects.requireNonNull(relations.get(source), source);
  }

  private List<DataFinding> findings(List<Value> answer) {
    long rows = KeyCheck.number(answer.get(0));
    long several = KeyCheck.number(answer.get(1));
    long unmatched = KeyCheck.number(answer.get(2));
    List<DataFinding> findings = new ArrayList<>();
    if (several > 0) {
      findings.add(
          new DataFinding.JoinFindsSeveral(
              question, rows, several, growth(answer.get(3), answer.get(4))));
    }
    if (unmatched > 0 && question.sides().stated() == Stated.NOWHERE) {
      findings.add(new DataFinding.JoinUnmatched(question, rows, unmatched));
    }
    return findings;
  }

  private static BigDecimal growth(Value before, Value after) {
    return before instanceof Value.Decimal(var then)
            && after instanceof Value.Decimal(var now)
            && then.signum() != 0
        ? now.subtract(then).divide(then, MathContext.DECIMAL32)
        : BigDecimal.ZERO;
  }

  private List<Value> ask(Relation from, Relation to) {
    Sql sql =
        Sql.form(
            "select count(*), count(case when kept > 1 then 1 end),"
                + " count(case when present = 1 and hits = 0 then 1 end), sum(v),"
                + " sum(v * case when kept > 1 then kept else 1 end) from ({}) as counted",
            counted(from, to));
    List<ColumnReader> readers = Collections.nCopies(ANSWERS, ColumnReader.NUMBER);
    String what = "the join `" + question.sides().role() + "`";
    try (Cursor rows = from.session().run(sql, readers, what, question.span())) {
      return rows.take();
    }
  }

  /// Returns one row for each joining row: its value, whether it names a target, how many it finds.
  private Sql counted(Relation from, Relation to) {
    JoinSides sides = question.sides();
    RowSql rows = rows(from, to);
    Sql root = Sql.name(RowScope.ROOT);
    return Sql.form(
        "select min({}) as v, min(case when {} then 1 else 0 end) as present,"
            + " count({}.{}) as hits, count(case when {} then {}.{} end) as kept"
            + " from (select r.*, row_number() over () as {} from {} as r) as {}"
            + " left join (select u.*, 1 as {} from {} as u) as {} on {} group by {}.{}",
        value(rows, from.session().dialect().numbers()),
        present(rows),
        Sql.name(sides.role()),
        MARK,
        all(rows, sides.narrowed()),
        Sql.name(sides.role()),
        MARK,
        NUMBER,
        from.rows(),
        root,
        MARK,
        to.rows(),
        Sql.name(sides.role()),
        all(rows, sides.on()),
        root,
        NUMBER);
  }

  private RowSql rows(Relation from, Relation to) {
    Map<String, ZoneId> zones = new HashMap<>();
    zones.put("", from.source().zone());
    zones.put(question.sides().role(), to.source().zone());
    RunValues none = new RunValues(LocalDate.EPOCH, Map.of());
    return new RowSql(RowScope.of(from.session().dialect(), zones, settings, none));
  }

  private Sql value(RowSql rows, NumberSql numbers) {
    return question.sum().stream()
        .findFirst()
        .map(JoinedSum::value)
        .map(rows::number)
        .map(numbers::summand)
        .orElse(Sql.of("1"));
  }

  /// A row that names nothing misses nothing.
  private Sql present(RowSql rows) {
    Set<RowExpr.Column> own = new LinkedHashSet<>();
    question
        .sides()
        .on()
        .forEach(
            condition ->
                Columns.in(condition).filter(column -> column.alias().isEmpty()).forEach(own::add));
    List<Sql> all =
        own.stream().map(column -> Sql.form("{} is not null", rows.value(column))).toList();
    return all.isEmpty() ? Sql.of("true") : Sql.join(" and ", all);
  }

  private static Sql all(RowSql rows, List<RowExpr> conditions) {
    List<Sql> written = conditions.stream().map(rows::plain).toList();
    return written.isEmpty() ? Sql.of("true") : Sql.join(" and ", written);
  }
}
