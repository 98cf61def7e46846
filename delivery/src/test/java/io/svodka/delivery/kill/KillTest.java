package io.svodka.delivery.kill;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.svodka.delivery.WhenUnknown;
import io.svodka.delivery.ledger.PostgresPlace;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// `kill -9` at random moments: nothing is lost, nothing arrives twice without being declared, and
/// what nobody knows of is listed. `-Pkill` asks for more of it.
class KillTest {
  private static final int MAILS = Integer.getInteger("kill.mails", 1000);
  private static final int KILLS = Integer.getInteger("kill.kills", 10);
  private static final long SEED = Long.getLong("kill.seed", 1L);
  @TempDir private Path folder;

  @Test
  void ledgerInAFileHolds() throws Exception {
    String file = folder.resolve("ledger.sqlite").toString();
    KillRun.Result result = new KillRun(MAILS, KILLS, file, WhenUnknown.HOLD, SEED).run();
    assertEquals(0, result.declaredTwice(), result.toString());
    assertTrue(result.ambiguous() > 0, "the faults did not bite: " + result);
    tell("file", result);
  }

  @ParameterizedTest
  @EnumSource(WhenUnknown.class)
  void ledgerOnAServerHoldsOrSendsAgain(WhenUnknown whenUnknown) throws Exception {
    try (PostgresPlace place = PostgresPlace.start()) {
      String url = place.address(place.fresh()).url();
      KillRun.Result result = new KillRun(MAILS, KILLS, url, whenUnknown, SEED).run();
      assertEquals(whenUnknown == WhenUnknown.HOLD, result.declaredTwice() == 0);
      tell("server, " + whenUnknown, result);
    }
  }

  private static void tell(String where, KillRun.Result result) {
    System.out.println("kill: " + MAILS + " mails, " + KILLS + " kills, " + where + ": " + result);
  }
}
