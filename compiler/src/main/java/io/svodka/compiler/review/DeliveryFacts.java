package io.svodka.compiler.review;

import static io.svodka.compiler.review.Consequence.NOTHING;
import static io.svodka.compiler.review.Consequence.NUMBERS;
import static io.svodka.compiler.review.Consequence.RECEIVED;

import io.svodka.model.plan.AlertPlan;
import io.svodka.model.plan.DeliveryPlan;
import io.svodka.model.plan.DeliveryPlan.MailPlan;
import io.svodka.model.plan.DeliveryPlan.Recipient;
import io.svodka.model.plan.DeliveryTerms;
import io.svodka.model.plan.LayoutPlan;
import io.svodka.model.plan.ReportPlan;
import io.svodka.model.plan.TextPlan;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// The normal form of deliveries and alerts: who is told what, and when.
final class DeliveryFacts {
  private final Naming naming;
  private final List<Fact> facts = new ArrayList<>();

  DeliveryFacts(Naming naming) {
    this.naming = naming;
  }

  private void add(Consequence consequence, String subject, String aspect, String value) {
    facts.add(new Fact(consequence, subject, aspect, value));
  }

  List<Fact> of(DeliveryPlan delivery, ReportPlan report) {
    add(NOTHING, "delivery", "title", delivery.title());
    add(RECEIVED, "delivery", "report", delivery.report());
    delivery
        .settings()
        .forEach(
            each ->
                add(
                    NUMBERS,
                    "delivery",
                    "set $" + each.parameter(),
                    ReportFacts.setting(each.setting())));
    int number = 0;
    for (MailPlan mail : delivery.mail()) {
      number++;
      mail("mail" + (number == 1 ? "" : " " + number), mail, new TextParts(report, naming));
    }
    terms(delivery.terms(), new TextParts(report, naming));
    return facts;
  }

  private void mail(String subject, MailPlan mail, TextParts texts) {
    add(RECEIVED, subject, "to", recipients(mail.to(), texts));
    add(RECEIVED, subject, "cc", recipients(mail.cc(), texts));
    add(RECEIVED, subject, "bcc", recipients(mail.bcc(), texts));
    add(RECEIVED, subject, "from", mail.from());
    text(subject, "subject", mail.subject(), texts);
    text(subject, "body", mail.body(), texts);
    String attached =
        mail.attachments().stream().map(RowText::word).sorted().collect(Collectors.joining(", "));
    add(RECEIVED, subject, "attachments", attached);
    add(RECEIVED, subject, "sections in the mail", sections(mail, texts));
  }

  private void text(String subject, String aspect, TextPlan text, TextParts texts) {
    add(RECEIVED, subject, aspect, texts.of(text));
    facts.addAll(new FigureFacts(texts.report(), naming).of(subject, text));
  }

  private static String sections(MailPlan mail, TextParts texts) {
    List<LayoutPlan.SectionPlan> all = texts.report().layout().sections();
    return mail.sections().stream()
        .map(index -> texts.of(all.get(index).title()))
        .collect(Collectors.joining(", "));
  }

  static String recipients(List<Recipient> recipients, TextParts texts) {
    return recipients.stream()
        .map(
            each ->
                switch (each) {
                  case Recipient.Address(var address) -> address;
                  case Recipient.OfKey(var attribute) -> texts.attribute(attribute);
                })
        .collect(Collectors.joining(", "));
  }

  private void terms(DeliveryTerms terms, TextParts texts) {
    add(
        RECEIVED,
        "delivery",
        "schedule",
        terms.schedules().stream().map(PeriodWords::of).collect(Collectors.joining("; ")));
    add(RECEIVED, "delivery", "after", sources(terms.after()));
    add(RECEIVED, "delivery", "webhook", String.join(", ", terms.webhooks()));
    terms
        .folders()
        .forEach(
            each ->
                add(
                    RECEIVED,
                    "delivery",
                    "folder",
                    each.destination() + " " + texts.of(each.path())));
    add(
        RECEIVED,
        "delivery",
        "retry",
        terms.retry().times() + " times every " + terms.retry().every().toMinutes() + " minutes");
    add(RECEIVED, "delivery", "when empty", RowText.word(terms.whenEmpty()));
    add(RECEIVED, "delivery", "when tests fail", RowText.word(terms.whenTestsFail()));
    terms.onFailure().forEach(each -> mail("mail on failure", each, texts));
  }

  private static String sources(List<DeliveryTerms.Refresh> after) {
    return after.stream().map(DeliveryTerms.Refresh::source).collect(Collectors.joining(", "));
  }

  List<Fact> of(AlertPlan alert) {
    facts.addAll(new QueryFacts(alert.report(), alert.report().queries().getFirst(), naming).of());
    FormulaText formulas =
        new FormulaText(alert.report(), alert.report().queries().getFirst(), naming);
    TextParts texts = new TextParts(alert.report(), naming);
    add(RECEIVED, "alert", "title", alert.title());
    add(RECEIVED, "alert", "when", formulas.of(alert.firing().when()));
    add(
        RECEIVED,
        "alert",
        "recover",
        alert.firing().recover().stream().map(formulas::of).collect(Collectors.joining()));
    text("alert", "message", alert.firing().message(), texts);
    AlertPlan.Notices notices = alert.notices();
    add(RECEIVED, "alert", "severity", RowText.word(notices.severity()));
    add(
        RECEIVED,
        "alert",
        "checks",
        notices.checks().stream().map(PeriodWords::of).collect(Collectors.joining("; ")));
    add(RECEIVED, "alert", "after", sources(notices.after()));
    add(RECEIVED, "alert", "owner", notices.owner());
    add(RECEIVED, "alert", "webhook", String.join(", ", notices.webhooks()));
    add(RECEIVED, "alert", "repeat", repeat(notices.repeat()));
    add(RECEIVED, "alert", "on recovery", RowText.word(notices.onRecovery()));
    for (AlertPlan.AlertMail mail : notices.mails()) {
      add(RECEIVED, "alert", "mail to", people(mail.to()));
      add(RECEIVED, "alert", "mail cc", people(mail.cc()));
      add(RECEIVED, "alert", "mail bcc", people(mail.bcc()));
      text("alert", "subject", mail.subject(), texts);
      text("alert", "body", mail.body(), texts);
    }
    return facts;
  }

  private static String repeat(List<Duration> waits) {
    return waits.stream()
        .map(wait -> "every " + wait.toMinutes() + " minutes")
        .collect(Collectors.joining());
  }

  private static String people(List<AlertPlan.AlertRecipient> people) {
    return people.stream()
        .map(
            each ->
                switch (each) {
                  case AlertPlan.AlertRecipient.Address(var address) -> address;
                  case AlertPlan.AlertRecipient.OfRow(var dimension) ->
                      "address of the row, dimension " + (dimension + 1);
                })
        .collect(Collectors.joining(", "));
  }
}
