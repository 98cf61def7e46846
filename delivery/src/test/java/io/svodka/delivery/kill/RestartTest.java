package io.svodka.delivery.kill;

import io.svodka.delivery.WhenUnknown;
import io.svodka.delivery.ledger.PostgresPlace;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// The database under the ledger stops in the middle of a burst and comes back.
class RestartTest {
  @ParameterizedTest
  @EnumSource(WhenUnknown.class)
  void nothingIsLostOrDoubledSilentlyWhenTheDatabaseIsAway(WhenUnknown whenUnknown)
      throws Exception {
    try (PostgresPlace place = PostgresPlace.start()) {
      String url = place.address(place.fresh()).url();
      int restarts = KillTest.KILLS / 3;
      KillRun.Pace pace = KillRun.Pace.quick(KillTest.MAILS, restarts);
      KillRun run = new KillRun(KillTest.MAILS, restarts, url, whenUnknown, 3, pace);
      KillTest.check("restarts of the database", run, (_, _) -> place.restart());
    }
  }
}
