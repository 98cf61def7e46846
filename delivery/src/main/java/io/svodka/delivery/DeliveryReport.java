package io.svodka.delivery;

import java.util.List;

/// The receipts of one run, in the order of dispatch.
public record DeliveryReport(List<Entry> entries) {
  public DeliveryReport {
    entries = List.copyOf(entries);
  }

  /// What became of one message.
  public record Entry(MessageKey key, Receipt receipt) {}

  /// How many messages ended in which way; the counts add up to the number of entries.
  public record Counts(
      int sent, int alreadySent, int held, int withheld, int deferred, int refused) {
    Counts plus(Receipt receipt) {
      return switch (receipt) {
        case Receipt.Sent _ -> new Counts(sent + 1, alreadySent, held, withheld, deferred, refused);
        case Receipt.AlreadySent _ ->
            new Counts(sent, alreadySent + 1, held, withheld, deferred, refused);
        case Receipt.Held _ -> new Counts(sent, alreadySent, held + 1, withheld, deferred, refused);
        case Receipt.Withheld _, Receipt.Awaiting _ ->
            new Counts(sent, alreadySent, held, withheld + 1, deferred, refused);
        case Receipt.Deferred _ ->
            new Counts(sent, alreadySent, held, withheld, deferred + 1, refused);
        case Receipt.Refused _ ->
            new Counts(sent, alreadySent, held, withheld, deferred, refused + 1);
      };
    }
  }

  /// Returns how many messages ended in which way.
  public Counts counts() {
    Counts counts = new Counts(0, 0, 0, 0, 0, 0);
    for (Entry entry : entries) {
      counts = counts.plus(entry.receipt());
    }
    return counts;
  }

  /// Says whether every message is with its recipient's server.
  public boolean isComplete() {
    Counts counts = counts();
    return counts.sent() + counts.alreadySent() == entries.size();
  }
}
