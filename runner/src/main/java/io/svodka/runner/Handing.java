package io.svodka.runner;

import io.svodka.delivery.Channel;
import io.svodka.delivery.Origin;
import io.svodka.delivery.Receipt;
import io.svodka.model.failure.RunFailure;
import io.svodka.runner.PackMaker.MadePack;
import io.svodka.runner.records.PackRecord.MailRecord;
import io.svodka.runner.records.PackRecord.MailState;
import io.svodka.trace.Trace;
import io.svodka.trace.Tracing;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// How the mails of one run leave.
///
/// @param run number of the run in the ledger; 0 where nothing is mailed
record Handing(Mailing mailing, long run) {
  /// Hands over what carries a pack, and promises what becomes of it. Files are put where they
  /// belong before programs are told, and programs before mails speak of them.
  CompletableFuture<List<MailRecord>> hand(MadePack pack) {
    CompletableFuture<List<MailRecord>> done = CompletableFuture.completedFuture(List.of());
    // Whoever ends one step hands in the next.
    Trace trace = Tracing.current();
    for (List<Outgoing> step : steps(pack.outgoing())) {
      done = done.thenCompose(before -> Tracing.within(trace, () -> all(before, step, pack)));
    }
    return done;
  }

  /// Says that no more packs come for now.
  void last() {
    switch (mailing) {
      case Mailing.None _ -> {}
      case Mailing.By by -> by.ways().last();
    }
  }

  private static List<List<Outgoing>> steps(List<Outgoing> outgoing) {
    return Stream.of(Step.values())
        .map(step -> outgoing.stream().filter(each -> step(each.channel()) == step).toList())
        .filter(step -> !step.isEmpty())
        .toList();
  }

  private enum Step {
    FILES,
    PROGRAMS,
    MAILS
  }

  private static Step step(Channel channel) {
    return switch (channel) {
      case FOLDER, S3 -> Step.FILES;
      case WEBHOOK -> Step.PROGRAMS;
      case SMTP, MAILBOX -> Step.MAILS;
    };
  }

  private CompletableFuture<List<MailRecord>> all(
      List<MailRecord> before, List<Outgoing> step, MadePack pack) {
    List<CompletableFuture<MailRecord>> each = step.stream().map(one -> one(one, pack)).toList();
    return CompletableFuture.allOf(each.toArray(CompletableFuture[]::new))
        .thenApply(
            _ -> {
              List<MailRecord> records = new ArrayList<>(before);
              each.forEach(record -> records.add(record.join()));
              return records;
            });
  }

  private CompletableFuture<MailRecord> one(Outgoing outgoing, MadePack pack) {
    return switch (mailing) {
      case Mailing.None _ -> throw new IllegalStateException("a message without a way out");
      case Mailing.By by ->
          by.ways()
              .hand(outgoing, origin(by, pack))
              .handle((receipt, failure) -> record(outgoing, receipt, failure));
    };
  }

  private static MailRecord record(
      Outgoing outgoing, @Nullable Receipt receipt, @Nullable Throwable failure) {
    return new MailRecord(
        outgoing.channel(),
        outgoing.message().key().recipient(),
        receipt == null ? failed(failure) : new MailState.Handed(receipt));
  }

  private static MailState failed(@Nullable Throwable failure) {
    if (failure instanceof RunFailure known) {
      String sentence = known.getMessage() == null ? known.code() : known.getMessage();
      return new MailState.Failed(known.code(), sentence, known.help());
    }
    throw new CompletionException("a message could not be handed over", failure);
  }

  private Origin origin(Mailing.By by, MadePack pack) {
    boolean held = !pack.hold().isEmpty();
    return new Origin(
        run,
        pack.rows(),
        held ? Origin.Release.BY_A_PERSON : by.occasion().release(),
        held ? pack.hold() : "waits to be released",
        pack.edition(),
        pack.record().name());
  }
}
