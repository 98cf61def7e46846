package io.svodka.delivery;

import java.time.Instant;
import java.util.Set;

/// The ways to the domains of recipients, shared by everything that sends in one process. A domain
/// that is slow, puts mails off or has had its share is left alone for a while, and the others do
/// not notice. Safe to use from several threads.
public sealed interface Lanes permits Lanes.Open, LimitedLanes {
  /// Returns the domains that are not to be written to now.
  Set<String> closed(Instant now);

  /// Says whether the mail server itself is left alone, and so all domains.
  boolean isServerResting(Instant now);

  /// Returns until when a domain is left alone because mails were put off; a time that is over
  /// where it is not.
  Instant restsUntil(String domain, Instant now);

  /// Enters the lane of a domain, or returns `false` where it is closed.
  boolean begin(String domain, Instant now);

  /// Leaves a lane that was entered.
  void end(String domain, Answer answer, Instant now);

  /// What a domain made of a mail, as far as the next one is concerned.
  enum Answer {
    DECIDED,
    PUT_OFF,
    /// The server could not be reached or was busy: no domain is to blame.
    NO_SERVER;

    static Answer of(Receipt receipt) {
      return switch (receipt) {
        case Receipt.Sent _,
            Receipt.AlreadySent _,
            Receipt.Withheld _,
            Receipt.Awaiting _,
            Receipt.Refused _ ->
            DECIDED;
        case Receipt.Held _ -> PUT_OFF;
        case Receipt.Deferred(_, _, var whose) ->
            switch (whose) {
              case MAILBOX -> PUT_OFF;
              case SERVER -> NO_SERVER;
            };
      };
    }
  }

  /// Returns lanes that are always open.
  static Lanes open() {
    return new Open();
  }

  /// Returns lanes that heed limits and rest after mails that were put off.
  static Lanes of(LaneRules rules) {
    return new LimitedLanes(rules, LaneBook.NONE, Instant.EPOCH);
  }

  /// Returns lanes that also heed what other processes have met.
  ///
  /// @param since what they met before is passed over
  static Lanes of(LaneRules rules, LaneBook book, Instant since) {
    return new LimitedLanes(rules, book, since);
  }

  /// Says whether a domain may be written to now.
  default boolean isOpen(String domain, Instant now) {
    return !isServerResting(now) && !closed(now).contains(domain);
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
    public boolean isServerResting(Instant now) {
      return false;
    }

    @Override
    public Instant restsUntil(String domain, Instant now) {
      return Instant.MIN;
    }

    @Override
    public boolean begin(String domain, Instant now) {
      return true;
    }

    @Override
    public void end(String domain, Answer answer, Instant now) {
      // Nothing is counted.
    }
  }
}
