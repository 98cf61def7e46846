package io.svodka.engine.query;

import io.svodka.model.value.ColumnType;
import io.svodka.model.value.Value;
import java.time.ZoneId;
import java.time.ZoneOffset;

/// Constants in SQL. Texts are always bound.
final class Literals {
  private static final int SECONDS_AN_HOUR = 3600;

  private final SqlDialect dialect;

  Literals(SqlDialect dialect) {
    this.dialect = dialect;
  }

  Sql of(Value value, ColumnType type) {
    return switch (value) {
      case Value.Text(var text) -> dialect.texts().bound(text);
      case Value.Decimal(var number) -> dialect.numbers().constant(number, type);
      case Value.Truth(var holds) -> Sql.of(String.valueOf(holds));
      case Value.Day(var date) -> dialect.times().day(date);
      case Value.Moment(var at) -> dialect.times().moment(at);
      case Value.Absent() -> dialect.absent(type);
      case Value.Bucket(var period) -> dialect.times().day(period.start());
    };
  }

  /// Returns the name of a zone as all databases know it; they disagree on the sign of `+03:00`.
  static Sql zone(ZoneId zone) {
    if (zone instanceof ZoneOffset offset) {
      int hours = offset.getTotalSeconds() / SECONDS_AN_HOUR;
      return Sql.literal(
          hours == 0 ? "UTC" : "Etc/GMT" + (hours > 0 ? "-" : "+") + Math.abs(hours));
    }
    return Sql.literal(zone.getId());
  }
}
