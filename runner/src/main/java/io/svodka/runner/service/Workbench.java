package io.svodka.runner.service;

import io.svodka.delivery.sharing.SlotTask;
import io.svodka.delivery.sharing.TaskEnding;
import io.svodka.delivery.slots.SlotBook;
import io.svodka.delivery.slots.SlotClaim;
import io.svodka.delivery.slots.SlotOwner;
import io.svodka.delivery.slots.SlotState;
import io.svodka.engine.calendar.Slot;
import io.svodka.model.failure.RunFailure;
import io.svodka.runner.agenda.Scheduled;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/// Takes slots that wait, one at a time, and books how each ended.
final class Workbench {
  private static final Duration BUSY = Duration.ofSeconds(1);
  private static final Duration UNKNOWN = Duration.ofMinutes(1);

  private final SlotBook book;
  private final SlotWork work;
  private final ServiceListener listener;
  private final InstantSource clock;

  Workbench(SlotBook book, SlotWork work, ServiceListener listener, InstantSource clock) {
    this.book = book;
    this.work = work;
    this.listener = listener;
    this.clock = clock;
  }

  /// Works on one slot of a kind, if one waits, and returns whether one did.
  boolean workOnOne(Loaded project, Scheduled.Kind kind) {
    List<Scheduled> wanted =
        project.scheduled().stream().filter(each -> each.kind() == kind).toList();
    for (Scheduled what : wanted) {
      Optional<SlotClaim> claim = book.claim(Planner.owner(what), clock.instant());
      if (claim.isPresent()) {
        workOn(project, what, claim.get());
        return true;
      }
    }
    return false;
  }

  /// Works on the slot of a task. The book decides: who is woken for a slot that is over, or that
  /// another service works on, does nothing.
  TaskEnding workOn(Loaded project, SlotTask task) {
    SlotOwner owner = new SlotOwner(task.kind(), task.owner());
    Optional<Scheduled> what =
        project.scheduled().stream().filter(each -> Planner.owner(each).equals(owner)).findFirst();
    if (what.isEmpty()) {
      // A service with another state of the project may know it.
      return later(UNKNOWN);
    }
    Optional<SlotClaim> claim = book.claim(owner, task.name(), clock.instant());
    if (claim.isEmpty()) {
      return isOpen(task) ? later(BUSY) : new TaskEnding.Over();
    }
    return switch (workOn(project, what.get(), claim.get())) {
      case SlotEnding.Done _, SlotEnding.Failed _ -> new TaskEnding.Over();
      case SlotEnding.Postponed(_, var next) -> new TaskEnding.Again(next);
      case SlotEnding.Stopped() -> later(Duration.ZERO);
    };
  }

  private boolean isOpen(SlotTask task) {
    return book.open().stream().map(SlotTask::of).anyMatch(task::equals);
  }

  private TaskEnding later(Duration wait) {
    return new TaskEnding.Again(clock.instant().plus(wait));
  }

  private SlotEnding workOn(Loaded project, Scheduled what, SlotClaim claim) {
    try {
      return SlotStep.of(what, claim).around(() -> settled(project, what, claim));
    } finally {
      book.leave(claim);
    }
  }

  private SlotEnding settled(Loaded project, Scheduled what, SlotClaim claim) {
    listener.begun(claim.mark());
    SlotEnding ending = ending(project, what, claim);
    switch (ending) {
      case SlotEnding.Done(var detail) ->
          book.settle(claim, SlotState.DONE, detail, clock.instant());
      case SlotEnding.Failed(var detail) ->
          book.settle(claim, SlotState.FAILED, detail, clock.instant());
      case SlotEnding.Postponed(var detail, var next) ->
          book.postpone(claim, detail, next, clock.instant());
      case SlotEnding.Stopped _ -> book.giveBack(claim, clock.instant());
    }
    listener.ended(claim.mark(), ending);
    return ending;
  }

  private SlotEnding ending(Loaded project, Scheduled what, SlotClaim claim) {
    Slot slot = Planner.slot(claim.mark());
    try {
      return work.work(
          new SlotWork.Task(
              project,
              what,
              slot,
              claim.mark().name(),
              project.agenda().isFirstOfPeriod(what, slot),
              project.agenda().next(what, slot.at()).map(Slot::at)));
    } catch (RunFailure failure) {
      return new SlotEnding.Failed(
          failure.code() + ": " + Objects.toString(failure.getMessage(), "failed"));
    }
  }
}
