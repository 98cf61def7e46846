package io.svodka.engine.query;

import java.util.List;

/// Texts in MariaDB and MySQL, whose usual collations take `paid`, `PAID` and `paid ` for one.
record MySqlText(String collation) implements TextSql {
  @Override
  public Sql bound(String text) {
    return Sql.bound("cast(? as char)", text);
  }

  @Override
  public Sql of(Sql value) {
    return Sql.form("convert({} using utf8mb4) collate " + collation, value);
  }

  @Override
  public Sql byBytes(Sql text) {
    return text;
  }

  @Override
  public Sql contains(Sql text, Sql part) {
    return Sql.form("(locate({}, {}) > 0)", part, text);
  }

  @Override
  public Sql startsWith(Sql text, Sql start) {
    return Sql.form("(left({}, char_length({})) = {})", text, start, start);
  }

  @Override
  public Sql endsWith(Sql text, Sql end) {
    return Sql.form("(right({}, char_length({})) = {})", text, end, end);
  }

  @Override
  public Sql length(Sql text) {
    return Sql.form("char_length({})", text);
  }

  @Override
  public Sql left(Sql text, Sql count) {
    return Sql.form("left({}, {})", text, count);
  }

  @Override
  public Sql right(Sql text, Sql count) {
    return Sql.form("right({}, {})", text, count);
  }

  @Override
  public Sql concat(List<Sql> texts) {
    return Sql.form(
        "concat({})",
        Sql.join(", ", texts.stream().map(text -> Sql.form("coalesce({}, '')", text)).toList()));
  }

  @Override
  public String questionMark() {
    return "?";
  }
}
