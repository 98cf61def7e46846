package io.svodka.runner.telemetry;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Says once that spans do not arrive, however often that happens.
final class Complaint {
  private final Consumer<String> listener;
  private final AtomicBoolean isTold = new AtomicBoolean();

  Complaint(Consumer<String> listener) {
    this.listener = listener;
  }

  void tell(String reason) {
    if (!isTold.getAndSet(true)) {
      listener.accept("warning: traces are lost, the collector does not take them: " + reason);
    }
  }

  void tell(@Nullable Throwable failure) {
    tell(reason(failure));
  }

  private static String reason(@Nullable Throwable failure) {
    Throwable deepest = failure;
    while (deepest != null && deepest.getCause() != null) {
      deepest = deepest.getCause();
    }
    return deepest == null ? "no reason is known" : deepest.getClass().getSimpleName();
  }
}
