package io.svodka.engine.query;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/// How many minutes the wall clock of one zone is ahead of another's, as constants. Databases that
/// know no zones, or whose lists of zones may be missing or old, are told what our calendar knows.
///
/// @param steps in the order of time; each holds from its start to that of the next
record ZoneShifts(List<Step> steps) {
  private static final int LAST_YEAR = 2100;
  private static final int SECONDS_A_MINUTE = 60;

  /// @param start wall time of the first zone
  record Step(LocalDateTime start, long minutes) {}

  static ZoneShifts of(ZoneId from, ZoneId to) {
    TreeSet<LocalDateTime> changes = new TreeSet<>();
    changes.add(LocalDateTime.of(1, 1, 1, 0, 0));
    for (ZoneOffsetTransition change : changes(from.getRules())) {
      changes.add(later(change.getDateTimeBefore(), change.getDateTimeAfter()));
    }
    for (ZoneOffsetTransition change : changes(to.getRules())) {
      changes.add(LocalDateTime.ofInstant(change.getInstant(), from));
    }
    List<Step> steps = new ArrayList<>();
    for (LocalDateTime at : changes) {
      long minutes = minutes(at, from, to);
      if (steps.isEmpty() || steps.getLast().minutes() != minutes) {
        steps.add(new Step(at, minutes));
      }
    }
    return new ZoneShifts(steps);
  }

  private static long minutes(LocalDateTime at, ZoneId from, ZoneId to) {
    var moment = at.atZone(from);
    int ahead =
        to.getRules().getOffset(moment.toInstant()).getTotalSeconds()
            - moment.getOffset().getTotalSeconds();
    return Math.floorDiv(ahead, SECONDS_A_MINUTE);
  }

  private static LocalDateTime later(LocalDateTime a, LocalDateTime b) {
    return a.isAfter(b) ? a : b;
  }

  private static List<ZoneOffsetTransition> changes(ZoneRules rules) {
    List<ZoneOffsetTransition> changes = new ArrayList<>(rules.getTransitions());
    var end = LocalDateTime.of(LAST_YEAR, 1, 1, 0, 0).toInstant(ZoneOffset.UTC);
    var next =
        rules.nextTransition(
            changes.isEmpty() ? java.time.Instant.EPOCH : changes.getLast().getInstant());
    while (next != null && next.getInstant().isBefore(end)) {
      changes.add(next);
      next = rules.nextTransition(next.getInstant());
    }
    return changes;
  }

  /// Returns the minutes to add to a moment, which is written once for all steps. A moment that is
  /// itself computed from zoned days stays as long as it is. The latest steps come first.
  Sql minutesOfOne(Sql moment, TimeSql times) {
    StringBuilder rungs = new StringBuilder("case {}");
    List<Sql> parts = new ArrayList<>(List.of(moment));
    for (Step step : steps.subList(1, steps.size()).reversed()) {
      rungs.append("\n      when >= {} then ").append(step.minutes());
      parts.add(times.moment(step.start()));
    }
    rungs.append("\n      else ").append(steps.getFirst().minutes()).append(" end");
    return steps.size() == 1
        ? Sql.of(String.valueOf(steps.getFirst().minutes()))
        : Sql.form(rungs.toString(), parts.toArray(Sql[]::new));
  }

  /// Returns the minutes to add to a moment.
  Sql minutes(Sql moment, TimeSql times) {
    return minutes(moment, times, 0, steps.size());
  }

  /// Halves the ladder, so that a row takes few steps.
  private Sql minutes(Sql moment, TimeSql times, int from, int to) {
    if (to - from == 1) {
      return Sql.of(String.valueOf(steps.get(from).minutes()));
    }
    int middle = (from + to) / 2;
    return Sql.form(
        "case when {} < {} then {}\n      else {} end",
        moment,
        times.moment(steps.get(middle).start()),
        minutes(moment, times, from, middle),
        minutes(moment, times, middle, to));
  }
}
