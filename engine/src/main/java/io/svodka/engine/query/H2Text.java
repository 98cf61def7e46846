package io.svodka.engine.query;

import java.util.List;

/// Texts in H2, which counts and orders them as Java does: a letter outside the basic plane is two.
record H2Text() implements TextSql {
  @Override
  public Sql byBytes(Sql text) {
    return Sql.form("stringtoutf8({})", text);
  }

  @Override
  public Sql fromBytes(Sql ordered) {
    return Sql.form("utf8tostring({})", ordered);
  }

  @Override
  public Sql contains(Sql text, Sql part) {
    return Sql.form("(locate({}, {}) > 0)", part, text);
  }

  @Override
  public Sql startsWith(Sql text, Sql start) {
    return Sql.form("(left({}, length({})) = {})", text, start, start);
  }

  @Override
  public Sql endsWith(Sql text, Sql end) {
    return Sql.form("(right({}, length({})) = {})", text, end, end);
  }

  @Override
  public Sql length(Sql text) {
    return Sql.form("length(regexp_replace({}, '(?s).', 'x'))", text);
  }

  @Override
  public Sql left(Sql text, Sql count) {
    return Sql.form("regexp_substr({}, '(?s)^.{0,' || ({}) || '}')", text, count);
  }

  @Override
  public Sql right(Sql text, Sql count) {
    return Sql.form("regexp_substr({}, '(?s).{0,' || ({}) || '}$')", text, count);
  }

  @Override
  public Sql concat(List<Sql> texts) {
    return Sql.form("concat({})", Sql.join(", ", texts));
  }

  @Override
  public String questionMark() {
    return "?";
  }
}
