package io.svodka.cli;

import io.svodka.delivery.Channel;
import io.svodka.delivery.Ledger;
import io.svodka.delivery.Mailbox;
import io.svodka.delivery.Message;
import io.svodka.delivery.MessageKey;
import io.svodka.delivery.Origin;
import io.svodka.delivery.slots.SlotMark;
import io.svodka.model.plan.ProjectPlan;
import io.svodka.runner.agenda.Scheduled;
import io.svodka.runner.service.Loaded;
import io.svodka.runner.service.ServiceListener;
import io.svodka.runner.service.SlotEnding;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;

/// Tells the owner by mail of times that nobody will run any more. The mail is laid into the
/// ledger, which sends it like any other.
record MissedNotice(ServiceListener log, Ledger ledger, Channel channel, Clock clock)
    implements ServiceListener {
  @Override
  public void begun(SlotMark slot) {
    log.begun(slot);
  }

  @Override
  public void ended(SlotMark slot, SlotEnding ending) {
    log.ended(slot, ending);
  }

  @Override
  public void troubled(String what) {
    log.troubled(what);
  }

  @Override
  public void missed(Loaded project, Scheduled what, List<SlotMark> slots) {
    log.missed(project, what, slots);
    String owner = owner(project.plan(), what);
    if (!owner.contains("@")) {
      return;
    }
    Instant now = clock.instant();
    ledger.keep(message(project, what, slots, owner), channel, Origin.NONE, now);
  }

  private static String owner(ProjectPlan plan, Scheduled what) {
    return plan.alerts().stream()
        .filter(each -> what.kind() == Scheduled.Kind.ALERT && each.name().equals(what.name()))
        .map(each -> each.notices().owner())
        .filter(each -> each.contains("@"))
        .findFirst()
        .orElse(plan.settings().ownership().owner());
  }

  private static Message message(
      Loaded project, Scheduled what, List<SlotMark> slots, String owner) {
    MissedWords words = MissedWords.of(project.plan().settings().language());
    String subject = words.subject() + what.name() + " (" + slots.size() + ")";
    String lines = slots.stream().map(SlotMark::name).collect(Collectors.joining("\n"));
    String text = words.intro() + "\n\n" + lines + "\n\n" + words.help() + "\n";
    return new Message(
        new MessageKey(what.name() + "#missed", slots.getLast().name(), "", owner),
        project.settings().sender(),
        List.of(Mailbox.of(owner)),
        List.of(),
        subject,
        "<pre>" + text.replace("&", "&amp;").replace("<", "&lt;") + "</pre>\n",
        text,
        List.of());
  }
}
