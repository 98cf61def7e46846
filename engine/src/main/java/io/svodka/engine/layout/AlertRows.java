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
import io.svodka.model.plan.AlertPlan.AlertMail;
import io.svodka.model.plan.AlertPlan.AlertRecipient;
import io.svodka.model.plan.DimensionPlan;
import io.svodka.model.plan.Formula;
import io.svodka.model.plan.ProjectSettings;
import io.svodka.model.value.Value;
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
            OwnWords.of(settings.language(), settings.language()),
            new ValueText(settings.locale(), language, periods),
            periods,
            ages,
            values.asOf(),
            settings.locale(),
            settings.currency(),
            Map.of(),
            FigureTrail.NOT_KEPT);
  }

  /// A row for which the alert fires.
  ///
  /// @param subject its dimension values as text
  public record Firing(List<String> subject, String message) {
    public Firing {
      subject = List.copyOf(subject);
    }
  }

  /// A row, and how it stands by itself.
  ///
  /// @param isOver whether an alert that fired for it is over
  public record Sighting(
      List<String> subject,
      boolean isFiring,
      boolean isOver,
      String message,
      List<AlertNotice> notices) {
    public Sighting {
      subject = List.copyOf(subject);
      notices = List.copyOf(notices);
    }
  }

  /// A mail about a row.
  public record AlertNotice(
      List<String> to, List<String> cc, List<String> bcc, String subject, String body) {
    public AlertNotice {
      to = List.copyOf(to);
      cc = List.copyOf(cc);
      bcc = List.copyOf(bcc);
    }
  }

  /// Returns the rows for which the alert fires, in the order of the query. A condition that is
  /// unknown does not fire.
  public List<Firing> firing() {
    return sightings().stream()
        .filter(Sighting::isFiring)
        .map(each -> new Firing(each.subject(), each.message()))
        .toList();
  }

  /// Returns all rows, in the order of the query.
  public List<Sighting> sightings() {
    QueryResult result = context.results().query(alert.firing().query());
    return result.rows(0).stream().map(row -> sighting(result, row)).toList();
  }

  private Sighting sighting(QueryResult result, Place row) {
    boolean isFiring = result.holds(alert.firing().when(), row);
    List<Formula> recover = alert.firing().recover();
    boolean isOver =
        recover.isEmpty()
            ? !isFiring
            : recover.stream().allMatch(condition -> result.holds(condition, row));
    TextScope scope = new TextScope.Group(alert.firing().query(), row);
    TextWriter texts = new TextWriter(context);
    String message = texts.write(alert.firing().message(), scope);
    return new Sighting(
        subject(result, row),
        isFiring,
        isOver && !isFiring,
        message,
        alert.notices().mails().stream().map(mail -> notice(mail, row, texts, scope)).toList());
  }

  private AlertNotice notice(AlertMail mail, Place row, TextWriter texts, TextScope scope) {
    return new AlertNotice(
        addresses(mail.to(), row),
        addresses(mail.cc(), row),
        addresses(mail.bcc(), row),
        texts.write(mail.subject(), scope),
        texts.write(mail.body(), scope));
  }

  private static List<String> addresses(List<AlertRecipient> recipients, Place row) {
    return recipients.stream()
        .map(
            recipient ->
                switch (recipient) {
                  case AlertRecipient.Address(var address) -> address;
                  case AlertRecipient.OfRow(var dimension) ->
                      row.dimensions().get(dimension) instanceof Value.Text(var address)
                          ? address.strip()
                          : "";
                })
        .toList();
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
