package io.svodka.runner.alert;

import io.svodka.delivery.alerts.Standing;
import io.svodka.delivery.alerts.Standing.State;
import io.svodka.engine.layout.AlertRows.Sighting;
import io.svodka.model.plan.AlertPlan.Notices;
import io.svodka.model.plan.AlertPlan.OnRecovery;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Tells what a look has changed. Between firing and being over lies a stretch where nothing
/// changes; a row that is gone is not over.
final class Turns {
  private final Notices notices;
  private final Instant now;

  Turns(Notices notices, Instant now) {
    this.notices = notices;
    this.now = now;
  }

  /// Returns what is different from before; subjects for which nothing changes are left out.
  List<Turn> since(Map<String, Standing> before, List<Sighting> seen) {
    List<Turn> turns = new ArrayList<>();
    Set<String> there = new HashSet<>();
    for (Sighting sighting : seen) {
      String subject = subject(sighting);
      there.add(subject);
      Standing known = before.get(subject);
      if (known == null || known.state() == State.RECOVERED) {
        if (sighting.isFiring()) {
          turns.add(fires(subject, sighting));
        }
      } else {
        fired(known, sighting, turns);
      }
    }
    before.values().stream()
        .filter(known -> known.state() == State.FIRING && !there.contains(known.subject()))
        .forEach(known -> turns.add(gone(known)));
    return turns;
  }

  static String subject(Sighting sighting) {
    return String.join(", ", sighting.subject());
  }

  private Turn fires(String subject, Sighting sighting) {
    return new Turn(
        new Standing(subject, State.FIRING, now, now, sighting.message()),
        Turn.Telling.FIRES,
        sighting.notices());
  }

  private void fired(Standing known, Sighting sighting, List<Turn> turns) {
    if (sighting.isFiring()) {
      if (isToBeRepeated(known)) {
        turns.add(turn(known, State.FIRING, now, Turn.Telling.STILL_FIRES, sighting));
      } else if (known.state() == State.NO_DATA) {
        turns.add(turn(known, State.FIRING, known.toldAt(), Turn.Telling.NOTHING, sighting));
      }
    } else if (sighting.isOver()) {
      turns.add(
          notices.onRecovery() == OnRecovery.NOTIFY
              ? turn(known, State.RECOVERED, now, Turn.Telling.RECOVERED, sighting)
              : turn(known, State.RECOVERED, known.toldAt(), Turn.Telling.NOTHING, sighting));
    }
  }

  private boolean isToBeRepeated(Standing known) {
    return notices.repeat().stream().anyMatch(after -> !known.toldAt().plus(after).isAfter(now));
  }

  private Turn turn(
      Standing known, State state, Instant toldAt, Turn.Telling telling, Sighting sighting) {
    Instant since = known.state() == state ? known.since() : now;
    return new Turn(
        new Standing(known.subject(), state, since, toldAt, sighting.message()),
        telling,
        telling == Turn.Telling.NOTHING ? List.of() : sighting.notices());
  }

  private Turn gone(Standing known) {
    return new Turn(
        new Standing(known.subject(), State.NO_DATA, now, known.toldAt(), known.message()),
        Turn.Telling.NOTHING,
        List.of());
  }
}
