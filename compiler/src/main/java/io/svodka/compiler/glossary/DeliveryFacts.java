package io.svodka.compiler.glossary;

import static io.svodka.compiler.glossary.Markdown.code;

import io.svodka.compiler.Inspection;
import io.svodka.compiler.diagnostic.Said;
import io.svodka.compiler.resolve.Texts;
import io.svodka.compiler.syntax.AccessItem;
import io.svodka.compiler.syntax.AlertItem;
import io.svodka.compiler.syntax.Declaration;
import io.svodka.compiler.syntax.DeliverItem;
import io.svodka.compiler.syntax.Describe;
import io.svodka.compiler.syntax.Mail;
import io.svodka.compiler.syntax.MailItem;
import io.svodka.compiler.syntax.Name;
import io.svodka.compiler.syntax.Owner;
import io.svodka.compiler.syntax.Path;
import io.svodka.compiler.syntax.TestItem;
import io.svodka.compiler.syntax.Webhook;
import io.svodka.model.plan.SchedulePlan;
import java.util.List;
import java.util.stream.Collectors;

/// Tells what comes by itself, deliveries and alerts, and what guards it: tests and roles.
final class DeliveryFacts {
  private final Inspection project;
  private final Texts texts;
  private final FactList facts;

  DeliveryFacts(Inspection project, Texts texts, FactList facts) {
    this.project = project;
    this.texts = texts;
    this.facts = facts;
  }

  /// Tells a delivery.
  void tell(Declaration.Deliver deliver) {
    project.plan().deliveries().stream()
        .filter(plan -> plan.name().equals(deliver.name().text()))
        .forEach(plan -> comes(plan.terms().schedules()));
    deliver.items().forEach(this::line);
  }

  private void line(DeliverItem item) {
    switch (item) {
      case DeliverItem.Report(var report, _) -> facts.add("report", "отчёт", code(report.text()));
      case DeliverItem.Set set -> facts.add("set to", "параметр", set.span());
      case DeliverItem.After(var sources, _) -> after(sources);
      case DeliverItem.Folder(var path, _) -> facts.add("folder", "папка", path.span());
      case DeliverItem.Upload(var target, _, _) ->
          facts.add("uploaded to", "выгружается в", code(target.text()));
      case Webhook(var name, _) -> facts.add("tells", "сообщает", code(name.text()));
      case DeliverItem.HoldUnlessTestsPass _ ->
          facts.add(
              "held unless",
              "задерживается, если не",
              new Said("its tests pass", "проходят её тесты"));
      case DeliverItem.SkipWhenEmpty _ ->
          facts.add(
              "left out when", "пропускается, когда", new Said("it is empty", "показать нечего"));
      case Mail mail -> mail(mail);
      case DeliverItem.Scheduled _,
          DeliverItem.Retry _,
          DeliverItem.OnFailure _,
          Owner _,
          Describe _ -> {}
    }
  }

  private void comes(List<SchedulePlan> schedules) {
    schedules.forEach(each -> facts.add("comes", "когда", ScheduleWords.of(each)));
  }

  private void after(List<Name> sources) {
    facts.add(
        "waits for",
        "ждёт данных",
        sources.stream().map(source -> code(source.text())).collect(Collectors.joining(", ")));
  }

  private void mail(Mail mail) {
    for (MailItem item : mail.items()) {
      switch (item) {
        case MailItem.Recipients line -> facts.add(field(line.field()), audience(line));
        case MailItem.Subject(var text, _) -> facts.add("subject", "тема", text.span());
        case MailItem.Attach(var formats, _) ->
            facts.add(
                "attached",
                "вложения",
                formats.stream().map(Name::text).collect(Collectors.joining(", ")));
        case MailItem.From _, MailItem.Body _, MailItem.InlineSection _ -> {}
      }
    }
  }

  private Said audience(MailItem.Recipients line) {
    return new Audience(project).of(line);
  }

  private static Said field(MailItem.Field field) {
    return switch (field) {
      case TO -> new Said("mailed to", "письмо");
      case CC -> new Said("copy to", "копия");
      case BCC -> new Said("hidden copy to", "скрытая копия");
    };
  }

  /// Tells an alert.
  void tell(Declaration.Alert alert) {
    project.plan().alerts().stream()
        .filter(plan -> plan.name().equals(alert.name().text()))
        .forEach(plan -> comes(plan.notices().checks()));
    alert.items().forEach(this::line);
  }

  private void line(AlertItem item) {
    switch (item) {
      case AlertItem.From(var query, _) -> facts.add("watches", "следит за", query.span());
      case AlertItem.When(var condition, _) -> facts.add("fires when", "когда", condition.span());
      case AlertItem.Recover(var condition, _) ->
          facts.add("is over when", "прошло, когда", condition.span());
      case AlertItem.Severity(var name, _) -> facts.add("severity", "важность", name.text());
      case AlertItem.After(var sources, _) -> after(sources);
      case Webhook(var name, _) -> facts.add("tells", "сообщает", code(name.text()));
      case Mail mail -> mail(mail);
      case AlertItem.Check _,
          AlertItem.Message _,
          AlertItem.Repeat _,
          AlertItem.NotifyOnRecovery _,
          Owner _,
          Describe _ -> {}
    }
  }

  /// Tells a test.
  void tell(Declaration.Test test) {
    ExpectationWords words = new ExpectationWords(texts);
    for (TestItem item : test.items()) {
      switch (item) {
        case TestItem.AsOf(var day, _) -> facts.add("today is", "сегодня", day.toString());
        case TestItem.Report(var report, _) -> facts.add("report", "отчёт", code(report.text()));
        case TestItem.Recipient(var key, _) -> facts.add("pack of", "пакет для", key.span());
        case TestItem.Given(var source, var rows, _) ->
            facts.add(
                new Said("rows", "строки"),
                Said.said(
                    "%s: %s",
                    "%s: %s", code(source.dotted()), Math.max(0, rows.rows().size() - 1)));
        case TestItem.Expectation expectation ->
            facts.add(new Said("checks", "проверяет"), words.of(expectation));
        case TestItem.Set _, Describe _ -> {}
      }
    }
  }

  /// Tells what a role may see.
  void tell(Declaration.Access access) {
    for (AccessItem item : access.items()) {
      switch (item) {
        case AccessItem.RowsOf(var model, var condition, _) ->
            facts.add(
                new Said("sees rows of", "видит строки"),
                Said.said(
                    "%s where %s",
                    "%s, где %s", code(model.text()), code(texts.at(condition.span()))));
        case AccessItem.Hide(var paths, _) -> facts.add("does not see", "не видит", paths(paths));
        case AccessItem.Mask(var path, _, _) ->
            facts.add("sees in part", "видит частично", code(path.dotted()));
        case AccessItem.Reports(var reports, _) ->
            facts.add(
                "may run",
                "может запускать",
                reports.stream()
                    .map(report -> code(report.text()))
                    .collect(Collectors.joining(", ")));
      }
    }
  }

  private static String paths(List<Path> paths) {
    return paths.stream().map(path -> code(path.dotted())).collect(Collectors.joining(", "));
  }
}
