package io.svodka.engine.query;

import io.svodka.model.data.DataFinding;
import io.svodka.model.data.DataQuestion.KeyHolds;
import io.svodka.model.value.Value;
import java.util.ArrayList;
import java.util.List;

/// Asks whether rows have keys, each its own.
record KeyCheck(Relation relation, KeyHolds question) {

  List<DataFinding> findings() {
    List<Value> counts = ask();
    long rows = number(counts.get(0));
    long absent = number(counts.get(1));
    long surplus = number(counts.get(2));
    List<DataFinding> findings = new ArrayList<>();
    if (surplus > 0) {
      findings.add(new DataFinding.KeyRepeated(question, rows, surplus));
    }
    if (absent > 0) {
      findings.add(new DataFinding.KeyAbsent(question, rows, absent));
    }
    return findings;
  }

  private List<Value> ask() {
    List<Sql> names = question.key().stream().map(Sql::name).toList();
    Sql absent =
        Sql.join(" or ", names.stream().map(name -> Sql.form("{} is null", name)).toList());
    Sql sql =
        Sql.form(
            "select count(*), count(case when {} then 1 end), (select coalesce(sum(d.n - 1), 0)"
                + " from (select count(*) as n from {} as r where not ({}) group by {}"
                + " having count(*) > 1) as d) from {} as t",
            absent,
            relation.rows(),
            absent,
            Sql.join(", ", names),
            relation.rows());
    List<ColumnReader> readers =
        List.of(ColumnReader.NUMBER, ColumnReader.NUMBER, ColumnReader.NUMBER);
    String what = "the key of `" + question.source() + "`";
    try (Cursor rows = relation.session().run(sql, readers, what, question.span())) {
      return rows.take();
    }
  }

  static long number(Value value) {
    return value instanceof Value.Decimal(var number) ? number.longValueExact() : 0;
  }
}
