package io.svodka.delivery;

import io.svodka.model.failure.RunFailure;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;

/// Lanes with limits. A domain begins with two connections, gets one more for each fifty mails that
/// it took, and half as many when it puts one off. What the settings say that a domain takes is
/// shared with other processes through the book; what they do not say is counted here alone, which
/// spares a transaction for each mail.
final class LimitedLanes implements Lanes {
  /// One mail that is put off tells of its mailbox, two in a row of the domain.
  private static final int PATIENCE = 2;

  private static final Duration FIRST_REST = Duration.ofSeconds(30);
  private static final Duration LONGEST_REST = Duration.ofMinutes(15);
  private static final Duration FIRST_REST_OF_SERVER = Duration.ofSeconds(1);
  private static final Duration LONGEST_REST_OF_SERVER = Duration.ofMinutes(5);
  private static final int MOST_DOUBLINGS = 10;
  private static final int FIRST_WIDTH = 2;
  private static final int TAKEN_FOR_ONE_MORE = 50;
  private static final Duration MINUTE = Duration.ofMinutes(1);
  private static final Duration LOOK = Duration.ofSeconds(5);

  /// How long to wait before a domain is asked for again whose places others have.
  private static final Duration KNOCK = Duration.ofMillis(500);

  private final LaneRules rules;
  private final LaneBook book;
  private final Instant since;
  private final Map<String, Lane> lanes = new HashMap<>();
  private Instant looked = Instant.EPOCH;
  private int withoutServer;
  private Instant serverRestsUntil = Instant.MIN;

  LimitedLanes(LaneRules rules, LaneBook book, Instant since) {
    this.rules = rules;
    this.book = book;
    this.since = since;
  }

  private static final class Lane {
    private final LaneRules.Limit limit;
    private final Deque<Instant> begun = new ArrayDeque<>();
    private final Deque<Long> passes = new ArrayDeque<>();
    private Instant restsUntil = Instant.MIN;
    private Instant othersUntil = Instant.MIN;
    private int width;
    private int atOnce;
    private int taken;
    private int putOff;

    private Lane(LaneRules.Limit limit) {
      this.limit = limit;
      this.width = Math.min(FIRST_WIDTH, limit.connections());
    }

    private boolean isClosed(Instant now) {
      while (!begun.isEmpty() && !begun.getFirst().isAfter(now.minus(MINUTE))) {
        begun.removeFirst();
      }
      return restsUntil.isAfter(now)
          || othersUntil.isAfter(now)
          || atOnce >= width
          || begun.size() >= limit.perMinute();
    }

    private void took() {
      putOff = 0;
      taken++;
      if (taken % TAKEN_FOR_ONE_MORE == 0 && width < limit.connections()) {
        width++;
      }
    }

    private void putOff() {
      putOff++;
      taken = 0;
      width = Math.max(1, width / 2);
    }
  }

  private Lane lane(String domain) {
    return lanes.computeIfAbsent(domain, each -> new Lane(rules.of(each)));
  }

  @Override
  public synchronized Set<String> closed(Instant now) {
    lookAtOthers(now);
    return lanes.entrySet().stream()
        .filter(each -> each.getValue().isClosed(now))
        .map(Map.Entry::getKey)
        .collect(Collectors.toSet());
  }

  @Override
  public synchronized boolean isServerResting(Instant now) {
    return serverRestsUntil.isAfter(now);
  }

  @Override
  public synchronized Instant restsUntil(String domain, Instant now) {
    lookAtOthers(now);
    Instant own = lane(domain).restsUntil;
    return own.isAfter(serverRestsUntil) ? own : serverRestsUntil;
  }

  @Override
  public synchronized boolean begin(String domain, Instant now) {
    lookAtOthers(now);
    Lane lane = lane(domain);
    if (isServerResting(now) || lane.isClosed(now) || !isAdmitted(domain, lane, now)) {
      return false;
    }
    lane.atOnce++;
    if (lane.limit.perMinute() < Integer.MAX_VALUE) {
      lane.begun.addLast(now);
    }
    return true;
  }

  /// Others may have the places of a domain that takes only so many.
  private boolean isAdmitted(String domain, Lane lane, Instant now) {
    if (!rules.isStated(domain)) {
      return true;
    }
    OptionalLong pass = pass(domain, lane.limit, now);
    pass.ifPresentOrElse(lane.passes::addLast, () -> lane.othersUntil = now.plus(KNOCK));
    return pass.isPresent();
  }

  private OptionalLong pass(String domain, LaneRules.Limit limit, Instant now) {
    try {
      return book.enter(domain, limit, now);
    } catch (RunFailure away) {
      // Nothing can be sent either while the ledger is away.
      return OptionalLong.empty();
    }
  }

  private void leave(Lane lane) {
    if (lane.passes.isEmpty()) {
      return;
    }
    try {
      book.leave(lane.passes.removeFirst());
    } catch (RunFailure away) {
      // The place is free again when its time is over, or when this process asks for it.
      return;
    }
  }

  @Override
  public synchronized void end(String domain, Answer answer, Instant now) {
    Lane lane = lane(domain);
    lane.atOnce--;
    leave(lane);
    switch (answer) {
      case DECIDED -> {
        withoutServer = 0;
        lane.took();
      }
      case PUT_OFF -> {
        withoutServer = 0;
        lane.putOff();
        if (lane.putOff >= PATIENCE) {
          rest(domain, lane, now);
        }
      }
      case NO_SERVER -> {
        withoutServer++;
        if (withoutServer >= PATIENCE) {
          serverRestsUntil =
              now.plus(
                  doubled(FIRST_REST_OF_SERVER, withoutServer - PATIENCE, LONGEST_REST_OF_SERVER));
        }
      }
    }
  }

  private void rest(String domain, Lane lane, Instant now) {
    lane.restsUntil = now.plus(doubled(FIRST_REST, lane.putOff - PATIENCE, LONGEST_REST));
    try {
      book.rest(domain, lane.restsUntil, now);
    } catch (RunFailure away) {
      // Others find out by themselves.
      return;
    }
  }

  private void lookAtOthers(Instant now) {
    if (looked.plus(LOOK).isAfter(now)) {
      return;
    }
    looked = now;
    try {
      book.rests(since, now).forEach(this::restAtLeast);
    } catch (RunFailure away) {
      // What this process has met itself is known.
      return;
    }
  }

  private void restAtLeast(String domain, Instant until) {
    Lane lane = lane(domain);
    lane.restsUntil = until.isAfter(lane.restsUntil) ? until : lane.restsUntil;
  }

  private static Duration doubled(Duration first, int doublings, Duration longest) {
    Duration rest = first.multipliedBy(1L << Math.min(doublings, MOST_DOUBLINGS));
    return rest.compareTo(longest) > 0 ? longest : rest;
  }
}
