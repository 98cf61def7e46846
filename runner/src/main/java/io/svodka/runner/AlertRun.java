package io.svodka.runner;

import io.svodka.engine.calendar.Calendar;
import io.svodka.engine.dataset.RunValues;
import io.svodka.engine.layout.AlertRows;
import io.svodka.engine.layout.AlertRows.Firing;
import io.svodka.engine.layout.AlertRows.Sighting;
import io.svodka.engine.query.KeyedStream;
import io.svodka.engine.query.QueryEngine;
import io.svodka.model.plan.AlertPlan;
import io.svodka.model.plan.ProjectPlan;
import io.svodka.model.value.Period;
import io.svodka.trace.Activity;
import io.svodka.trace.Tracing;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/// Looks once at what an alert watches.
public final class AlertRun {
  private final ProjectPlan project;
  private final QueryEngine engine;

  public AlertRun(ProjectPlan project, QueryEngine engine) {
    this.project = project;
    this.engine = engine;
  }

  /// Returns the subjects for which the alert fires on a day; its parameters take their defaults.
  public List<Firing> look(AlertPlan alert, LocalDate asOf) {
    return rows(alert, asOf, AlertRows::firing);
  }

  /// Returns all subjects of the alert on a day, and how each stands by itself.
  public List<Sighting> sightings(AlertPlan alert, LocalDate asOf) {
    return rows(alert, asOf, AlertRows::sightings);
  }

  /// Returns the sources that the alert waits for and that are not fresh.
  ///
  /// @param now the time by which they are fresh or not
  public List<StaleSource> stale(AlertPlan alert, LocalDate asOf, Instant now) {
    Calendar calendar = Calendar.of(project.settings());
    RunValues values = new ReportParameters(calendar).read(alert.report(), asOf, Map.of());
    Period watched =
        calendar.resolve(
            alert.report().queries().getFirst().time().period(), asOf, values.parameters());
    return new Freshness(engine, now).stale(alert.notices().after(), upTo(asOf, watched));
  }

  /// What goes on today cannot be over: its data are those of days that are.
  private static Period upTo(LocalDate day, Period period) {
    LocalDate end = period.end().isAfter(day) ? day : period.end();
    LocalDate start = period.start().isAfter(end) ? end : period.start();
    return new Period(start, end, new Period.Shape.Free());
  }

  private <T> List<T> rows(AlertPlan alert, LocalDate asOf, Function<AlertRows, List<T>> reading) {
    Activity activity =
        Activity.inside("alert " + alert.name()).with("svodka.as_of", asOf.toString());
    return Tracing.step(
        activity,
        () -> {
          List<T> rows = read(alert, asOf, reading);
          Tracing.current().note("svodka.subjects", rows.size());
          return rows;
        });
  }

  private <T> T read(AlertPlan alert, LocalDate asOf, Function<AlertRows, T> reading) {
    RunValues values =
        new ReportParameters(Calendar.of(project.settings())).read(alert.report(), asOf, Map.of());
    try (KeyedStream stream = engine.open(alert.report(), values)) {
      return reading.apply(
          new AlertRows(
              project.settings(), alert, stream.next(), values, engine.ages(alert.report())));
    }
  }
}
