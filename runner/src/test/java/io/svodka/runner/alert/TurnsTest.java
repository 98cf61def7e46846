package io.svodka.runner.alert;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.svodka.delivery.alerts.Standing;
import io.svodka.engine.layout.AlertRows.AlertNotice;
import io.svodka.engine.layout.AlertRows.Sighting;
import io.svodka.model.plan.AlertPlan.Notices;
import io.svodka.model.plan.AlertPlan.OnRecovery;
import io.svodka.model.plan.AlertPlan.Severity;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/// What an alert tells while figures rise and fall.
class TurnsTest {
  private static final Instant NOON = Instant.parse("2026-11-02T09:00:00Z");
  private final Map<String, Standing> known = new TreeMap<>();
  private Instant now = NOON;

  private static Sighting fires(String subject) {
    return sighting(subject, true, false);
  }

  private static Sighting between(String subject) {
    return sighting(subject, false, false);
  }

  private static Sighting over(String subject) {
    return sighting(subject, false, true);
  }

  private static Sighting sighting(String subject, boolean isFiring, boolean isOver) {
    AlertNotice notice =
        new AlertNotice(List.of(subject + "@example.com"), List.of(), List.of(), "", "");
    return new Sighting(List.of(subject), isFiring, isOver, subject + " says", List.of(notice));
  }

  /// Looks an hour later and returns what is told.
  private List<String> look(OnRecovery onRecovery, Sighting... seen) {
    now = now.plus(Duration.ofHours(1));
    Notices notices =
        new Notices(
            Severity.WARNING,
            List.of(),
            List.of(),
            List.of(),
            List.of(Duration.ofHours(3)),
            onRecovery,
            "",
            List.of());
    List<Turn> turns = new Turns(notices, now).since(known, List.of(seen));
    turns.forEach(turn -> known.put(turn.standing().subject(), turn.standing()));
    return turns.stream()
        .filter(turn -> !turn.notices().isEmpty())
        .map(turn -> turn.standing().subject() + " " + turn.telling())
        .toList();
  }

  private List<String> look(Sighting... seen) {
    return look(OnRecovery.NOTIFY, seen);
  }

  @Test
  void itIsToldOnceAndAgainAfterAWhile() {
    assertEquals(List.of("a FIRES"), look(fires("a"), over("b")));
    assertEquals(List.of(), look(fires("a")));
    assertEquals(List.of(), look(fires("a")));
    assertEquals(List.of("a STILL_FIRES"), look(fires("a")));
    assertEquals(List.of(), look(fires("a")));
    assertEquals(NOON.plus(Duration.ofHours(1)), known.get("a").since());
  }

  @Test
  void betweenFiringAndOverNothingChanges() {
    look(fires("a"));
    assertEquals(List.of(), look(between("a")));
    assertEquals(Standing.State.FIRING, known.get("a").state());
    assertEquals(List.of("a RECOVERED"), look(over("a")));
    assertEquals(List.of(), look(over("a")));
    assertEquals(List.of(), look(between("a")));
    assertEquals(List.of("a FIRES"), look(fires("a")));
  }

  @Test
  void recoveryIsToldOnlyWhereItIsAskedFor() {
    look(fires("a"));
    assertEquals(List.of(), look(OnRecovery.SILENT, over("a")));
    assertEquals(Standing.State.RECOVERED, known.get("a").state());
  }

  @Test
  void rowThatIsGoneIsNotOver() {
    look(fires("a"));
    assertEquals(List.of(), look());
    assertEquals(Standing.State.NO_DATA, known.get("a").state());
    assertEquals(List.of(), look());
    assertEquals(List.of("a STILL_FIRES"), look(fires("a")));
    look();
    assertEquals(List.of("a RECOVERED"), look(over("a")));
  }

  @Test
  void rowThatComesBackSoonIsNotToldAgain() {
    look(fires("a"));
    look();
    assertEquals(List.of(), look(fires("a")));
    assertEquals(Standing.State.FIRING, known.get("a").state());
  }

  @Test
  void subjectsStandEachForItself() {
    look(fires("a"), fires("b"));
    assertEquals(List.of("b RECOVERED", "c FIRES"), look(fires("a"), over("b"), fires("c")));
  }
}
