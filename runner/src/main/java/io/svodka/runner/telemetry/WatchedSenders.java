package io.svodka.runner.telemetry;

import io.opentelemetry.common.ComponentLoader;
import io.opentelemetry.sdk.common.CompletableResultCode;
import io.opentelemetry.sdk.common.export.HttpResponse;
import io.opentelemetry.sdk.common.export.HttpSender;
import io.opentelemetry.sdk.common.export.HttpSenderConfig;
import io.opentelemetry.sdk.common.export.HttpSenderProvider;
import io.opentelemetry.sdk.common.export.MessageWriter;
import java.util.List;
import java.util.function.Consumer;

/// Finds the parts of the library, and puts an ear between its exporter and its client: the status
/// of an answer is told nowhere else by a type that others may use.
record WatchedSenders(ComponentLoader loader, Complaint complaint) implements ComponentLoader {
  private static final int KIND = 100;
  private static final int TAKEN = 2;

  @Override
  public <T> Iterable<T> load(Class<T> service) {
    return service.equals(HttpSenderProvider.class)
        ? providers().stream().map(service::cast).toList()
        : loader.load(service);
  }

  private List<HttpSenderProvider> providers() {
    return ComponentLoader.loadList(loader, HttpSenderProvider.class).stream()
        .<HttpSenderProvider>map(provider -> config -> watched(provider, config))
        .toList();
  }

  private Sender watched(HttpSenderProvider provider, HttpSenderConfig config) {
    return new Sender(provider.createSender(config), complaint);
  }

  /// A client whose answers are heard before the exporter makes a failure of them.
  private record Sender(HttpSender sender, Complaint complaint) implements HttpSender {
    @Override
    public void send(
        MessageWriter message, Consumer<HttpResponse> answered, Consumer<Throwable> failed) {
      sender.send(message, answer -> hear(answer, answered), failed);
    }

    private void hear(HttpResponse answer, Consumer<HttpResponse> answered) {
      if (answer.getStatusCode() / KIND != TAKEN) {
        complaint.tell("it answers with " + answer.getStatusCode());
      }
      answered.accept(answer);
    }

    @Override
    public CompletableResultCode shutdown() {
      return sender.shutdown();
    }
  }
}
