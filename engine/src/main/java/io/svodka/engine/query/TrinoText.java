package io.svodka.engine.query;

import java.util.List;

/// Texts in Trino, which compares them by their bytes and counts code points.
record TrinoText() implements TextSql {
  @Override
  public Sql byBytes(Sql text) {
    return text;
  }

  @Override
  public Sql contains(Sql text, Sql part) {
    return Sql.form("(strpos({}, {}) > 0)", text, part);
  }

  @Override
  public Sql startsWith(Sql text, Sql start) {
    return Sql.form("starts_with({}, {})", text, start);
  }

  /// An end that is longer than the text finds less than itself there.
  @Override
  public Sql endsWith(Sql text, Sql end) {
    return Sql.form("(substr({}, length({}) - length({}) + 1) = {})", text, text, end, end);
  }

  @Override
  public Sql length(Sql text) {
    return Sql.form("length({})", text);
  }

  @Override
  public Sql left(Sql text, Sql count) {
    return Sql.form("substr({}, 1, {})", text, count);
  }

  @Override
  public Sql right(Sql text, Sql count) {
    return Sql.form("substr({}, greatest(length({}) - {} + 1, 1))", text, text, count);
  }

  @Override
  public Sql concat(List<Sql> texts) {
    return Sql.form("concat_ws('', {})", Sql.join(", ", texts));
  }

  /// Its own `trim` takes tabs and line ends for blanks.
  @Override
  public Sql trimmed(Sql text) {
    return Sql.form("trim(both ' ' from {})", text);
  }

  @Override
  public String questionMark() {
    return "?";
  }
}
