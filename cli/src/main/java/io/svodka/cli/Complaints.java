package io.svodka.cli;

import io.svodka.delivery.Dispatcher;
import io.svodka.runner.RunRecord;
import io.svodka.runner.records.PackRecord.MailRecord;
import io.svodka.runner.records.PackRecord.MailState;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Failures that would have met every mail of a run, each said once however many mails wait for it.
final class Complaints {
  private Complaints() {}

  /// Returns them in the order in which they were met.
  static List<Complaint> of(RunRecord run) {
    Map<MailState.Failed, Integer> waiting = new LinkedHashMap<>();
    run.packs().stream()
        .flatMap(pack -> pack.mails().stream())
        .map(MailRecord::state)
        .forEach(
            state -> {
              if (isOne(state) && state instanceof MailState.Failed failed) {
                waiting.merge(failed, 1, Integer::sum);
              }
            });
    return waiting.entrySet().stream()
        .map(each -> new Complaint(each.getKey(), each.getValue()))
        .toList();
  }

  /// Says whether what became of a mail is told here.
  static boolean isOne(MailState state) {
    return state instanceof MailState.Failed(var code, _, _) && Dispatcher.isOfSettings(code);
  }

  /// One failure.
  ///
  /// @param waiting how many mails
  record Complaint(MailState.Failed failure, int waiting) {
    String line() {
      return failure.message()
          + "; "
          + Counts.of(waiting, "mail")
          + (waiting == 1 ? " waits" : " wait");
    }
  }
}
