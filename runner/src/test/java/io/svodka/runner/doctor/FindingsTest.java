package io.svodka.runner.doctor;

import static io.svodka.compiler.diagnostic.Said.said;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.svodka.compiler.diagnostic.Said;
import io.svodka.engine.query.DataSettings;
import io.svodka.engine.query.DatabaseAddress;
import io.svodka.model.origin.SourceId;
import io.svodka.model.origin.Span;
import io.svodka.model.plan.ConnectionPlan;
import io.svodka.model.plan.Dialect;
import io.svodka.model.secret.Secret;
import io.svodka.runner.doctor.Finding.Area;
import io.svodka.runner.doctor.Finding.State;
import io.svodka.runner.doctor.MachineFacts.StartCache;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// How things are judged that a machine of tests does not show.
class FindingsTest {
  private static List<State> states(MachineFacts machine) {
    return new MachineCheck(machine, 2026).findings().stream().map(Finding::state).toList();
  }

  @Test
  void aMachineIsJudged() {
    MachineFacts good =
        new MachineFacts("25.0.1", 25, 2L << 30, 8L << 30, 4, "2026a", "UTF-8", StartCache.USED);
    MachineFacts bad =
        new MachineFacts(
            "21", 21, 256L << 20, 1L << 30, 1, "2023c", "ANSI_X3.4-1968", StartCache.OUTDATED);
    assertEquals(List.of(State.OK, State.OK, State.OK, State.OK, State.OK), states(good));
    assertEquals(
        List.of(State.FAILED, State.WARNING, State.WARNING, State.WARNING, State.WARNING),
        states(bad));
  }

  @Test
  void clocksAreJudgedByHowFarTheyAre() {
    Finding found = Finding.ok(Area.MAIL, Said.NOTHING, Said.NOTHING);
    assertEquals(State.OK, ClockCheck.judged(found, Duration.ofSeconds(-3)).state());
    assertEquals(State.WARNING, ClockCheck.judged(found, Duration.ofSeconds(-30)).state());
    assertEquals(State.FAILED, ClockCheck.judged(found, Duration.ofMinutes(6)).state());
    assertEquals(
        said("its clock is 30.0 s behind", "часы отстают на 30.0 с"),
        ClockCheck.told(Duration.ofSeconds(-30)));
    assertEquals("its clock is 13 min behind", ClockCheck.told(Duration.ofSeconds(-750)).english());
    assertEquals("часы спешат на 3 ч 5 мин", ClockCheck.told(Duration.ofMinutes(185)).russian());
  }

  @Test
  void whoNeverAnswersIsNotWaitedFor(@TempDir Path folder) throws IOException {
    try (ServerSocket silent = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
      DatabaseAddress address =
          new DatabaseAddress(
              "jdbc:postgresql://127.0.0.1:" + silent.getLocalPort() + "/db",
              "reader",
              new Secret("x"),
              "",
              Duration.ofSeconds(5));
      ConnectionPlan plan =
          new ConnectionPlan(
              "warehouse", Dialect.POSTGRES, new Span(new SourceId("project.svodka"), 0, 0));
      List<Finding> findings =
          new ConnectionCheck(
                  new DataSettings(folder, Map.of("warehouse", address)),
                  InstantSource.system(),
                  new InTime(Duration.ofMillis(300)))
              .findings(List.of(plan));
      assertEquals(State.FAILED, findings.getFirst().state());
      String told = findings.getFirst().found().english();
      assertTrue(told.startsWith("did not answer"), told);
    }
  }
}
