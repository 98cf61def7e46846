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

  private <T> T rows(AlertPlan alert, LocalDate asOf, Function<AlertRows, T> reading) {
    RunValues values =
        new ReportParameters(Calendar.of(project.settings())).read(alert.report(), asOf, Map.of());
    try (KeyedStream stream = engine.open(alert.report(), values)) {
      return reading.apply(
          new AlertRows(
              project.settings(), alert, stream.next(), values, engine.ages(alert.report())));
    }
  }
}
