package io.svodka.delivery.mail;

import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Delayed;
import java.util.concurrent.FutureTask;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/// Ends writes to a mail server that take too long. The mail library asks for a timer for each
/// write, of which a mail has a dozen, and nearly all are over in microseconds; a timer of its own
/// would wake a thread each time. Here one is set for the first, and looks what is due when it
/// rings.
final class WriteWatch extends ScheduledThreadPoolExecutor {
  private static final int IDLE_SECONDS = 5;

  private final Set<Write<?>> running = ConcurrentHashMap.newKeySet();
  private final AtomicBoolean isSet = new AtomicBoolean();

  WriteWatch() {
    super(1, Thread.ofPlatform().daemon().name("svodka-write-watch").factory());
    setKeepAliveTime(IDLE_SECONDS, TimeUnit.SECONDS);
    allowCoreThreadTimeOut(true);
  }

  @Override
  public <V> ScheduledFuture<V> schedule(Callable<V> ending, long delay, TimeUnit unit) {
    Write<V> write = new Write<>(ending, System.nanoTime() + unit.toNanos(delay));
    running.add(write);
    set(unit.toNanos(delay));
    return write;
  }

  private void set(long nanos) {
    if (isSet.compareAndSet(false, true)) {
      ScheduledFuture<?> _ = super.schedule(this::look, nanos, TimeUnit.NANOSECONDS);
    }
  }

  /// Ends what is due. Rings again for what is not, and not at all where nothing is written.
  private void look() {
    running.stream().filter(write -> write.nanosLeft() <= 0).forEach(FutureTask::run);
    isSet.set(false);
    running.stream().mapToLong(Write::nanosLeft).min().ifPresent(this::set);
  }

  /// A write that goes on, and what ends it.
  private final class Write<V> extends FutureTask<V> implements ScheduledFuture<V> {
    private final long due;

    Write(Callable<V> ending, long due) {
      super(ending);
      this.due = due;
    }

    long nanosLeft() {
      return due - System.nanoTime();
    }

    @Override
    protected void done() {
      running.remove(this);
    }

    @Override
    public long getDelay(TimeUnit unit) {
      return unit.convert(nanosLeft(), TimeUnit.NANOSECONDS);
    }

    @Override
    public int compareTo(Delayed other) {
      return Long.compare(getDelay(TimeUnit.NANOSECONDS), other.getDelay(TimeUnit.NANOSECONDS));
    }
  }
}
