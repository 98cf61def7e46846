package io.svodka.delivery;

import io.svodka.delivery.Dispatcher.Keeping;
import io.svodka.model.failure.RunFailure;
import io.svodka.trace.Tracing;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Hands messages over by several connections at once, each domain in its lane. A message whose
/// lane is closed waits: a few in memory, the others written down in the ledger, so that neither a
/// domain that does not answer nor a long burst takes more memory. Safe to use from several
/// threads.
public final class Couriers implements AutoCloseable {
  /// Messages in memory for each connection.
  private static final int IN_MEMORY = 4;

  /// How long a run waits at its end for a server that was busy.
  private static final Duration PATIENCE = Duration.ofSeconds(3);

  private static final long LOOK_MILLIS = 50;

  private final Crew crew;
  private final Lanes lanes;
  private final InstantSource clock;
  private final Dispatcher keeper;
  private final WaitingRoom room = new WaitingRoom();
  private final List<Thread> threads = new ArrayList<>();
  private final Lock lock = new ReentrantLock();

  /// There may be something to carry. One who looks is enough.
  private final Condition work = lock.newCondition();

  /// There may be room for a message.
  private final Condition space = lock.newCondition();

  private int away;
  private boolean isLast;
  private boolean isClosed;
  private @Nullable RunFailure wrongSettings;

  /// @param keeper writes down what has to wait; sends nothing
  public Couriers(Crew crew, Dispatcher keeper, Lanes lanes, InstantSource clock) {
    this.crew = crew;
    this.keeper = keeper;
    this.lanes = lanes;
    this.clock = clock;
  }

  /// Those who carry.
  ///
  /// @param most at once
  /// @param dispatchers gives each its own, with a connection that it alone uses
  public record Crew(int most, Supplier<Dispatcher> dispatchers) {}

  /// Takes a message that is to be handed over, and promises what becomes of it. Waits where many
  /// are in memory.
  public CompletableFuture<Receipt> submit(Message message, Origin origin) {
    Errand errand = new Errand(message, origin);
    try {
      List<Errand> still = makeRoom(errand);
      while (!still.isEmpty()) {
        still.forEach(this::keep);
        still = makeRoom(errand);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("the run was interrupted", e);
    }
    return errand.promise();
  }

  /// Takes a message that lies in the ledger already.
  public CompletableFuture<Receipt> submit(long id, MessageKey key) {
    Errand errand = new Errand(id, key);
    locked(
        () -> {
          begin();
          letIn(errand);
        });
    return errand.promise();
  }

  private void locked(Runnable change) {
    lock.lock();
    try {
      change.run();
    } finally {
      lock.unlock();
    }
  }

  private void begin() {
    if (isLast) {
      isLast = false;
      wrongSettings = null;
    }
  }

  /// Lets a message in as soon as there is room. Returns those of lines that stand still: they have
  /// to be written down first.
  private List<Errand> makeRoom(Errand errand) throws InterruptedException {
    lock.lock();
    try {
      begin();
      while (!isClosed) {
        if (room.inMemory() < crew.most() * IN_MEMORY) {
          letIn(errand);
          return List.of();
        }
        List<Errand> still = still();
        if (!still.isEmpty()) {
          return still;
        }
        space.await(LOOK_MILLIS, TimeUnit.MILLISECONDS);
      }
    } finally {
      lock.unlock();
    }
    errand.promise().cancel(false);
    return List.of();
  }

  private List<Errand> still() {
    Instant now = now();
    return room.remove(
        each -> each.isLoaded() && room.isStill(each, now) && !lanes.isOpen(each.domain(), now));
  }

  private Instant now() {
    return clock.instant();
  }

  /// Says that no more come for now: what has to wait longer than a moment is put off.
  public void last() {
    locked(
        () -> {
          isLast = true;
          work.signalAll();
        });
  }

  private void keep(Errand errand) {
    try {
      Errand.Load load = errand.load();
      switch (keeper.keep(load.message(), load.origin())) {
        case Keeping.Waiting(var id) -> {
          errand.unload(id);
          locked(() -> letIn(errand));
        }
        case Keeping.Settled(var receipt) -> errand.promise().complete(receipt);
      }
    } catch (RuntimeException failure) {
      errand.promise().completeExceptionally(failure);
    }
  }

  private void letIn(Errand errand) {
    if (isClosed) {
      errand.promise().cancel(false);
      return;
    }
    room.add(errand, now());
    hire();
    work.signal();
  }

  private void hire() {
    int free = threads.size() - away;
    if (threads.size() < crew.most() && room.waiting() > free) {
      Dispatcher dispatcher = crew.dispatchers().get();
      threads.add(
          Thread.ofPlatform()
              .name("svodka-courier-" + (threads.size() + 1))
              .start(() -> work(dispatcher)));
    }
  }

  private void work(Dispatcher dispatcher) {
    try {
      for (Optional<Task> task = next(); task.isPresent(); task = next()) {
        switch (task.get()) {
          case Task.Carry(var errand) -> carry(dispatcher, errand);
          case Task.PutOff(var errand) -> putOff(errand);
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      fall(e);
    } catch (RuntimeException | Error bug) {
      fall(bug);
    }
  }

  private sealed interface Task {
    record Carry(Errand errand) implements Task {}

    record PutOff(Errand errand) implements Task {}
  }

  /// Waits for a message whose lane is open, and enters it; nothing when all is over.
  private Optional<Task> next() throws InterruptedException {
    lock.lock();
    try {
      while (!isClosed) {
        Optional<Task> task = task(now());
        if (task.isPresent()) {
          return task;
        }
        work.await(LOOK_MILLIS, TimeUnit.MILLISECONDS);
      }
      return Optional.empty();
    } finally {
      lock.unlock();
    }
  }

  private Optional<Task> task(Instant now) {
    if (wrongSettings == null) {
      Optional<Errand> open = room.take(domain -> lanes.begin(domain, now), now);
      if (open.isPresent()) {
        away++;
        return open.map(Task.Carry::new);
      }
    }
    return hopeless(now).map(Task.PutOff::new);
  }

  /// Finds what this run cannot hand over any more.
  private Optional<Errand> hopeless(Instant now) {
    boolean isOver = isLast && away == 0;
    return room.removeFirst(errand -> wrongSettings != null || (isOver && restsLong(errand, now)));
  }

  private boolean restsLong(Errand errand, Instant now) {
    return lanes.restsUntil(errand.domain(), now).isAfter(now.plus(PATIENCE));
  }

  /// Leaves a message in the ledger, for whoever sends later.
  private void putOff(Errand errand) {
    RunFailure wrong = wrong();
    try {
      Receipt left = left(errand);
      if (wrong == null) {
        errand.promise().complete(left);
      } else {
        errand.promise().completeExceptionally(wrong);
      }
    } catch (RuntimeException failure) {
      errand.promise().completeExceptionally(failure);
    }
  }

  private @Nullable RunFailure wrong() {
    lock.lock();
    try {
      return wrongSettings;
    } finally {
      lock.unlock();
    }
  }

  private Receipt left(Errand errand) {
    Receipt later =
        errand
            .before()
            .orElseGet(
                () ->
                    new Receipt.Deferred("`" + errand.domain() + "` is left alone for a while", 0));
    if (!errand.isLoaded() || errand.before().isPresent()) {
      return later;
    }
    Errand.Load load = errand.load();
    return switch (keeper.keep(load.message(), load.origin())) {
      case Keeping.Waiting _ -> later;
      case Keeping.Settled(var receipt) -> receipt;
    };
  }

  private void carry(Dispatcher dispatcher, Errand errand) {
    Lanes.Answer answer = Lanes.Answer.PUT_OFF;
    try {
      Receipt receipt = carried(dispatcher, errand);
      answer = Lanes.Answer.of(receipt);
      if (answer == Lanes.Answer.NO_SERVER) {
        errand.tried(receipt);
        back(errand, answer);
      } else {
        done(errand, answer);
        errand.promise().complete(receipt);
      }
    } catch (RunFailure failure) {
      if (Dispatcher.isOfSettings(failure.code())) {
        stop(failure);
      }
      done(errand, Lanes.Answer.DECIDED);
      errand.promise().completeExceptionally(failure);
    } catch (RuntimeException | Error bug) {
      done(errand, answer);
      errand.promise().completeExceptionally(bug);
    }
  }

  private static Receipt carried(Dispatcher dispatcher, Errand errand) {
    return Tracing.within(
        errand.trace(),
        () ->
            errand.isLoaded()
                ? dispatcher.dispatch(errand.load().message(), errand.load().origin())
                : dispatcher.sendKept(errand.id(), errand.key()));
  }

  /// No other message fares better with these settings.
  private void stop(RunFailure failure) {
    locked(() -> wrongSettings = failure);
  }

  /// Whoever is done looks for work himself.
  private void done(Errand errand, Lanes.Answer answer) {
    locked(
        () -> {
          away--;
          lanes.end(errand.domain(), answer, now());
          room.done(errand, now());
          space.signal();
        });
  }

  private void back(Errand errand, Lanes.Answer answer) {
    locked(
        () -> {
          away--;
          lanes.end(errand.domain(), answer, now());
          if (isClosed) {
            errand.promise().complete(errand.before().orElseThrow());
          } else {
            room.again(errand, now());
          }
        });
  }

  /// Nobody waits for ever because of a bug.
  private void fall(Throwable bug) {
    locked(
        () -> {
          room.remove(_ -> true).forEach(each -> each.promise().completeExceptionally(bug));
          end();
        });
  }

  private void end() {
    isClosed = true;
    work.signalAll();
    space.signalAll();
  }

  /// Ends what is on its way; what waits is not handed over.
  @Override
  public void close() {
    List<Thread> working = new ArrayList<>();
    locked(
        () -> {
          room.remove(_ -> true).forEach(each -> each.promise().cancel(false));
          working.addAll(threads);
          end();
        });
    working.forEach(Couriers::join);
  }

  private static void join(Thread thread) {
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
