package io.svodka.runner;

import io.svodka.engine.query.QueryEngine;
import io.svodka.model.plan.DeliveryTerms.Fresh;
import io.svodka.model.plan.DeliveryTerms.Refresh;
import io.svodka.model.value.Period;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Finds the sources that a delivery waits for and that are not fresh.
final class Freshness {
  private final QueryEngine engine;
  private final Instant now;

  Freshness(QueryEngine engine, Instant now) {
    this.engine = engine;
    this.now = now;
  }

  /// @param period the period of the report, after whose end files must have been changed
  List<StaleSource> stale(List<Refresh> after, Period period) {
    List<StaleSource> stale = new ArrayList<>();
    for (Refresh refresh : after) {
      Optional<StaleSource> found =
          refresh.rule().isEmpty()
              ? byFile(refresh, period)
              : byRow(refresh, refresh.rule().getFirst());
      found.ifPresent(stale::add);
    }
    return stale;
  }

  private Optional<StaleSource> byRow(Refresh refresh, Fresh fresh) {
    Optional<Instant> newest = engine.newest(refresh, fresh);
    if (newest.isEmpty()) {
      return Optional.of(new StaleSource.Empty(refresh.source()));
    }
    Duration age = Duration.between(newest.get(), now);
    return age.compareTo(fresh.within()) > 0
        ? Optional.of(new StaleSource.TooOld(refresh.source(), age, fresh.within()))
        : Optional.empty();
  }

  private Optional<StaleSource> byFile(Refresh refresh, Period period) {
    Optional<ZonedDateTime> changed = engine.changed(refresh.source());
    return changed
        .filter(at -> at.toLocalDateTime().isBefore(period.end().atStartOfDay()))
        .map(at -> new StaleSource.NotChanged(refresh.source(), at, period.end()));
  }
}
