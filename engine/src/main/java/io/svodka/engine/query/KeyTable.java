package io.svodka.engine.query;

import io.svodka.model.origin.Span;
import io.svodka.model.plan.BurstPlan.Attribute;
import io.svodka.model.plan.BurstPlan.KeyPlan;
import io.svodka.model.value.ColumnType;
import io.svodka.model.value.Value;
import io.svodka.trace.Tracing;
import java.lang.ScopedValue.CallableOp;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Lists the keys of a burst and checks that each of them names exactly one.
record KeyTable(QueryContext context, KeyPlan plan, Span origin) {
  private static final KeyOrder ORDER = new KeyOrder();
  private static final String WHAT = "the list of keys";
  private static final int MOST_TEXTS = 20_000;

  record KeyRow(Value key, List<Value> attributes) {}

  Session session() {
    return context.relation(plan.source()).session();
  }

  /// Returns the select that gives just the keys. It stands in one pair of brackets: Trino takes
  /// two for a single value.
  Sql keysOnly() {
    RowSql rows = rows();
    return Sql.form("select {} {}", rows.value(plan.key()), tail(rows));
  }

  Sql select() {
    RowSql rows = rows();
    List<Sql> columns = new ArrayList<>();
    columns.add(rows.value(plan.key()).named("k0"));
    for (int i = 0; i < plan.attributes().size(); i++) {
      columns.add(rows.value(plan.attributes().get(i).value()).named("a" + i));
    }
    Sql key = rows.value(plan.key());
    boolean text = plan.key().type() instanceof ColumnType.Text;
    return Sql.form(
        "{}select {}\n{}\norder by {}",
        context.comment("keys"),
        Sql.join(", ", columns),
        tail(rows),
        text ? session().dialect().texts().byBytes(key) : key);
  }

  /// Returns the keys in their order.
  List<KeyRow> read() {
    return reading(session()).call();
  }

  /// Returns the texts that an attribute has in all rows of the keys' model, chosen or not; nothing
  /// where they are too many to be looked through.
  Optional<List<String>> texts(int attribute) {
    RowSql rows = rows();
    Sql value = rows.value(plan.attributes().get(attribute).value());
    Sql sql =
        Sql.form(
            "{}select distinct {} as v\n{}\n  where {} is not null limit " + (MOST_TEXTS + 1),
            context.comment("recipients"),
            session().dialect().texts().of(value),
            context.from(plan.source(), JoinOrder.of(plan.joins(), List.of()), rows),
            value);
    List<String> texts = new ArrayList<>();
    try (Cursor cursor = session().run(sql, List.of(ColumnReader.TEXT), WHAT, origin)) {
      for (List<Value> row : cursor.takeAll()) {
        if (row.getFirst() instanceof Value.Text(var text)) {
          texts.add(text);
        }
      }
    }
    texts.sort(String::compareTo);
    return texts.size() > MOST_TEXTS ? Optional.empty() : Optional.of(texts);
  }

  /// Returns the work of reading the keys, as a step that begins now.
  ///
  /// @param within the session of the keys or one beside it
  CallableOp<List<KeyRow>, RuntimeException> reading(Session within) {
    CallableOp<Cursor, RuntimeException> rows =
        Tracing.begun(
            Steps.query(within, WHAT), () -> within.cursor(select(), readers(), WHAT, origin));
    return () -> read(rows);
  }

  private List<ColumnReader> readers() {
    List<ColumnReader> readers = new ArrayList<>();
    readers.add(ColumnReader.of(plan.key().type()));
    plan.attributes().stream().map(Attribute::type).map(ColumnReader::of).forEach(readers::add);
    return readers;
  }

  private List<KeyRow> read(CallableOp<Cursor, RuntimeException> rows) {
    List<KeyRow> keys = new ArrayList<>();
    try (Cursor cursor = rows.call()) {
      for (List<Value> row : cursor.takeAll()) {
        checkKey(row.getFirst());
        keys.add(new KeyRow(row.getFirst(), row.subList(1, row.size())));
      }
    }
    checkOrder(keys);
    return keys;
  }

  private RowSql rows() {
    return new RowSql(context.scope(plan.source(), plan.joins()));
  }

  private Sql tail(RowSql rows) {
    List<Sql> filters = plan.filters().stream().map(rows::filter).toList();
    return Sql.form(
        "{}\n  where {}",
        context.from(plan.source(), JoinOrder.of(plan.joins(), plan.filters()), rows),
        filters.isEmpty() ? Sql.of("true") : Sql.join("\n    and ", filters));
  }

  private void checkKey(Value key) {
    switch (key) {
      case Value.Text(var text) -> checkText(text);
      case Value.Decimal _, Value.Day _ -> {}
      case Value.Absent() -> throw bad("a row of `" + plan.model() + "` has no key");
      case Value.Truth _, Value.Moment _, Value.Bucket _ ->
          throw bad("values like " + shown(key) + " cannot be keys");
    }
  }

  private void checkText(String text) {
    if (text.isBlank()) {
      throw bad("a row of `" + plan.model() + "` has an empty key");
    }
    if (!text.equals(text.strip()) || text.chars().anyMatch(Character::isISOControl)) {
      throw bad("the key " + shown(Value.of(text)) + " has blanks around it or control characters");
    }
    if (!Normalizer.isNormalized(text, Normalizer.Form.NFC)) {
      throw bad("the key " + shown(Value.of(text)) + " is not in Unicode normal form C");
    }
  }

  private void checkOrder(List<KeyRow> keys) {
    for (int i = 1; i < keys.size(); i++) {
      Value before = keys.get(i - 1).key();
      Value key = keys.get(i).key();
      if (before.equals(key)) {
        throw bad(
            "the key " + shown(key) + " occurs in more than one row of `" + plan.model() + "`");
      }
      if (ORDER.compare(before, key) > 0) {
        throw bad("the database lists " + shown(key) + " out of order");
      }
    }
  }

  private RuntimeException bad(String what) {
    return QueryFailures.badKey(what, origin);
  }

  static String shown(Value key) {
    return switch (key) {
      case Value.Text(var text) -> "`" + text.replaceAll("\\p{Cntrl}", "?") + "`";
      case Value.Decimal(var number) -> "`" + number.toPlainString() + "`";
      case Value.Day(var day) -> "`" + day + "`";
      case Value.Moment(var at) -> "`" + at + "`";
      case Value.Truth(var holds) -> "`" + holds + "`";
      case Value.Absent() -> "(none)";
      case Value.Bucket(var period) -> "`" + period.start() + "`";
    };
  }
}
