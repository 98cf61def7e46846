package io.svodka.runner.service;

import io.svodka.delivery.slots.SlotBook;
import io.svodka.delivery.slots.SlotMark;
import io.svodka.delivery.slots.SlotOwner;
import io.svodka.delivery.slots.SlotRow;
import io.svodka.engine.calendar.CatchUp;
import io.svodka.engine.calendar.Due;
import io.svodka.engine.calendar.History;
import io.svodka.engine.calendar.Slot;
import io.svodka.runner.agenda.Agenda;
import io.svodka.runner.agenda.Appointment;
import io.svodka.runner.agenda.Scheduled;
import io.svodka.runner.settings.DeliveryRules;
import java.time.Instant;
import java.util.List;

/// Writes down which scheduled times have come.
public final class Planner {
  private final SlotBook book;
  private final ServiceListener listener;

  Planner(SlotBook book, ServiceListener listener) {
    this.book = book;
    this.listener = listener;
  }

  /// Writes down what has come due; nothing is written twice, however many processes do so.
  void plan(Loaded project, Instant now) {
    Agenda agenda = project.agenda();
    for (Scheduled what : agenda.scheduled()) {
      plan(project, agenda, what, now);
    }
  }

  private void plan(Loaded project, Agenda agenda, Scheduled what, Instant now) {
    SlotOwner owner = owner(what);
    List<Slot> settled = book.recent(owner).stream().map(Planner::slot).toList();
    History history = new History(settled, book.since(owner, now));
    CatchUp catchUp = catchUp(what, project.settings().operations().of(what.name()).catchUp());
    Due due = agenda.due(what, catchUp, history, now);
    List<SlotMark> run = marks(agenda, what, due.run());
    List<SlotMark> missed = marks(agenda, what, due.missed());
    List<SlotMark> added = book.plan(run, missed, now);
    List<SlotMark> lost = missed.stream().filter(added::contains).toList();
    // Whoever looks the next time finds the same corrections.
    if (!lost.isEmpty() && what.kind() != Scheduled.Kind.REVISION) {
      listener.missed(project, what, lost);
    }
  }

  private static CatchUp catchUp(Scheduled what, DeliveryRules.CatchingUp rule) {
    return switch (rule) {
      // What is late is no news any more: the newest look tells everything.
      case USUAL ->
          switch (what.kind()) {
            case DELIVERY -> CatchUp.usual(what.period());
            case REVISION, ALERT -> CatchUp.LAST;
          };
      case ALL -> CatchUp.ALL;
      case LAST -> CatchUp.LAST;
      case NONE -> CatchUp.NONE;
    };
  }

  /// Returns as whose the slots of something stand in the book.
  public static SlotOwner owner(Scheduled what) {
    return new SlotOwner(
        switch (what.kind()) {
          case DELIVERY, REVISION -> SlotOwner.Kind.DELIVERY;
          case ALERT -> SlotOwner.Kind.ALERT;
        },
        what.name());
  }

  static Slot slot(SlotRow row) {
    return slot(row.mark());
  }

  static Slot slot(SlotMark mark) {
    return new Slot(mark.local(), mark.zone(), mark.at());
  }

  private static List<SlotMark> marks(Agenda agenda, Scheduled what, List<Slot> slots) {
    return slots.stream().map(slot -> mark(agenda.at(what, slot))).toList();
  }

  private static SlotMark mark(Appointment appointment) {
    Slot slot = appointment.slot();
    return new SlotMark(
        owner(appointment.what()),
        appointment.id(),
        slot.local(),
        slot.zone(),
        slot.at(),
        slot.asOf(),
        appointment.period().start() + "/" + appointment.period().end());
  }
}
