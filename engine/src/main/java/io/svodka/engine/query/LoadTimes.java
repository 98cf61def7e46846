package io.svodka.engine.query;

import io.svodka.model.plan.SourcePlan.Freshness;
import io.svodka.model.plan.SourcePlan.SourceColumn;
import io.svodka.model.value.ColumnType;
import io.svodka.model.value.Value;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Finds out at what time of the day the rows of a source have come of late. A source whose rows
/// come throughout the day, or that only names days, has no such time.
///
/// @param zone zone in which days begin and the time is told
record LoadTimes(Relation relation, Freshness promise, ZoneId zone) {
  private static final int DAYS = 14;
  private static final int FEWEST_DAYS = 3;
  private static final Duration LONGEST_LOAD = Duration.ofHours(2);

  /// By when the rows of a day have come on half of the days.
  record Usual(LocalTime time, int days) {}

  /// The first and the last row of a day.
  private record Load(LocalDateTime first, LocalDateTime last) {
    boolean isShort() {
      return Duration.between(first, last).compareTo(LONGEST_LOAD) <= 0;
    }
  }

  Optional<Usual> usual() {
    return isMoment()
        ? new Arrivals(zone).newest(relation, promise).flatMap(this::before)
        : Optional.empty();
  }

  private boolean isMoment() {
    return relation.source().columns().stream()
        .filter(column -> column.name().equals(promise.column()))
        .map(SourceColumn::type)
        .anyMatch(type -> type instanceof ColumnType.Moment);
  }

  private Optional<Usual> before(Instant newest) {
    List<Load> loads =
        loads(LocalDateTime.ofInstant(newest, relation.source().zone()).minusDays(DAYS));
    long quick = loads.stream().filter(Load::isShort).count();
    if (loads.size() < FEWEST_DAYS || quick < loads.size()) {
      return Optional.empty();
    }
    List<LocalTime> ends = loads.stream().map(load -> load.last().toLocalTime()).sorted().toList();
    LocalTime middle = ends.get(ends.size() / 2).truncatedTo(ChronoUnit.MINUTES);
    return Optional.of(new Usual(middle, loads.size()));
  }

  private List<Load> loads(LocalDateTime since) {
    TimeSql times = relation.session().dialect().times();
    Sql local = times.inZone(column(), relation.source().zone(), zone);
    Sql sql =
        Sql.form(
            "select min({}), max({}) from {} as t where {} > {} group by {}",
            local,
            local,
            relation.rows(),
            column(),
            times.moment(since),
            times.dayOf(local));
    ColumnReader reader = ColumnReader.of(ColumnType.MOMENT);
    List<Load> loads = new ArrayList<>();
    String what = "when `" + relation.source().name() + "` is loaded";
    try (Cursor rows = relation.session().run(sql, List.of(reader, reader), what, promise.span())) {
      for (List<Value> row : rows.takeAll()) {
        moment(row.get(0))
            .flatMap(first -> moment(row.get(1)).map(last -> new Load(first, last)))
            .ifPresent(loads::add);
      }
    }
    return loads;
  }

  private Sql column() {
    return Sql.name(promise.column());
  }

  private static Optional<LocalDateTime> moment(Value value) {
    return value instanceof Value.Moment(var at) ? Optional.of(at) : Optional.empty();
  }
}
