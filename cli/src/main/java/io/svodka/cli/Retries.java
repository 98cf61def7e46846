package io.svodka.cli;

import io.svodka.model.plan.DeliveryTerms.Retry;
import io.svodka.runner.PackRecord;
import io.svodka.runner.RunRecord;
import io.svodka.runner.RunRequest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
      progress.again(unfinished(record).size(), retry.every(), i, retry.times());
      if (!waited()) {
        return record;
      }
      record = merged(record, attempt.run(only(request, unfinished(record))));
    }
    return record;
  }

  private static boolean isUnfinished(RunRecord record) {
    return record.ending() == RunRecord.Ending.PARTLY_DONE;
  }

  private static List<PackRecord> unfinished(RunRecord record) {
    return record.packs().stream().filter(pack -> !pack.isComplete()).toList();
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

  private static RunRequest only(RunRequest request, List<PackRecord> packs) {
    Set<String> keys =
        packs.stream()
            .map(PackRecord::key)
            .filter(key -> !key.isEmpty())
            .collect(Collectors.toSet());
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
    Map<String, PackRecord> packs = new LinkedHashMap<>();
    first.packs().forEach(pack -> packs.put(pack.key(), pack));
    second.packs().forEach(pack -> packs.put(pack.key(), pack));
    return second.with(new ArrayList<>(packs.values()));
  }
}
