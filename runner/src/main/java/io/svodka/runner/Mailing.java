package io.svodka.runner;

import io.svodka.delivery.Dispatcher;
import io.svodka.delivery.Mailbox;
import io.svodka.model.plan.DeliveryPlan;
import io.svodka.model.plan.TestPlan;
import io.svodka.runner.output.Shelves;
import java.time.Instant;
import java.util.List;

/// Whether a run mails its packs.
public sealed interface Mailing {
  record None() implements Mailing {}

  /// @param sender who mails come from where the delivery does not say
  /// @param shelves where the folders of the delivery are
  /// @param now the time by which data are fresh or not
  /// @param occasion why the delivery is made
  /// @param failedTests tests that hold the delivery back; empty where it needs none
  record By(
      DeliveryPlan delivery,
      Dispatcher dispatcher,
      Mailbox sender,
      Shelves shelves,
      Instant now,
      Occasion occasion,
      List<TestPlan> failedTests)
      implements Mailing {
    public By {
      failedTests = List.copyOf(failedTests);
    }
  }
}
