package io.svodka.engine.query;

import io.svodka.model.plan.DeliveryTerms.Fresh;
import io.svodka.model.plan.DeliveryTerms.Refresh;
import io.svodka.model.value.Value;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/// Finds out when the newest row of a source came to be.
record NewestRow(Relation relation, ZoneId zone) {

  /// Returns the time in the column of a promise; nothing where no row has one. A day counts as
  /// over at its end.
  Optional<Instant> of(Refresh refresh, Fresh fresh) {
    Sql select =
        Sql.form(
            "/* svodka newest row */\nselect max({}) from {} as {}",
            RowSql.column("", fresh.column()),
            relation.rows(),
            Sql.name(RowScope.ROOT));
    List<ColumnReader> readers = List.of(ColumnReader.of(fresh.type()));
    try (Cursor cursor =
        relation.session().run(select, readers, "the newest row", refresh.span())) {
      return cursor.takeAll().stream().map(List::getFirst).findFirst().flatMap(this::instant);
    }
  }

  private Optional<Instant> instant(Value value) {
    return switch (value) {
      case Value.Moment(var at) -> Optional.of(at.atZone(relation.source().zone()).toInstant());
      case Value.Day(var day) -> Optional.of(day.plusDays(1).atStartOfDay(zone).toInstant());
      case Value.Text _, Value.Decimal _, Value.Truth _, Value.Absent _, Value.Bucket _ ->
          Optional.empty();
    };
  }
}
