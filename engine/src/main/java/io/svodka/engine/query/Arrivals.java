package io.svodka.engine.query;

import io.svodka.model.origin.Span;
import io.svodka.model.plan.SourcePlan.Freshness;
import io.svodka.model.value.Value;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/// Finds out when the newest row of a source arrived.
///
/// @param zone zone of the project
record Arrivals(ZoneId zone) {

  /// Returns the moment, or nothing for a source without rows. A row that only names its day
  /// arrived at the end of it.
  Optional<Instant> newest(Relation relation, Freshness promise) {
    return newest(relation, promise.column(), promise.span());
  }

  /// @param column day or moment at which a row arrived
  /// @param span of the statement that asks
  Optional<Instant> newest(Relation relation, String column, Span span) {
    Sql sql = Sql.form("select max({}) from {} as t", Sql.name(column), relation.rows());
    String what = "the age of `" + relation.source().name() + "`";
    try (Cursor rows = relation.session().run(sql, List.of(reader(relation, column)), what, span)) {
      return switch (rows.take().getFirst()) {
        case Value.Day(var day) -> Optional.of(end(day));
        case Value.Moment(var at) -> Optional.of(at.atZone(relation.source().zone()).toInstant());
        case Value.Absent(), Value.Text _, Value.Decimal _, Value.Truth _, Value.Bucket _ ->
            Optional.<Instant>empty();
      };
    }
  }

  private Instant end(LocalDate day) {
    return day.plusDays(1).atStartOfDay(zone).toInstant();
  }

  private static ColumnReader reader(Relation relation, String name) {
    return relation.source().columns().stream()
        .filter(column -> column.name().equals(name))
        .findFirst()
        .map(column -> ColumnReader.of(column.type()))
        .orElseThrow();
  }
}
