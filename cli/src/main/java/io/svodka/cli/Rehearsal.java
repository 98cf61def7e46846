package io.svodka.cli;

import io.svodka.model.failure.RunFailure;
import io.svodka.model.plan.DeliveryPlan;
import io.svodka.model.plan.DeliveryTerms;
import io.svodka.runner.settings.Doors;
import io.svodka.runner.settings.LedgerPlace;
import io.svodka.runner.settings.Operations;
import io.svodka.runner.settings.Settings;
import io.svodka.runner.settings.Settings.MailRoute;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/// A delivery that leaves nothing but files in a folder of its own: no mail server, no shared
/// folder, no ledger that somebody relies on.
record Rehearsal(Settings real, DeliveryPlan asked, Path out) {
  Path output() {
    return out.resolve("sample");
  }

  /// Forgets the rehearsal before, so that everything is laid out anew.
  void begin() {
    Path state = output().resolve("state");
    try {
      for (String name : List.of("ledger.sqlite", "ledger.sqlite-wal", "ledger.sqlite-shm")) {
        Files.deleteIfExists(state.resolve(name));
      }
    } catch (IOException e) {
      throw new RunFailure.Setup(
          "SV9405", "cannot clean the folder " + state, "check its permissions", e);
    }
  }

  Settings settings() {
    Operations operations = real.operations();
    return new Settings(
        real.connections(),
        real.embedded(),
        new MailRoute.LocalFolder(),
        real.sender(),
        List.of(),
        Map.of(),
        new Operations(
            new LedgerPlace.OwnFile(),
            operations.rules(),
            operations.keepDays(),
            Map.of(),
            operations.port(),
            operations.traces(),
            Doors.USUAL));
  }

  /// The delivery without what would be put into folders of others.
  DeliveryPlan delivery() {
    DeliveryTerms terms = asked.terms();
    return new DeliveryPlan(
        asked.name(),
        asked.title(),
        asked.report(),
        asked.settings(),
        asked.mail(),
        new DeliveryTerms(
            terms.schedules(),
            terms.after(),
            List.of(),
            terms.retry(),
            terms.whenEmpty(),
            terms.whenTestsFail(),
            terms.onFailure(),
            List.of()),
        asked.span());
  }
}
