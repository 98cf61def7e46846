package io.svodka.engine.query;

import java.util.List;

/// Texts in ClickHouse, which compares them by their bytes. Functions without `UTF8` in their name
/// count bytes and know the letters of English only.
record ClickHouseText() implements TextSql {
  @Override
  public Sql bound(String text) {
    return Sql.bound("?", text);
  }

  @Override
  public Sql of(Sql value) {
    return Sql.form("toString({})", value);
  }

  @Override
  public Sql byBytes(Sql text) {
    return text;
  }

  @Override
  public Sql contains(Sql text, Sql part) {
    return Sql.form("(position({}, {}) > 0)", text, part);
  }

  @Override
  public Sql startsWith(Sql text, Sql start) {
    return Sql.form("startsWith({}, {})", text, start);
  }

  @Override
  public Sql endsWith(Sql text, Sql end) {
    return Sql.form("endsWith({}, {})", text, end);
  }

  @Override
  public Sql length(Sql text) {
    return Sql.form("lengthUTF8({})", text);
  }

  @Override
  public Sql left(Sql text, Sql count) {
    return Sql.form("leftUTF8({}, toInt64({}))", text, count);
  }

  @Override
  public Sql right(Sql text, Sql count) {
    return Sql.form("rightUTF8({}, toInt64({}))", text, count);
  }

  @Override
  public Sql lower(Sql text) {
    return Sql.form("lowerUTF8({})", text);
  }

  @Override
  public Sql upper(Sql text) {
    return Sql.form("upperUTF8({})", text);
  }

  @Override
  public Sql trimmed(Sql text) {
    return Sql.form("trim(both ' ' from {})", text);
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
