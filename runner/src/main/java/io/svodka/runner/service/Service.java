package io.svodka.runner.service;

import io.svodka.delivery.sharing.SharedSlots;
import io.svodka.delivery.sharing.SlotTask;
import io.svodka.delivery.sharing.TaskEnding;
import io.svodka.delivery.slots.SlotBook;
import io.svodka.model.failure.RunFailure;
import io.svodka.runner.agenda.Scheduled;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Objects;

/// Runs what a project schedules. Several may work on one ledger: each slot is written down once
/// and worked on by one at a time.
public final class Service {
  private static final Duration MOMENT = Duration.ofSeconds(1);

  private final SlotBook book;
  private final Planner planner;
  private final Workbench bench;
  private final ServiceListener listener;
  private final InstantSource clock;

  public Service(SlotBook book, SlotWork work, ServiceListener listener, InstantSource clock) {
    this.book = book;
    this.planner = new Planner(book, listener);
    this.bench = new Workbench(book, work, listener, clock);
    this.listener = listener;
    this.clock = clock;
  }

  /// Writes down what has come due. Returns whether the ledger could be reached.
  public boolean plan(Loaded project) {
    try {
      planner.plan(project, clock.instant());
      return true;
    } catch (RunFailure.Delivery away) {
      troubled(away);
      return false;
    }
  }

  /// Works on one slot of a kind, if one waits, and returns whether one did.
  public boolean workOnOne(Loaded project, Scheduled.Kind kind) {
    try {
      return bench.workOnOne(project, kind);
    } catch (RunFailure.Delivery away) {
      troubled(away);
      return false;
    }
  }

  /// Makes tasks of the slots that are not over, for whichever service has time.
  public void share(SharedSlots shared) {
    try {
      shared.offer(book.open());
    } catch (RunFailure.Delivery away) {
      troubled(away);
    }
  }

  /// Works on the slot of a task if there is still something to do, and says whether to wake
  /// somebody for it again.
  public TaskEnding workOn(Loaded project, SlotTask task) {
    try {
      return bench.workOn(project, task);
    } catch (RunFailure.Delivery away) {
      troubled(away);
      return new TaskEnding.Again(clock.instant().plus(MOMENT));
    }
  }

  private void troubled(RunFailure.Delivery away) {
    listener.troubled(Objects.toString(away.getMessage(), "the ledger is away"));
  }

  /// Does everything that is due now, one after the other.
  public void catchUp(Loaded project) {
    if (plan(project)) {
      for (Scheduled.Kind kind : Scheduled.Kind.values()) {
        while (workOnOne(project, kind)) {
          plan(project);
        }
      }
    }
  }
}
