package io.svodka.engine.layout;

import io.svodka.engine.calendar.Calendar;
import io.svodka.engine.dataset.KeyedData;
import io.svodka.engine.dataset.RunValues;
import io.svodka.engine.dataset.SourceAges;
import io.svodka.engine.evaluate.Dictionary;
import io.svodka.engine.evaluate.Place;
import io.svodka.engine.evaluate.QueryResult;
import io.svodka.engine.evaluate.Results;
import io.svodka.engine.text.Language;
import io.svodka.engine.text.Languages;
import io.svodka.engine.text.PeriodText;
import io.svodka.engine.text.ValueText;
import io.svodka.model.plan.AlertPlan;
import io.svodka.model.plan.DimensionPlan;
import io.svodka.model.plan.ProjectSettings;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Finds the rows that an alert is about, and words its message for each.
public final class AlertRows {
  private final AlertPlan alert;
  private final PackContext context;

  public AlertRows(
      ProjectSettings settings,
      AlertPlan alert,
      KeyedData data,
      RunValues values,
      SourceAges ages) {
    Language language = Languages.of(settings.language());
    PeriodText periods = new PeriodText(language, settings.calendar());
    this.alert = alert;
    this.context =
        new PackContext(
            alert.report(),
            new Results(
                alert.report(),
                data,
                values,
                Calendar.of(settings),
                new Dictionary(settings.language())),
            language,
            new ValueText(settings.locale(), language, periods),
            periods,
            ages,
            values.asOf(),
            settings.locale(),
            settings.currency(),
            Map.of());
  }

  /// A row for which the alert fires.
  ///
  /// @param subject its dimension values as text
  public record Firing(List<String> subject, String message) {
    public Firing {
      subject = List.copyOf(subject);
    }
  }

  /// Returns the rows for which the alert fires, in the order of the query. A condition that is
  /// unknown does not fire.
  public List<Firing> firing() {
    String name = alert.firing().query();
    QueryResult result = context.results().query(name);
    TextWriter texts = new TextWriter(context);
    List<Firing> firing = new ArrayList<>();
    for (Place row : result.rows(0)) {
      if (result.holds(alert.firing().when(), row)) {
        firing.add(
            new Firing(
                subject(result, row),
                texts.write(alert.firing().message(), new TextScope.Group(name, row))));
      }
    }
    return firing;
  }

  private List<String> subject(QueryResult result, Place row) {
    List<String> subject = new ArrayList<>();
    for (int i = 0; i < result.plan().dimensions().size(); i++) {
      DimensionPlan plan = result.plan().dimensions().get(i);
      subject.add(
          new Cells(context)
              .dimension(row.dimensions().get(i), plan.format(), plan.missing())
              .shown());
    }
    return subject;
  }
}
