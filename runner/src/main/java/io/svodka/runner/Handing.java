package io.svodka.runner;

import io.svodka.delivery.Origin;
import io.svodka.delivery.Receipt;
import io.svodka.runner.PackMaker.MadePack;

/// How the mails of one run leave.
///
/// @param run number of the run in the ledger; 0 where nothing is mailed
record Handing(Mailing mailing, long run) {
  Receipt hand(Outgoing outgoing, MadePack pack) {
    return switch (mailing) {
      case Mailing.None _ -> throw new IllegalStateException("a message without a way out");
      case Mailing.By by ->
          by.ways().to(outgoing.channel()).dispatch(outgoing.message(), origin(by, pack));
    };
  }

  private Origin origin(Mailing.By by, MadePack pack) {
    return pack.hold().isEmpty()
        ? new Origin(
            run, pack.rows(), by.occasion().release(), "waits to be released", pack.edition())
        : new Origin(run, pack.rows(), Origin.Release.BY_A_PERSON, pack.hold(), pack.edition());
  }
}
