package io.svodka.cli;

import io.svodka.model.failure.RunFailure;
import io.svodka.model.plan.DeliveryPlan;
import io.svodka.model.plan.DeliveryPlan.MailPlan;
import io.svodka.model.plan.ProjectPlan;
import io.svodka.runner.settings.Senders;
import io.svodka.runner.settings.Settings;
import io.svodka.runner.settings.Settings.MailRoute;
import java.nio.file.Path;
import java.util.stream.Stream;

/// Warns of mails that would go to a server without anybody named as their sender.
record SenderNote(Console console) {
  /// Looks at a delivery that is about to be sent.
  void of(DeliveryPlan delivery, Settings settings) {
    if (isUnnamed(settings) && mails(delivery).anyMatch(mail -> mail.from().isEmpty())) {
      warn();
    }
  }

  /// Looks at all that a project may send.
  void of(ProjectPlan plan, Settings settings) {
    boolean writes =
        !plan.alerts().isEmpty()
            || plan.deliveries().stream()
                .flatMap(SenderNote::mails)
                .anyMatch(mail -> mail.from().isEmpty());
    if (isUnnamed(settings) && writes) {
      warn();
    }
  }

  /// Looks at a project whose settings need not be there or be right on this machine.
  void of(ProjectPlan plan, Path folder) {
    try {
      of(plan, Projects.settings(folder));
    } catch (RunFailure elsewhere) {
      // Whoever sends is told of it.
    }
  }

  private static Stream<MailPlan> mails(DeliveryPlan delivery) {
    return Stream.concat(delivery.mail().stream(), delivery.terms().onFailure().stream());
  }

  private static boolean isUnnamed(Settings settings) {
    return switch (settings.mail()) {
      case MailRoute.LocalFolder _ -> false;
      case MailRoute.Smtp _ -> settings.sender().equals(Senders.UNNAMED);
    };
  }

  private void warn() {
    console.note(
        "warning: mails would come from "
            + Senders.UNNAMED.address()
            + ", as svodka.toml names no sender; servers refuse them or take them for spam");
    console.help("write into [mail] of svodka.toml: from = \"Reports <reports@example.com>\"");
  }
}
