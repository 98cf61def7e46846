package io.svodka.cli;

import io.svodka.model.failure.RunFailure;
import io.svodka.model.plan.DeliveryPlan;
import io.svodka.model.plan.DeliveryTerms;
import io.svodka.runner.output.Shelves;
import io.svodka.runner.settings.Doors;
import io.svodka.runner.settings.Settings;
import java.nio.file.Path;

/// Refuses deliveries to places that the settings do not know, before anything is made.
record Reachable(Path folder, Settings settings) {
  void check(DeliveryPlan delivery) {
    Doors doors = settings.operations().doors();
    new Shelves(folder, settings.folders(), settings.uploads())
        .require(
            delivery.terms().folders().stream()
                .map(DeliveryTerms.Folder::destination)
                .filter(name -> !doors.buckets().containsKey(name))
                .toList());
    for (String hook : delivery.terms().webhooks()) {
      if (!doors.hooks().containsKey(hook)) {
        throw new RunFailure.Setup(
            "SV9452",
            "nobody says where the webhook `" + hook + "` is",
            "write in svodka.toml: [webhooks." + hook + "] url = \"https://…\"",
            null);
      }
    }
  }
}
