package io.svodka.languageserver;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.Function;
import org.eclipse.lsp4j.jsonrpc.ResponseErrorException;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseError;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseErrorCode;
import org.eclipse.lsp4j.services.LanguageClient;

/// Where all work is done, one thing after another, in the order the editor asked. A check is left
/// out when a newer change waits already.
final class Desk implements AutoCloseable {
  private final ExecutorService worker =
      Executors.newSingleThreadExecutor(Thread.ofPlatform().name("svodka-lsp").daemon().factory());
  private final AtomicLong changes = new AtomicLong();
  private final Surroundings surroundings;
  private final Projects projects;
  private Optional<Findings> findings = Optional.empty();

  Desk(Surroundings surroundings) {
    this.surroundings = surroundings;
    this.projects = new Projects(surroundings);
  }

  Surroundings surroundings() {
    return surroundings;
  }

  void connect(LanguageClient client) {
    findings = Optional.of(new Findings(client));
  }

  /// Answers from a file as it is when its turn comes. A question that the editor takes back before
  /// is not looked at.
  <T> CompletableFuture<T> ask(String address, Function<View, T> question) {
    return CompletableFuture.supplyAsync(() -> question.apply(projects.view(address)), worker);
  }

  /// Answers from a file where there may be nothing to say, which the protocol calls null.
  @SuppressWarnings("NullAway")
  <T> CompletableFuture<T> askWhether(String address, Function<View, Optional<T>> question) {
    return ask(address, view -> question.apply(view).orElse(null));
  }

  /// Answers about a file as a whole, which the editor asks again after each change: with a newer
  /// change waiting, the answer would be thrown away.
  <T> CompletableFuture<T> askAnew(String address, Function<View, T> question) {
    long mine = changes.get();
    return ask(
        address,
        view -> {
          if (changes.get() != mine) {
            throw new ResponseErrorException(
                new ResponseError(ResponseErrorCode.ContentModified, "changed meanwhile", null));
          }
          return question.apply(view);
        });
  }

  /// Answers from all projects.
  <T> CompletableFuture<T> askAll(Function<Projects, T> question) {
    return CompletableFuture.supplyAsync(() -> question.apply(projects), worker);
  }

  /// Makes a change, then tells what is wrong after it.
  void change(Consumer<Projects> change) {
    long mine = changes.incrementAndGet();
    worker.execute(() -> change.accept(projects));
    worker.execute(
        () -> {
          if (changes.get() == mine) {
            findings.ifPresent(all -> projects.all().forEach(all::tell));
          }
        });
  }

  @Override
  public void close() {
    worker.shutdownNow();
  }
}
