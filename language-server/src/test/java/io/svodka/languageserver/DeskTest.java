package io.svodka.languageserver;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.svodka.compiler.source.SourceFile;
import io.svodka.compiler.source.Workspace;
import io.svodka.model.origin.SourceId;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.eclipse.lsp4j.jsonrpc.ResponseErrorException;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseErrorCode;
import org.junit.jupiter.api.Test;

/// Questions wait for their turn; those that nobody waits for any more are not answered.
final class DeskTest {
  private static final String FILE = Path.of("/project/a.svodka").toUri().toString();

  /// A project of one file.
  private record One() implements Surroundings {
    @Override
    public Path projectOf(Path file) {
      return Path.of("/project");
    }

    @Override
    public Workspace read(Path project) {
      return () -> List.of(new SourceFile(new SourceId("a.svodka"), "project a {\n}\n"));
    }

    @Override
    public LocalDate today(ZoneId zone) {
      return LocalDate.of(2026, 2, 3);
    }
  }

  @Test
  void aQuestionAboutTheWholeFileIsDroppedWhenANewerChangeWaits() {
    CountDownLatch held = new CountDownLatch(1);
    try (Desk desk = new Desk(new One())) {
      desk.change(_ -> await(held));
      CompletableFuture<Integer> whole = desk.askAnew(FILE, _ -> 1);
      CompletableFuture<Integer> here = desk.ask(FILE, _ -> 2);
      desk.change(_ -> {});
      CompletableFuture<Integer> after = desk.askAnew(FILE, _ -> 3);
      held.countDown();
      CompletionException dropped = assertThrows(CompletionException.class, whole::join);
      ResponseErrorException why = (ResponseErrorException) dropped.getCause();
      assertEquals(ResponseErrorCode.ContentModified.getValue(), why.getResponseError().getCode());
      assertEquals(2, here.join());
      assertEquals(3, after.join());
    }
  }

  @Test
  void aQuestionThatIsTakenBackIsNotLookedAt() {
    CountDownLatch held = new CountDownLatch(1);
    AtomicBoolean looked = new AtomicBoolean();
    try (Desk desk = new Desk(new One())) {
      desk.change(_ -> await(held));
      CompletableFuture<String> asked =
          desk.askWhether(
              FILE,
              _ -> {
                looked.set(true);
                return Optional.of("");
              });
      asked.cancel(true);
      held.countDown();
      assertEquals(4, desk.ask(FILE, _ -> 4).join());
      assertFalse(looked.get());
    }
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
