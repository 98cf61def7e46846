package io.svodka.engine.query;

import java.util.List;

/// Texts in DuckDB and PostgreSQL.
///
/// @param byBytes what makes a text compare by its bytes
record StandardText(String byBytes) implements TextSql {
  @Override
  public Sql byBytes(Sql text) {
    return Sql.form("{}" + byBytes, text);
  }

  @Override
  public Sql contains(Sql text, Sql part) {
    return Sql.form("(strpos({}, {}) > 0)", text, part);
  }

  @Override
  public Sql startsWith(Sql text, Sql start) {
    return Sql.form("starts_with({}, {})", text, start);
  }

  @Override
  public Sql endsWith(Sql text, Sql end) {
    return Sql.form("(right({}, length({})) = {})", text, end, end);
  }

  @Override
  public Sql length(Sql text) {
    return Sql.form("length({})", text);
  }

  @Override
  public Sql left(Sql text, Sql count) {
    return Sql.form("left({}, cast({} as integer))", text, count);
  }

  @Override
  public Sql right(Sql text, Sql count) {
    return Sql.form("right({}, cast({} as integer))", text, count);
  }

  @Override
  public Sql concat(List<Sql> texts) {
    return Sql.form("concat({})", Sql.join(", ", texts));
  }
}
