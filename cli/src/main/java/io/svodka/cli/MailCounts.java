package io.svodka.cli;

import io.svodka.delivery.Receipt;
import io.svodka.runner.RunRecord;
import io.svodka.runner.records.PackRecord.MailState;

/// How many mails of a run went where.
///
/// @param sent now or earlier
/// @param earlier sent by an earlier run
/// @param awaiting a person's release
/// @param withheld by a rule of the house
record MailCounts(int all, int sent, int earlier, int awaiting, int withheld) {
  private static final MailCounts NONE = new MailCounts(0, 0, 0, 0, 0);

  static MailCounts of(RunRecord run) {
    return run.packs().stream()
        .flatMap(pack -> pack.mails().stream())
        .map(mail -> one(mail.state()))
        .reduce(NONE, MailCounts::plus);
  }

  private static MailCounts one(MailState state) {
    return switch (state) {
      case MailState.Handed(var receipt) -> one(receipt);
      case MailState.Failed _ -> new MailCounts(1, 0, 0, 0, 0);
    };
  }

  private static MailCounts one(Receipt receipt) {
    return switch (receipt) {
      case Receipt.Sent _ -> new MailCounts(1, 1, 0, 0, 0);
      case Receipt.AlreadySent _ -> new MailCounts(1, 1, 1, 0, 0);
      case Receipt.Awaiting _ -> new MailCounts(1, 0, 0, 1, 0);
      case Receipt.Withheld _ -> new MailCounts(1, 0, 0, 0, 1);
      case Receipt.Held _, Receipt.Deferred _, Receipt.Refused _ -> new MailCounts(1, 0, 0, 0, 0);
    };
  }

  private MailCounts plus(MailCounts other) {
    return new MailCounts(
        all + other.all,
        sent + other.sent,
        earlier + other.earlier,
        awaiting + other.awaiting,
        withheld + other.withheld);
  }

  /// Returns it in words, such as `92 of 120 mails, 4 wait for release, 24 kept back`.
  String words() {
    return sent
        + " of "
        + Counts.of(all, "mail")
        + (awaiting == 0 ? "" : ", " + awaiting + " to be released")
        + (withheld == 0 ? "" : ", " + withheld + " kept back");
  }
}
