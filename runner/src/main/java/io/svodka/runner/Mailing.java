package io.svodka.runner;

import io.svodka.delivery.Mailbox;
import io.svodka.model.plan.DeliveryPlan;
import io.svodka.model.plan.DeliveryPlan.ParameterSetting;
import io.svodka.model.plan.TestPlan;
import io.svodka.runner.archive.Archivist;
import java.time.Instant;
import java.util.List;

/// Whether a run mails its packs.
public sealed interface Mailing {
  /// @param settings parameters that a test sets instead of a delivery
  record None(List<ParameterSetting> settings) implements Mailing {
    public None() {
      this(List.of());
    }

    public None {
      settings = List.copyOf(settings);
    }
  }

  /// @param sender who mails come from where the delivery does not say
  /// @param ways how its mails and files leave
  /// @param now the time by which data are fresh or not
  /// @param occasion why the delivery is made
  /// @param failedTests tests that hold the delivery back; empty where it needs none
  /// @param archivist keeps what everything is made of
  /// @param editing decides whether packs are made for the first time or corrected
  record By(
      DeliveryPlan delivery,
      Ways ways,
      Mailbox sender,
      Instant now,
      Occasion occasion,
      List<TestPlan> failedTests,
      Archivist archivist,
      Editing editing)
      implements Mailing {
    public By {
      failedTests = List.copyOf(failedTests);
    }
  }
}
