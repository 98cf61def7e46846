package io.svodka.cli;

import io.svodka.model.plan.DeliveryTerms.Retry;
import io.svodka.runner.RunRecord;
import io.svodka.runner.RunRequest;
import io.svodka.runner.records.PackRecord;
import java.util.AbstractList;
import java.util.List;
import java.util.Map;
import java.util.RandomAccess;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Tries again what a delivery could not do, a few times and with a wait before each. What was sent
/// is not made again.
final class Retries {
  private final Retry retry;
  private final Pause pause;
  private final Progress progress;

  Retries(Retry retry, Pause pause, Progress progress) {
    this.retry = retry;
    this.pause = pause;
    this.progress = progress;
  }

  /// One attempt.
  interface Attempt {
    RunRecord run(RunRequest request);
  }

  /// Returns what became of everything after the last attempt.
  RunRecord run(RunRequest request, Attempt attempt) {
    RunRecord record = attempt.run(request);
    for (int i = 1; i <= retry.times() && isUnfinished(record); i++) {
      List<String> unfinished = unfinished(record);
      progress.again(unfinished.size(), retry.every(), i, retry.times());
      if (!waited()) {
        return record;
      }
      record = merged(record, attempt.run(only(request, unfinished)));
    }
    return record;
  }

  private static boolean isUnfinished(RunRecord record) {
    return record.ending() == RunRecord.Ending.PARTLY_DONE;
  }

  private static List<String> unfinished(RunRecord record) {
    return record.packs().stream().filter(pack -> !pack.isComplete()).map(PackRecord::key).toList();
  }

  private boolean waited() {
    try {
      pause.take(retry.every());
      return true;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private static RunRequest only(RunRequest request, List<String> unfinished) {
    Set<String> keys =
        unfinished.stream().filter(key -> !key.isEmpty()).collect(Collectors.toSet());
    return new RunRequest(
        request.report(),
        request.asOf(),
        request.parameters(),
        keys.isEmpty() ? request.keys() : keys,
        request.formats(),
        request.output(),
        request.most(),
        request.viewer());
  }

  /// Keeps the packs of the first attempt where the second did not make them.
  private static RunRecord merged(RunRecord first, RunRecord second) {
    Map<String, PackRecord> renewed =
        second.packs().stream().collect(Collectors.toMap(PackRecord::key, Function.identity()));
    return second.with(new Renewed(first.packs(), renewed));
  }

  /// Packs of which some were made again. All of them may be too many for memory.
  private static final class Renewed extends AbstractList<PackRecord> implements RandomAccess {
    private final List<PackRecord> first;
    private final Map<String, PackRecord> renewed;

    Renewed(List<PackRecord> first, Map<String, PackRecord> renewed) {
      this.first = first;
      this.renewed = renewed;
    }

    @Override
    public PackRecord get(int number) {
      PackRecord pack = first.get(number);
      return renewed.getOrDefault(pack.key(), pack);
    }

    @Override
    public int size() {
      return first.size();
    }
  }
}
