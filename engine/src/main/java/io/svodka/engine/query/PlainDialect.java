package io.svodka.engine.query;

import io.svodka.model.plan.Abilities;
import io.svodka.model.plan.Dialect;
import io.svodka.model.value.ColumnType;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

/// The words of a database that is asked for no more than all of them can do.
record PlainDialect(SqlDialect words) implements SqlDialect {
  @Override
  public Dialect kind() {
    return words.kind();
  }

  @Override
  public Abilities abilities() {
    return words.abilities().plain();
  }

  @Override
  public String typeName(ColumnType type) {
    return words.typeName(type);
  }

  @Override
  public String smallWhole() {
    return words.smallWhole();
  }

  @Override
  public Sql cast(Sql value, ColumnType type) {
    return words.cast(value, type);
  }

  @Override
  public String kept(String column) {
    return words.kept(column);
  }

  @Override
  public Sql labelled(Sql rows, List<String> labels) {
    return words.labelled(rows, labels);
  }

  @Override
  public Sql absent(ColumnType type) {
    return words.absent(type);
  }

  @Override
  public Sql column(FoundColumn found) {
    return words.column(found);
  }

  @Override
  public Sql quotient(ScaledSql dividend, ScaledSql divisor, int scale) {
    return words.quotient(dividend, divisor, scale);
  }

  @Override
  public Sql exact(Sql floating) {
    return words.exact(floating);
  }

  @Override
  public Sql least(List<Sql> values) {
    return words.least(values);
  }

  @Override
  public Sql greatest(List<Sql> values) {
    return words.greatest(values);
  }

  @Override
  public Sql same(Sql left, Sql right) {
    return words.same(left, right);
  }

  @Override
  public Sql different(Sql left, Sql right) {
    return words.different(left, right);
  }

  @Override
  public Misfits misfits() {
    return words.misfits();
  }

  @Override
  public int mostBound() {
    return words.mostBound();
  }

  @Override
  public ResultRows rows(ResultSet found, List<ColumnReader> columns) throws SQLException {
    return words.rows(found, columns);
  }

  @Override
  public NumberSql numbers() {
    return words.numbers();
  }

  @Override
  public TextSql texts() {
    return words.texts();
  }

  @Override
  public TimeSql times() {
    return words.times();
  }
}
