package io.svodka.delivery;

import io.svodka.trace.Activity;
import io.svodka.trace.Trace;
import io.svodka.trace.Tracing;
import java.util.Locale;
import java.util.function.Supplier;

/// An attempt to hand a message over, as traces tell it: by its number in the ledger and the digest
/// that its headers carry, without its recipient and without what the other side says.
record HandoverStep(Activity activity) {
  static HandoverStep of(Channel channel, MessageKey key, Claim.Granted claim) {
    String name = "send " + channel.name().toLowerCase(Locale.ROOT);
    Activity activity =
        switch (channel) {
          case SMTP, S3, WEBHOOK -> Activity.outside(name);
          case MAILBOX, FOLDER -> Activity.inside(name);
        };
    return new HandoverStep(
        activity
            .with("svodka.delivery", key.deliveryName())
            .with("svodka.pack", key.packId())
            .with("svodka.message", String.valueOf(claim.id()))
            .with("svodka.attempt", String.valueOf(claim.attempt())));
  }

  /// Hands it over and notes what became of it.
  Receipt around(Supplier<Receipt> handover) {
    return Tracing.step(
        activity,
        () -> {
          Receipt receipt = handover.get();
          note(receipt, Tracing.current());
          return receipt;
        });
  }

  private static void note(Receipt receipt, Trace step) {
    String outcome =
        switch (receipt) {
          case Receipt.Sent _, Receipt.AlreadySent _ -> "sent";
          case Receipt.Deferred _ -> "deferred";
          case Receipt.Withheld _, Receipt.Awaiting _ -> "withheld";
          case Receipt.Refused _ -> "refused";
          case Receipt.Held _ -> "in_doubt";
        };
    step.note("svodka.outcome", outcome);
    switch (receipt) {
      case Receipt.Refused _, Receipt.Held _ -> step.fail(outcome);
      case Receipt.Sent _,
          Receipt.AlreadySent _,
          Receipt.Deferred _,
          Receipt.Withheld _,
          Receipt.Awaiting _ -> {}
    }
  }
}
