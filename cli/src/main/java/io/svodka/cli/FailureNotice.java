package io.svodka.cli;

import io.svodka.delivery.Receipt;
import io.svodka.model.failure.RunFailure;
import io.svodka.model.plan.TestPlan;
import io.svodka.runner.FailureMail;
import io.svodka.runner.RunRecord;
import io.svodka.runner.RunRequest;
import io.svodka.runner.records.PackRecord;
import io.svodka.runner.records.PackRecord.MailState;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;

/// Tells by mail that a delivery failed or was held.
final class FailureNotice {
  private final FailureMail mail;
  private final Predicate<RunRecord> isWorthTelling;
  private final Progress progress;
  private final MailWords words;

  /// @param isWorthTelling whether what became of a run is told
  FailureNotice(
      FailureMail mail, Predicate<RunRecord> isWorthTelling, Progress progress, MailWords words) {
    this.isWorthTelling = isWorthTelling;
    this.mail = mail;
    this.progress = progress;
    this.words = words;
  }

  /// Returns what the delivery returns, after its failure was told.
  RunRecord around(RunRequest request, Supplier<RunRecord> delivery) {
    try {
      RunRecord record = delivery.get();
      if (record.ending() != RunRecord.Ending.DONE && isWorthTelling.test(record)) {
        tell(request, lines(record));
      }
      return record;
    } catch (RunFailure failure) {
      tell(request, lines(failure));
      throw failure;
    }
  }

  private void tell(RunRequest request, List<String> lines) {
    mail.send(request, lines).forEach(progress::notTold);
  }

  private static List<String> lines(RunFailure failure) {
    String code = failure.code();
    return Stream.of(
            code + ": " + Objects.toString(failure.getMessage(), "failed"),
            failure.help(),
            CodeHelp.hint(code).english())
        .filter(line -> !line.isEmpty())
        .toList();
  }

  private List<String> lines(RunRecord record) {
    List<String> lines = new ArrayList<>();
    lines.add(record.title() + " · " + record.periodName());
    record.found().failedTests().forEach(test -> lines.add(line(test)));
    record.found().stale().forEach(stale -> lines.add(StaleWords.line(stale)));
    record.found().broken().forEach(result -> lines.add(Progress.line(result)));
    Complaints.of(record).forEach(each -> lines.add(each.failure().code() + ": " + each.line()));
    record.packs().stream().filter(pack -> !pack.isComplete()).forEach(pack -> add(pack, lines));
    return lines;
  }

  static String line(TestPlan test) {
    return "test “" + test.name() + "” failed";
  }

  private void add(PackRecord pack, List<String> lines) {
    if (pack.state() instanceof PackRecord.State.Failed(var code, var message, _)) {
      lines.add(OneLine.of(pack.name() + ": " + code + ": " + message));
    }
    pack.mails().stream()
        .filter(each -> !isSent(each.state()) && !Complaints.isOne(each.state()))
        .forEach(
            each ->
                lines.add(
                    pack.name()
                        + ": mail to "
                        + each.recipient()
                        + ": "
                        + words.words(each.state())));
  }

  static boolean isSent(MailState state) {
    return state instanceof MailState.Handed(var receipt)
        && switch (receipt) {
          case Receipt.Sent _, Receipt.AlreadySent _, Receipt.Withheld _, Receipt.Awaiting _ ->
              true;
          case Receipt.Held _, Receipt.Deferred _, Receipt.Refused _ -> false;
        };
  }
}
