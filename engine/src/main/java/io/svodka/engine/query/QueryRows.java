package io.svodka.engine.query;

import io.svodka.engine.dataset.Dataset;
import io.svodka.engine.dataset.Dataset.Coverage;
import io.svodka.engine.dataset.HeldRows;
import io.svodka.engine.dataset.HeldRows.Need;
import io.svodka.engine.dataset.QueryTimes;
import io.svodka.engine.query.QuerySql.QueryKeys;
import io.svodka.model.plan.ResultRules;
import io.svodka.model.value.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/// The running statements of one query. Gives the datasets of keys that are asked for in order.
final class QueryRows implements AutoCloseable {
  private static final KeyOrder ORDER = new KeyOrder();

  private final QuerySql sql;
  private final RowShape shape;
  private final Coverage coverage;
  private final boolean hasOpenRest;
  private final List<Running> running = new ArrayList<>();
  private final Map<Integer, KnownValues> known = new HashMap<>();

  private record Running(QueryStatement statement, Cursor cursor) {}

  QueryRows(QuerySql sql) {
    this.sql = sql;
    this.shape = new RowShape(sql.query(), sql.times());
    this.coverage = QuerySql.coverage(sql.query());
    this.hasOpenRest = RestQuery.isOpen(sql.query());
    sql.query().rules().includeEmpty().forEach(this::list);
    try {
      for (QueryStatement statement : sql.statements()) {
        running.add(new Running(statement, open(statement)));
      }
    } catch (RuntimeException e) {
      close();
      throw e;
    }
  }

  private void list(ResultRules.EmptyGroups empty) {
    ValueLists lists = new ValueLists(sql.context(), sql.query().name().span());
    known.put(
        empty.dimension(),
        KnownValues.of(empty.values(), lists.read(empty.values(), Optional.empty())));
  }

  /// Returns the values that have groups in any case: those of a key, or where values belong to no
  /// key, all.
  private Map<Integer, Dataset.Known> known(Value key) {
    Map<Integer, Dataset.Known> values = new HashMap<>();
    for (ResultRules.EmptyGroups empty : sql.query().rules().includeEmpty()) {
      List<Value> owners = empty.values().keys().isEmpty() ? List.of(Value.ABSENT) : owners(key);
      values.put(
          empty.dimension(), Objects.requireNonNull(known.get(empty.dimension())).of(owners));
    }
    return values;
  }

  private List<Value> owners(Value key) {
    return sql.keys() instanceof QueryKeys.Together(var keys, _) ? keys : List.of(key);
  }

  private Cursor open(QueryStatement statement) {
    return statement
        .session()
        .run(statement.sql(), statement.readers(), what(), sql.query().name().span());
  }

  String name() {
    return sql.query().name().name();
  }

  QueryTimes times() {
    return sql.times();
  }

  /// Returns all rows of a query that is not cut by key.
  Dataset whole() {
    RowAssembly assembly = assembly();
    for (Running one : running) {
      while (one.cursor().peek().isPresent()) {
        assembly.add(one.cursor().take(), one.statement().columns());
      }
    }
    return dataset(assembly, Value.ABSENT);
  }

  /// Returns the rows of a key. Rows of a smaller key belong to nobody and stop the run.
  Dataset of(Value key) {
    RowAssembly assembly = assembly();
    for (Running one : running) {
      while (isNext(one.cursor(), key)) {
        List<Value> row = one.cursor().take();
        assembly.add(row.subList(1, row.size()), one.statement().columns());
      }
    }
    return dataset(assembly, key);
  }

  /// What is joined, and what has to be looked at as a whole, is held in memory.
  private RowAssembly assembly() {
    GroupsOnce once = new GroupsOnce(sql.query().name());
    if (shape.hasBuckets()) {
      return new RowAssembly.Joined(shape, once, held(Need.TREND));
    }
    if (running.size() > 1) {
      return new RowAssembly.Joined(shape, once, held(Need.JOINED));
    }
    if (!sql.query().rules().includeEmpty().isEmpty()) {
      return new RowAssembly.Apart(shape, once, held(Need.EMPTY_GROUPS));
    }
    // Which rows others stand for is known when all are looked at.
    return hasOpenRest
        ? new RowAssembly.Apart(shape, once, held(Need.REST))
        : new RowAssembly.Passing(shape, once);
  }

  private HeldRows held(Need need) {
    return new HeldRows(sql.query().name(), need);
  }

  /// Checks that no rows are left after the last key.
  void finish() {
    for (Running one : running) {
      one.cursor().peek().ifPresent(row -> foreign(row.getFirst()));
    }
  }

  private boolean isNext(Cursor cursor, Value key) {
    if (cursor.peek().isEmpty()) {
      return false;
    }
    Value next = cursor.peek().get().getFirst();
    if (next.equals(key)) {
      return true;
    }
    if (next.equals(Value.ABSENT) || ORDER.compare(next, key) < 0) {
      foreign(next);
    }
    return false;
  }

  private void foreign(Value key) {
    throw QueryFailures.badKey(
        what() + " gave rows of the unknown key " + KeyTable.shown(key), sql.query().name().span());
  }

  private Dataset dataset(RowAssembly assembly, Value key) {
    return new Dataset(sql.times(), coverage, assembly.rows(), known(key), List.of());
  }

  private String what() {
    return "query `" + name() + "`";
  }

  boolean isCut() {
    return sql.keys() instanceof QueryKeys.Cut;
  }

  @Override
  public void close() {
    running.forEach(one -> one.cursor().close());
  }
}
