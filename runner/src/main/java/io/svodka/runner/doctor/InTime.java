package io.svodka.runner.doctor;

import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.function.Supplier;

/// Asks those who may never answer. Who is late is left behind on a thread that keeps nothing
/// alive.
record InTime(Duration limit) {
  /// Returns what came of the question, or of its being late.
  <T> Finding ask(Supplier<T> question, Function<T, Finding> answered, Supplier<Finding> late) {
    FutureTask<T> task = new FutureTask<>(question::get);
    Thread.ofVirtual().start(task);
    try {
      return answered.apply(task.get(limit.toMillis(), TimeUnit.MILLISECONDS));
    } catch (TimeoutException e) {
      return late.get();
    } catch (ExecutionException e) {
      throw e.getCause() instanceof RuntimeException known
          ? known
          : new IllegalStateException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return late.get();
    }
  }
}
