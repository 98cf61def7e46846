package io.svodka.delivery.sharing;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.helper.CustomTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.shaded.jdbc.SQLRuntimeException;
import com.zaxxer.hikari.HikariDataSource;
import io.svodka.delivery.ledger.store.LedgerAddress;
import io.svodka.delivery.slots.SlotMark;
import io.svodka.delivery.slots.SlotOwner;
import io.svodka.model.failure.RunFailure;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.locks.LockSupport;

/// The tasks of all services that share one ledger. Each service looks for tasks that are due,
/// takes one at a time of each kind and keeps its hold on it by a heartbeat; the task of a service
/// that is gone passes on.
///
/// A task is a wake-up call and no more: the one who is woken asks the book of slots for the right
/// to work, whose lease is judged by the database's clock. So a service that wakes up late, or one
/// whose clock goes wrong, finds that there is nothing for it to do.
public final class SharedSlots implements AutoCloseable {
  private static final String TASK = "slot";
  private static final Duration LOOK = Duration.ofSeconds(1);
  private static final Duration LATER = Duration.ofSeconds(30);
  private static final Duration PATIENCE = Duration.ofSeconds(25);
  private static final Duration SHORTEST_BEAT = Duration.ofMillis(200);
  private static final int BEATS = 6;

  private final HikariDataSource pool;
  private final CustomTask<SlotTask> task;
  private final Map<SlotOwner.Kind, Scheduler> schedulers = new EnumMap<>(SlotOwner.Kind.class);

  private SharedSlots(HikariDataSource pool, SlotHand hand) {
    this.pool = pool;
    this.task =
        Tasks.custom(TASK, SlotTask.class)
            .onFailure(new FailureHandler.OnFailureRetryLater<>(LATER))
            .onDeadExecutionRevive()
            .execute((instance, _) -> completion(hand.work(instance.getData())));
  }

  /// Starts to look for tasks.
  ///
  /// @param lease how long the others wait for a service that is gone
  /// @param service name of this one among them
  public static SharedSlots start(
      LedgerAddress address, Duration lease, String service, SlotHand hand) {
    SharedSlots shared = new SharedSlots(TaskPool.open(address), hand);
    for (SlotOwner.Kind kind : SlotOwner.Kind.values()) {
      Scheduler scheduler = shared.scheduler(kind, beat(lease), service);
      shared.schedulers.put(kind, scheduler);
      scheduler.start();
    }
    return shared;
  }

  private static Duration beat(Duration lease) {
    Duration beat = lease.dividedBy(BEATS);
    return beat.compareTo(SHORTEST_BEAT) < 0 ? SHORTEST_BEAT : beat;
  }

  /// Each kind has its own table and thread, so that a long delivery does not keep an alert.
  private Scheduler scheduler(SlotOwner.Kind kind, Duration beat, String service) {
    return Scheduler.create(pool, task)
        .tableName(kind.name().toLowerCase(Locale.ROOT) + "_task")
        .schedulerName(new SchedulerName.Fixed(service))
        .serializer(new TaskJson())
        .threads(1)
        .pollUsingLockAndFetch(0.5, 1.0)
        .pollingInterval(LOOK)
        .heartbeatInterval(beat)
        .missedHeartbeatsLimit(BEATS)
        .build();
  }

  private static CompletionHandler<SlotTask> completion(TaskEnding ending) {
    return switch (ending) {
      case TaskEnding.Over() -> new CompletionHandler.OnCompleteRemove<>();
      case TaskEnding.Again(var at) ->
          (complete, operations) -> operations.reschedule(complete, at);
    };
  }

  /// Makes a task of each slot that has none yet.
  ///
  /// @throws RunFailure.Delivery when the database is away
  public void offer(List<SlotMark> open) {
    try {
      for (SlotMark mark : open) {
        of(mark.owner().kind())
            .scheduleIfNotExists(task.instance(mark.name(), SlotTask.of(mark)), mark.at());
      }
    } catch (SQLRuntimeException away) {
      throw new RunFailure.Delivery(
          "SV9505",
          "the tasks of the delivery ledger cannot be used: " + away.getMessage(),
          "check [ledger] in svodka.toml and that the server can be reached",
          away);
    }
  }

  private Scheduler of(SlotOwner.Kind kind) {
    return Objects.requireNonNull(schedulers.get(kind));
  }

  /// Stops to look for tasks, waits for what is being worked on, and lets the tasks go.
  @Override
  public void close() {
    schedulers.values().forEach(Scheduler::pause);
    // Whoever is at work is never interrupted: that would break its connection.
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (System.nanoTime() < end && isAtWork()) {
      LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
    }
    schedulers.values().forEach(Scheduler::stop);
    pool.close();
  }

  private boolean isAtWork() {
    return schedulers.values().stream()
        .anyMatch(scheduler -> !scheduler.getCurrentlyExecuting().isEmpty());
  }
}
