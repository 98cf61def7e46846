package io.svodka.delivery.kill;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.svodka.delivery.WhenUnknown;
import io.svodka.delivery.ledger.PostgresPlace;
import java.nio.file.Path;
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

  @ParameterizedTest
  @EnumSource(WhenUnknown.class)
  void ledgerInAFileHoldsOrSendsAgain(WhenUnknown whenUnknown) throws Exception {
    check("file", folder.resolve("ledger.sqlite").toString(), whenUnknown);
  }

  @ParameterizedTest
  @EnumSource(WhenUnknown.class)
  void ledgerOnAServerHoldsOrSendsAgain(WhenUnknown whenUnknown) throws Exception {
    try (PostgresPlace place = PostgresPlace.start()) {
      check("server", place.address(place.fresh()).url(), whenUnknown);
    }
  }

  private static void check(String kind, String ledger, WhenUnknown whenUnknown) throws Exception {
    KillRun.Result result = new KillRun(MAILS, KILLS, ledger, whenUnknown, SEED).run();
    tell(kind + ", " + whenUnknown, result);
    assertEquals(0, result.lost(), result.toString());
    assertEquals(0, result.silentlyTwice(), result.toString());
    assertEquals(MAILS, result.sent() + result.refused() + result.ambiguous(), result.toString());
    // The faults have to bite, or nothing is shown.
    switch (whenUnknown) {
      case HOLD -> {
        assertTrue(result.arrived() > 0, result.toString());
        assertTrue(result.arrived() < result.ambiguous(), result.toString());
      }
      case RESEND -> assertTrue(result.declaredTwice() > 0, result.toString());
    }
  }

  private static void tell(String where, KillRun.Result result) {
    System.out.println("kill: " + MAILS + " mails, " + KILLS + " kills, " + where + ": " + result);
  }
}
