package io.svodka.cli;

import io.svodka.delivery.DeliveryReport;
import io.svodka.delivery.Receipt;
import io.svodka.delivery.slots.SlotMark;
import io.svodka.model.failure.RunFailure;
import io.svodka.runner.agenda.Scheduled;
import io.svodka.runner.service.Loaded;
import io.svodka.runner.service.ServiceListener;
import io.svodka.runner.service.SlotEnding;
import io.svodka.runner.service.Status;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;

/// Says in lines what the service does, and counts it.
final class ServeLog implements ServiceListener {
  private final Console console;
  private final Clock clock;
  private final Status status;
  private final AtomicReference<ZoneId> zone = new AtomicReference<>(ZoneOffset.UTC);

  ServeLog(Console console, Clock clock, Status status) {
    this.console = console;
    this.clock = clock;
    this.status = status;
  }

  void say(String line) {
    console.note(moment(clock.instant()) + " " + OneLine.of(line));
  }

  /// Writes moments as clocks of a project show them from now on, with their distance from UTC.
  void follows(Loaded project) {
    zone.set(project.plan().settings().zone());
  }

  private String moment(Instant at) {
    ZonedDateTime shown = at.truncatedTo(ChronoUnit.SECONDS).atZone(zone.get());
    return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(shown);
  }

  @Override
  public void begun(SlotMark slot) {
    say(slot.name() + ": begun");
  }

  @Override
  public void ended(SlotMark slot, SlotEnding ending) {
    String word = word(ending);
    say(slot.name() + ": " + word + (ending.detail().isEmpty() ? "" : ", " + ending.detail()));
    status.count(Status.labelled("svodka_slots_total", "ending", word));
  }

  private static String word(SlotEnding ending) {
    return switch (ending) {
      case SlotEnding.Done _ -> "done";
      case SlotEnding.Failed _ -> "failed";
      case SlotEnding.Postponed _ -> "postponed";
      case SlotEnding.Stopped _ -> "stopped";
    };
  }

  @Override
  public void missed(Loaded project, Scheduled what, List<SlotMark> slots) {
    say(
        what.name()
            + ": "
            + Counts.of(slots.size(), "time")
            + " missed while nothing ran, the last one "
            + slots.getLast().name());
    slots.forEach(_ -> status.count(Status.labelled("svodka_slots_total", "ending", "missed")));
  }

  @Override
  public void troubled(String what) {
    say(what);
    status.trouble(what);
  }

  /// Says once why no mail can leave, however often it is tried.
  void mailStopped(RunFailure failure) {
    String why = failure.code() + ": " + Objects.toString(failure.getMessage(), "failed");
    if (status.mailStopped(why)) {
      say("no mail leaves: " + why);
      console.help(failure.help());
    }
  }

  void mail(DeliveryReport.Entry sent) {
    status.mailLeaves();
    say(
        "mail to "
            + sent.key().recipient()
            + " of "
            + sent.key().delivery()
            + ": "
            + new MailWords(this::moment).receipt(sent.receipt()));
    status.count(Status.labelled("svodka_mails_total", "ending", ending(sent.receipt())));
  }

  void bounce(BounceWatch.Booked each) {
    say("bounce of " + BounceWatch.line(each));
    String outcome = each.outcome().name().toLowerCase(Locale.ROOT);
    status.count(Status.labelled("svodka_bounces_total", "outcome", outcome));
  }

  private static String ending(Receipt receipt) {
    return receipt.getClass().getSimpleName().toLowerCase(Locale.ROOT);
  }
}
