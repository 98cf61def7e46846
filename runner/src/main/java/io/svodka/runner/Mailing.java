package io.svodka.runner;

import io.svodka.delivery.Dispatcher;
import io.svodka.delivery.Mailbox;
import io.svodka.model.plan.DeliveryPlan;

/// Whether a run mails its packs.
public sealed interface Mailing {
  record None() implements Mailing {}

  /// @param sender who mails come from where the delivery does not say
  record By(DeliveryPlan delivery, Dispatcher dispatcher, Mailbox sender) implements Mailing {}
}
