package io.svodka.cli;

import io.svodka.compiler.glossary.ScheduleWords;
import io.svodka.engine.calendar.Timetable;
import io.svodka.model.plan.BurstPlan;
import io.svodka.model.plan.DeliveryPlan;
import io.svodka.model.plan.DeliveryPlan.MailPlan;
import io.svodka.model.plan.DeliveryPlan.Recipient;
import io.svodka.model.plan.DeliveryTerms;
import io.svodka.model.plan.ReportPlan;
import io.svodka.model.plan.SchedulePlan;
import io.svodka.model.plan.TextPlan;
import io.svodka.model.rendition.Format;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// Words a delivery: when it comes, under which terms, and to whom.
final class DeliveryText {
  private static final int TIMES = 3;
  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("EEE uuuu-MM-dd HH:mm", Locale.ENGLISH);

  private final ReportPlan report;
  private final Timetable timetable;
  private final LocalDate asOf;
  private final List<String> lines = new ArrayList<>();

  DeliveryText(ReportPlan report, Timetable timetable, LocalDate asOf) {
    this.report = report;
    this.timetable = timetable;
    this.asOf = asOf;
  }

  List<String> lines(DeliveryPlan delivery) {
    lines.add("");
    lines.add("Delivery " + delivery.name() + ": " + delivery.title());
    delivery.terms().schedules().forEach(this::schedule);
    delivery.mail().forEach(mail -> mail("mail", mail));
    terms(delivery.terms());
    delivery.terms().onFailure().forEach(mail -> mail("failure", mail));
    return lines;
  }

  private void add(String label, String text) {
    lines.add("  " + label + " ".repeat(Math.max(1, 11 - label.length())) + text);
  }

  private void schedule(SchedulePlan schedule) {
    add("schedule", ScheduleWords.of(schedule).english());
    List<String> next =
        timetable.from(asOf, schedule, TIMES).stream()
            .map(slot -> MOMENT.format(slot.time()))
            .toList();
    add("next", next.isEmpty() ? "never again" : String.join(", ", next));
  }

  private void terms(DeliveryTerms terms) {
    if (!terms.after().isEmpty()) {
      String sources =
          terms.after().stream()
              .map(DeliveryTerms.Refresh::source)
              .collect(Collectors.joining(", "));
      add("after", sources + " refreshed");
    }
    switch (terms.whenTestsFail()) {
      case HOLD -> add("hold", "unless tests pass");
      case SEND -> {}
    }
    switch (terms.whenEmpty()) {
      case SKIP -> add("skip", "recipients without figures");
      case SEND -> {}
    }
    terms.folders().forEach(this::folder);
    terms.webhooks().forEach(hook -> add("webhook", hook));
    if (terms.retry().times() > 0) {
      long minutes = terms.retry().every().toMinutes();
      add("retry", terms.retry().times() + " times, every " + minutes + " minutes");
    }
  }

  private void folder(DeliveryTerms.Folder folder) {
    if (folder.destination().isEmpty()) {
      add("folder", words(folder.path()));
    } else {
      add("upload", "to " + folder.destination() + ": " + words(folder.path()));
    }
  }

  private void mail(String label, MailPlan mail) {
    String files =
        mail.attachments().stream().map(Format::extension).collect(Collectors.joining(", "));
    add(
        label,
        "to "
            + recipients(mail.to())
            + copies(", cc ", mail.cc())
            + copies(", bcc ", mail.bcc())
            + (files.isEmpty() ? "" : " with " + files));
  }

  private String copies(String word, List<Recipient> recipients) {
    return recipients.isEmpty() ? "" : word + recipients(recipients);
  }

  private String recipients(List<Recipient> recipients) {
    return recipients.stream().map(this::recipient).collect(Collectors.joining(", "));
  }

  private String recipient(Recipient recipient) {
    return switch (recipient) {
      case Recipient.Address(var address) -> address;
      case Recipient.OfKey(var attribute) -> attribute(attribute);
    };
  }

  private String attribute(int index) {
    return switch (report.burst()) {
      case BurstPlan.Once _ -> "";
      case BurstPlan.ByKey(var key, _, _) ->
          "the " + key.attributes().get(index).name() + " of each of " + key.model();
    };
  }

  private String words(TextPlan text) {
    return text.parts().stream().map(this::words).collect(Collectors.joining());
  }

  private String words(TextPlan.Part part) {
    return switch (part) {
      case TextPlan.Part.Words(var words) -> words;
      case TextPlan.Part.Parameter(var name, _) -> "{$" + name + "}";
      case TextPlan.Part.KeyAttribute(var index) -> "{" + attribute(index) + "}";
      case TextPlan.Part.RunFact(var fact) -> "{run." + fact.name().toLowerCase(Locale.ROOT) + "}";
      case TextPlan.Part.SourceFact(var source, _) -> "{" + source + "}";
      case TextPlan.Part.Figure _,
          TextPlan.Part.GroupValue _,
          TextPlan.Part.PageNumber _,
          TextPlan.Part.PageCount _ ->
          "{…}";
    };
  }
}
