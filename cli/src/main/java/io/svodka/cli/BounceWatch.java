package io.svodka.cli;

import io.svodka.delivery.desk.Bounce;
import io.svodka.delivery.desk.Bounces;
import io.svodka.delivery.ledger.LedgerBooks;
import io.svodka.delivery.mail.BounceBox;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

/// Books mails that came back.
record BounceWatch(LedgerBooks books, InstantSource clock) {
  /// A mail that came back, and what that led to.
  record Booked(Bounce bounce, Bounces.Outcome outcome) {}

  /// Looks into a mailbox or folder and returns what was new there.
  List<Booked> look(BounceBox box) {
    List<Booked> booked = new ArrayList<>();
    box.empty(bounces -> bounces.forEach(bounce -> booked.add(book(bounce))));
    return booked;
  }

  private Booked book(Bounce bounce) {
    return new Booked(bounce, books.bounces().book(bounce, clock.instant()));
  }

  static String line(Booked each) {
    Bounce bounce = each.bounce();
    String end =
        switch (each.outcome()) {
          case BOOKED -> "booked";
          case BOOKED_AND_SUPPRESSED -> "booked, and not written to any more";
          case KNOWN_BEFORE -> "known before";
          case NOT_OURS -> "no mail of this ledger";
        };
    return OneLine.of(
        bounce.recipient() + ": " + bounce.status() + " " + bounce.text() + ": " + end);
  }
}
