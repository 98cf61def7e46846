package io.svodka.delivery;

import io.svodka.trace.Trace;
import io.svodka.trace.Tracing;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/// A message on its way, and the promise of what becomes of it. Either it is in memory, or it lies
/// in the ledger and only its number is known.
final class Errand {
  private final MessageKey key;
  private final CompletableFuture<Receipt> promise = new CompletableFuture<>();
  private final Trace trace = Tracing.current();
  private @Nullable Load load;
  private long id;
  private Optional<Receipt> before = Optional.empty();

  Errand(Message message, Origin origin) {
    this.key = message.key();
    this.load = new Load(message, origin);
  }

  /// @param id of a message that lies in the ledger
  Errand(long id, MessageKey key) {
    this.key = key;
    this.id = id;
  }

  /// A message and why it is sent.
  record Load(Message message, Origin origin) {}

  MessageKey key() {
    return key;
  }

  String domain() {
    return Lanes.domain(key.recipient());
  }

  CompletableFuture<Receipt> promise() {
    return promise;
  }

  /// Returns the step that the message was handed in by.
  Trace trace() {
    return trace;
  }

  boolean isLoaded() {
    return load != null;
  }

  Load load() {
    return Objects.requireNonNull(load);
  }

  /// Leaves the message to the ledger.
  void unload(long number) {
    load = null;
    id = number;
  }

  /// Returns the message's number in the ledger, once it lies there.
  long id() {
    return id;
  }

  /// Returns what the server said when it was tried before.
  Optional<Receipt> before() {
    return before;
  }

  void tried(Receipt receipt) {
    before = Optional.of(receipt);
  }
}
