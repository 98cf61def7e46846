package io.svodka.engine.query;

import java.util.List;

/// Words for texts. A text is compared letter by letter, capitals, accents and trailing blanks
/// included, and its length is that of its code points.
interface TextSql {

  /// Returns a text of a user, handed over beside the statement.
  default Sql bound(String text) {
    return Sql.bound("cast(? as varchar)", text);
  }

  /// Returns a value as a text.
  default Sql of(Sql value) {
    return Sql.form("cast({} as varchar)", value);
  }

  /// Returns a text so that it is compared and ordered by its bytes.
  Sql byBytes(Sql text);

  /// Returns the text that [#byBytes] was made of.
  default Sql fromBytes(Sql ordered) {
    return ordered;
  }

  Sql contains(Sql text, Sql part);

  Sql startsWith(Sql text, Sql start);

  Sql endsWith(Sql text, Sql end);

  Sql length(Sql text);

  Sql left(Sql text, Sql count);

  Sql right(Sql text, Sql count);

  /// Returns a text without blanks around it.
  default Sql trimmed(Sql text) {
    return Sql.form("trim({})", text);
  }

  default Sql lower(Sql text) {
    return Sql.form("lower({})", text);
  }

  default Sql upper(Sql text) {
    return Sql.form("upper({})", text);
  }

  /// Returns the texts in a row; absent ones are left out.
  Sql concat(List<Sql> texts);

  /// Returns a question mark of an author's SQL, where drivers take a bare one for a place.
  default String questionMark() {
    return "??";
  }
}
