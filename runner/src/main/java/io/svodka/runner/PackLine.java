package io.svodka.runner;

import io.svodka.engine.dataset.KeyedData;
import io.svodka.runner.PackMaker.MadePack;
import io.svodka.runner.records.PackRecord;
import io.svodka.runner.records.PackRecord.MailRecord;
import io.svodka.runner.records.PackRecords;
import io.svodka.trace.Trace;
import io.svodka.trace.Tracing;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;

/// Makes packs side by side, in the order of the keys, and hands over their mails while further
/// packs are made. Only a few packs are in memory at a time.
final class PackLine {
  private static final int WAITING_PER_WORKER = 2;

  private final PackMaker maker;
  private final Handing handing;
  private final RunListener listener;
  private final Trace run = Tracing.current();

  private final PackRecords records = new PackRecords();
  private final BlockingQueue<Handed> done = new LinkedBlockingQueue<>();
  private int handed;
  private int told;

  PackLine(PackMaker maker, Handing handing, RunListener listener) {
    this.maker = maker;
    this.handing = handing;
    this.listener = listener;
  }

  List<PackRecord> process(Iterator<KeyedData> keys) {
    int workers = Runtime.getRuntime().availableProcessors();
    Deque<Future<Traced>> making = new ArrayDeque<>();
    try (ExecutorService pool = Executors.newFixedThreadPool(workers)) {
      while (keys.hasNext()) {
        KeyedData data = keys.next();
        making.add(pool.submit(() -> made(data)));
        if (making.size() >= workers * WAITING_PER_WORKER) {
          hand(await(making.remove(), "a pack could not be made"));
        }
      }
      while (!making.isEmpty()) {
        hand(await(making.remove(), "a pack could not be made"));
      }
    }
    handing.last();
    while (told < handed) {
      tell(next());
    }
    return records;
  }

  /// A pack that is done with.
  ///
  /// @param number of its key
  private record Handed(int number, CompletableFuture<PackRecord> record) {}

  /// A pack and the step that it is, which goes on until its mails are handed over.
  private record Traced(MadePack pack, Trace step) {}

  private Traced made(KeyedData data) {
    Trace step = RunSteps.pack(run);
    try {
      return new Traced(Tracing.within(step, () -> maker.make(data)), step);
    } catch (RuntimeException | Error bug) {
      step.fail(Tracing.kind(bug));
      step.end();
      throw bug;
    }
  }

  /// What is done with meanwhile is told by the one thread that listeners know.
  private void hand(Traced made) {
    PackRecord alone = made.pack().record();
    CompletableFuture<PackRecord> record =
        Tracing.within(made.step(), () -> handing.hand(made.pack()))
            .whenComplete((_, _) -> RunSteps.end(made.step(), alone))
            .thenApply(mails -> finished(alone, mails));
    Handed pack = new Handed(handed, record);
    handed++;
    var _ = record.whenComplete((_, _) -> done.add(pack));
    for (var next = done.poll(); next != null; next = done.poll()) {
      tell(next);
    }
  }

  private Handed next() {
    try {
      return done.take();
    } catch (InterruptedException e) {
      throw interrupted(e);
    }
  }

  private void tell(Handed pack) {
    told++;
    PackRecord record = await(pack.record(), "a pack could not be handed over");
    records.put(pack.number(), record);
    listener.done(record);
  }

  private static PackRecord finished(PackRecord record, List<MailRecord> mails) {
    return new PackRecord(
        record.key(), record.name(), record.state(), record.files(), record.headline(), mails);
  }

  private static <T> T await(Future<T> future, String complaint) {
    try {
      return Objects.requireNonNull(future.get());
    } catch (ExecutionException e) {
      throw new IllegalStateException(complaint, e.getCause());
    } catch (InterruptedException e) {
      throw interrupted(e);
    }
  }

  private static IllegalStateException interrupted(InterruptedException cause) {
    Thread.currentThread().interrupt();
    return new IllegalStateException("the run was interrupted", cause);
  }
}
