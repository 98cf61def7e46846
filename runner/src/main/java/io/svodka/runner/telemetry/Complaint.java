package io.svodka.runner.telemetry;

import io.opentelemetry.exporter.internal.FailedExportException.HttpExportException;
import io.opentelemetry.sdk.common.export.HttpResponse;
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

  /// The library says the status of an answer by a type of its own, and in no message.
  private static String reason(@Nullable Throwable failure) {
    HttpResponse answer = failure instanceof HttpExportException http ? http.getResponse() : null;
    if (answer != null) {
      return "it answers with " + answer.getStatusCode();
    }
    Throwable deepest = failure;
    while (deepest != null && deepest.getCause() != null) {
      deepest = deepest.getCause();
    }
    return deepest == null ? "no reason is known" : deepest.getClass().getSimpleName();
  }
}
