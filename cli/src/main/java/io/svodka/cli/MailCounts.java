package io.svodka.cli;

import io.svodka.delivery.Receipt;
import io.svodka.runner.PackRecord.MailRecord;
import io.svodka.runner.PackRecord.MailState;
import io.svodka.runner.RunRecord;
import java.util.List;

/// How many mails of a run went where.
///
/// @param sent now or earlier
/// @param awaiting a person's release
/// @param withheld by a rule of the house
record MailCounts(int all, int sent, int awaiting, int withheld) {
  static MailCounts of(RunRecord run) {
    List<MailState> states =
        run.packs().stream().flatMap(pack -> pack.mails().stream()).map(MailRecord::state).toList();
    return new MailCounts(
        states.size(),
        count(states, Receipt.Sent.class) + count(states, Receipt.AlreadySent.class),
        count(states, Receipt.Awaiting.class),
        count(states, Receipt.Withheld.class));
  }

  private static int count(List<MailState> states, Class<? extends Receipt> kind) {
    return (int)
        states.stream()
            .filter(
                state -> state instanceof MailState.Handed(var receipt) && kind.isInstance(receipt))
            .count();
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
