package io.svodka.delivery;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// The ways to the domains of recipients, shared by everything that sends in one process. A domain
/// that is slow, puts mails off or has had its share is left alone for a while, and the others do
/// not notice. Safe to use from several threads.
public sealed interface Lanes {
  /// Returns the domains that are not to be written to now.
  Set<String> closed(Instant now);

  void begin(String domain, Instant now);

  void end(String domain, Answer answer, Instant now);

  /// What a domain made of a mail, as far as the next one is concerned.
  enum Answer {
    DECIDED,
    PUT_OFF
  }

  /// Returns lanes that are always open.
  static Lanes open() {
    return new Open();
  }

  /// Returns lanes that heed limits and rest after mails that were put off.
  static Lanes of(LaneRules rules) {
    return new Limited(rules);
  }

  /// Says whether a domain may be written to now.
  default boolean isOpen(String domain, Instant now) {
    return !closed(now).contains(domain);
  }

  /// Returns the domain of an address.
  static String domain(String recipient) {
    return recipient.substring(recipient.lastIndexOf('@') + 1);
  }

  /// Lanes without limits.
  record Open() implements Lanes {
    @Override
    public Set<String> closed(Instant now) {
      return Set.of();
    }

    @Override
    public void begin(String domain, Instant now) {
      // Nothing is counted.
    }

    @Override
    public void end(String domain, Answer answer, Instant now) {
      // Nothing is counted.
    }
  }

  /// Lanes with limits.
  final class Limited implements Lanes {
    /// One mail that is put off tells of its mailbox, two in a row of the domain.
    private static final int PATIENCE = 2;

    private static final Duration FIRST_REST = Duration.ofSeconds(30);
    private static final Duration LONGEST_REST = Duration.ofMinutes(15);
    private static final int MOST_DOUBLINGS = 10;
    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final LaneRules rules;
    private final Map<String, Lane> lanes = new HashMap<>();

    private Limited(LaneRules rules) {
      this.rules = rules;
    }

    private static final class Lane {
      private final Deque<Instant> begun = new ArrayDeque<>();
      private Instant restsUntil = Instant.MIN;
      private int atOnce;
      private int putOff;
    }

    @Override
    public synchronized Set<String> closed(Instant now) {
      return lanes.entrySet().stream()
          .filter(each -> isClosed(each.getValue(), rules.of(each.getKey()), now))
          .map(Map.Entry::getKey)
          .collect(Collectors.toSet());
    }

    private static boolean isClosed(Lane lane, LaneRules.Limit limit, Instant now) {
      while (!lane.begun.isEmpty() && !lane.begun.getFirst().isAfter(now.minus(MINUTE))) {
        lane.begun.removeFirst();
      }
      return lane.restsUntil.isAfter(now)
          || lane.atOnce >= limit.connections()
          || lane.begun.size() >= limit.perMinute();
    }

    @Override
    public synchronized void begin(String domain, Instant now) {
      Lane lane = lanes.computeIfAbsent(domain, _ -> new Lane());
      lane.atOnce++;
      if (rules.of(domain).perMinute() < Integer.MAX_VALUE) {
        lane.begun.addLast(now);
      }
    }

    @Override
    public synchronized void end(String domain, Answer answer, Instant now) {
      Lane lane = lanes.computeIfAbsent(domain, _ -> new Lane());
      lane.atOnce--;
      lane.putOff =
          switch (answer) {
            case DECIDED -> 0;
            case PUT_OFF -> lane.putOff + 1;
          };
      if (lane.putOff >= PATIENCE) {
        lane.restsUntil = now.plus(rest(lane.putOff - PATIENCE));
      }
    }

    private static Duration rest(int doublings) {
      Duration rest = FIRST_REST.multipliedBy(1L << Math.min(doublings, MOST_DOUBLINGS));
      return rest.compareTo(LONGEST_REST) > 0 ? LONGEST_REST : rest;
    }
  }
}
