package io.svodka.runner;

import io.svodka.engine.dataset.KeyedData;
import io.svodka.model.failure.RunFailure;
import io.svodka.runner.PackMaker.MadePack;
import io.svodka.runner.PackRecord.MailRecord;
import io.svodka.runner.PackRecord.MailState;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/// Makes packs side by side and hands over their mails one after another, in the order of the keys.
/// Only a few packs are in memory at a time.
final class PackLine {
  private static final int WAITING_PER_WORKER = 2;

  private final PackMaker maker;
  private final Handing handing;
  private final RunListener listener;

  PackLine(PackMaker maker, Handing handing, RunListener listener) {
    this.maker = maker;
    this.handing = handing;
    this.listener = listener;
  }

  List<PackRecord> process(Iterator<KeyedData> keys) {
    int workers = Runtime.getRuntime().availableProcessors();
    List<PackRecord> records = new ArrayList<>();
    Deque<Future<MadePack>> waiting = new ArrayDeque<>();
    try (ExecutorService pool = Executors.newFixedThreadPool(workers)) {
      while (keys.hasNext()) {
        KeyedData data = keys.next();
        waiting.add(pool.submit(() -> maker.make(data)));
        if (waiting.size() >= workers * WAITING_PER_WORKER) {
          records.add(finish(waiting.remove()));
        }
      }
      while (!waiting.isEmpty()) {
        records.add(finish(waiting.remove()));
      }
    }
    return records;
  }

  private PackRecord finish(Future<MadePack> future) {
    MadePack made = await(future);
    PackRecord record = made.record();
    List<MailRecord> mails = made.outgoing().stream().map(each -> hand(each, made)).toList();
    PackRecord finished =
        new PackRecord(
            record.key(), record.name(), record.state(), record.files(), record.headline(), mails);
    listener.done(finished);
    return finished;
  }

  private static MadePack await(Future<MadePack> future) {
    try {
      return future.get();
    } catch (ExecutionException e) {
      throw new IllegalStateException("a pack could not be made", e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("the run was interrupted", e);
    }
  }

  private MailRecord hand(Outgoing outgoing, MadePack made) {
    String recipient = outgoing.message().key().recipient();
    return new MailRecord(outgoing.channel(), recipient, state(outgoing, made));
  }

  private MailState state(Outgoing outgoing, MadePack made) {
    try {
      return new MailState.Handed(handing.hand(outgoing, made));
    } catch (RunFailure failure) {
      String sentence = failure.getMessage() == null ? failure.code() : failure.getMessage();
      return new MailState.Failed(failure.code(), sentence, failure.help());
    }
  }
}
