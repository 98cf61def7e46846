package io.svodka.runner;

import io.svodka.delivery.Message;
import io.svodka.delivery.Origin;
import io.svodka.delivery.Receipt;

/// How the mails of one run leave.
///
/// @param run number of the run in the ledger; 0 where nothing is mailed
record Handing(Mailing mailing, long run) {
  /// @param rows of data behind the message
  Receipt hand(Message message, long rows) {
    return switch (mailing) {
      case Mailing.None _ -> throw new IllegalStateException("a message without a way out");
      case Mailing.By by ->
          by.dispatcher().dispatch(message, new Origin(run, rows, by.occasion().release()));
    };
  }
}
