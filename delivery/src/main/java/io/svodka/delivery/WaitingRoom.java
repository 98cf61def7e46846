package io.svodka.delivery;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/// Messages that wait, in a line for each domain. Lines take turns. Used under its owner's lock.
final class WaitingRoom {
  /// A line that has not moved for so long stands still.
  private static final Duration STILL = Duration.ofSeconds(1);

  private final Map<String, Line> lines = new LinkedHashMap<>();
  private int inMemory;
  private int waiting;

  private static final class Line {
    private final Deque<Errand> errands = new ArrayDeque<>();
    private int away;
    private Instant moved;

    private Line(Instant now) {
      moved = now;
    }
  }

  /// Returns how many messages are in memory, those on their way among them.
  int inMemory() {
    return inMemory;
  }

  /// Returns how many messages wait.
  int waiting() {
    return waiting;
  }

  /// Lets a message wait that was not here before, or is back from the ledger's desk.
  void add(Errand errand, Instant now) {
    Line line = line(errand, now);
    if (line.errands.isEmpty() && line.away == 0) {
      line.moved = now;
    }
    line.errands.addLast(errand);
    waiting++;
    inMemory += errand.isLoaded() ? 1 : 0;
  }

  private Line line(Errand errand, Instant now) {
    return lines.computeIfAbsent(errand.domain(), _ -> new Line(now));
  }

  /// Lets the first message go whose line may move, and puts that line behind the others.
  Optional<Errand> take(Predicate<String> mayMove, Instant now) {
    for (Map.Entry<String, Line> each : lines.entrySet()) {
      Line line = each.getValue();
      if (!line.errands.isEmpty() && mayMove.test(each.getKey())) {
        Errand errand = line.errands.removeFirst();
        waiting--;
        line.away++;
        line.moved = now;
        lines.remove(each.getKey());
        lines.put(each.getKey(), line);
        return Optional.of(errand);
      }
    }
    return Optional.empty();
  }

  /// Says that a message that was let go is done with.
  void done(Errand errand, Instant now) {
    inMemory -= errand.isLoaded() ? 1 : 0;
    returned(errand, now);
  }

  /// Lets a message that was let go wait again, before the others of its line.
  void again(Errand errand, Instant now) {
    returned(errand, now);
    line(errand, now).errands.addFirst(errand);
    waiting++;
  }

  private void returned(Errand errand, Instant now) {
    Line line = line(errand, now);
    line.away--;
    line.moved = now;
    if (line.away == 0 && line.errands.isEmpty()) {
      lines.remove(errand.domain());
    }
  }

  /// Removes those that wait and are meant.
  List<Errand> remove(Predicate<Errand> isMeant) {
    List<Errand> removed = new ArrayList<>();
    for (Line line : lines.values()) {
      for (Errand errand : List.copyOf(line.errands)) {
        if (isMeant.test(errand)) {
          line.errands.remove(errand);
          waiting--;
          inMemory -= errand.isLoaded() ? 1 : 0;
          removed.add(errand);
        }
      }
    }
    return removed;
  }

  /// Removes the first that waits and is meant.
  Optional<Errand> removeFirst(Predicate<Errand> isMeant) {
    for (Line line : lines.values()) {
      if (!line.errands.isEmpty() && isMeant.test(line.errands.getFirst())) {
        Errand errand = line.errands.removeFirst();
        waiting--;
        inMemory -= errand.isLoaded() ? 1 : 0;
        return Optional.of(errand);
      }
    }
    return Optional.empty();
  }

  /// Says whether the line of a message stands still.
  boolean isStill(Errand errand, Instant now) {
    Line line = lines.get(errand.domain());
    return line != null && line.moved.plus(STILL).isBefore(now);
  }
}
