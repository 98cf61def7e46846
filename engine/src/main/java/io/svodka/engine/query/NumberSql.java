package io.svodka.engine.query;

import io.svodka.model.value.ColumnType;
import java.math.BigDecimal;
import java.util.List;

/// Words for numbers. Most databases stop where a number does not fit and bring numbers of several
/// scales together by themselves, so that the plain words will do.
interface NumberSql {
  NumberSql PLAIN = new NumberSql() {};

  /// A value with its type, and how many digits it has after the point.
  record Typed(Sql sql, ColumnType type, int scale) {}

  default Sql constant(BigDecimal number, ColumnType type) {
    String text = number.toPlainString();
    return Sql.of(number.signum() < 0 ? "(" + text + ")" : text);
  }

  /// Returns the value of a parameter, whose scale [Scale] cannot know.
  default Sql parameter(BigDecimal number, ColumnType type) {
    return constant(number, type);
  }

  default Sql arithmetic(String operator, Typed left, Typed right) {
    return Sql.form("({} " + operator + " {})", left.sql(), right.sql());
  }

  default Sql negative(Typed value) {
    return Sql.form("(-{})", value.sql());
  }

  /// Returns the rest of a division, absent over zero.
  default Sql remainder(Typed left, Typed right) {
    return Sql.form("({} % nullif({}, 0))", left.sql(), right.sql());
  }

  /// Returns `floor`, `ceil` or `abs` of a number.
  default Sql rounded(String function, Typed value) {
    return Sql.form(function + "({})", value.sql());
  }

  /// @param digits how many to keep after the point
  default Sql rounded(Typed value, Sql digits) {
    return Sql.form("round({}, {})", value.sql(), digits);
  }

  /// Returns values of which one will be chosen, all of one type.
  default List<Sql> alike(List<Typed> values) {
    return values.stream().map(Typed::sql).toList();
  }

  /// Returns values that are compared with one another.
  default List<Sql> compared(List<Typed> values) {
    return values.stream().map(Typed::sql).toList();
  }

  /// Returns a value as a sum takes it.
  default Sql summand(Typed value) {
    return value.sql();
  }

  /// Returns how many values are present.
  default Sql count(Sql values) {
    return Sql.form("count({})", values);
  }
}
