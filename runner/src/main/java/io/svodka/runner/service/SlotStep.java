package io.svodka.runner.service;

import io.svodka.delivery.slots.SlotClaim;
import io.svodka.runner.agenda.Scheduled;
import io.svodka.trace.Activity;
import io.svodka.trace.Tracing;
import java.util.Locale;
import java.util.function.Supplier;

/// Work on a slot, as traces tell it.
record SlotStep(Activity activity) {
  static SlotStep of(Scheduled what, SlotClaim claim) {
    return new SlotStep(
        Activity.inside("slot " + what.name())
            .with("svodka.slot", claim.mark().name())
            .with("svodka.slot.kind", what.kind().name().toLowerCase(Locale.ROOT)));
  }

  /// Does the work and notes how it ended. What is said of the ending may hold data.
  SlotEnding around(Supplier<SlotEnding> work) {
    return Tracing.step(
        activity,
        () -> {
          SlotEnding ending = work.get();
          Tracing.current().note("svodka.ending", word(ending));
          if (ending instanceof SlotEnding.Failed) {
            Tracing.current().fail("slot_failed");
          }
          return ending;
        });
  }

  private static String word(SlotEnding ending) {
    return switch (ending) {
      case SlotEnding.Done _ -> "done";
      case SlotEnding.Failed _ -> "failed";
      case SlotEnding.Postponed _ -> "postponed";
      case SlotEnding.Stopped _ -> "stopped";
    };
  }
}
