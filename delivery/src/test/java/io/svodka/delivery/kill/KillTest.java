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
  static final int MAILS = Integer.getInteger("kill.mails", 1000);
  static final int KILLS = Integer.getInteger("kill.kills", 10);
  private static final long SEED = Long.getLong("kill.seed", 1L);
  @TempDir private Path folder;

  @ParameterizedTest
  @EnumSource(WhenUnknown.class)
  void ledgerInAFileHoldsOrSendsAgain(WhenUnknown whenUnknown) throws Exception {
    String file = folder.resolve("ledger.sqlite").toString();
    check("kills, file", run(file, whenUnknown), Nemesis.KILL);
  }

  @ParameterizedTest
  @EnumSource(WhenUnknown.class)
  void ledgerOnAServerHoldsOrSendsAgain(WhenUnknown whenUnknown) throws Exception {
    try (PostgresPlace place = PostgresPlace.start()) {
      String url = place.address(place.fresh()).url();
      check("kills, server", run(url, whenUnknown), Nemesis.KILL);
    }
  }

  private static KillRun run(String ledger, WhenUnknown whenUnknown) {
    return new KillRun(MAILS, KILLS, ledger, whenUnknown, SEED, KillRun.Pace.quick(MAILS, KILLS));
  }

  static void check(String what, KillRun run, Nemesis nemesis) throws Exception {
    KillRun.Result result = run.run(nemesis);
    tell(run, what, result);
    assertEquals(0, result.lost(), result.toString());
    assertEquals(0, result.silentlyTwice(), result.toString());
    assertEquals(
        run.mails(), result.sent() + result.refused() + result.ambiguous(), result.toString());
    // The faults have to bite, or nothing is shown.
    switch (run.whenUnknown()) {
      case HOLD -> {
        assertTrue(result.arrived() > 0, result.toString());
        assertTrue(result.arrived() < result.ambiguous(), result.toString());
      }
      case RESEND -> assertTrue(result.declaredTwice() > 0, result.toString());
    }
  }

  private static void tell(KillRun run, String what, KillRun.Result result) {
    System.out.printf(
        "%,d mails, %d %s, %s: %s%n", run.mails(), run.kills(), what, run.whenUnknown(), result);
  }
}
