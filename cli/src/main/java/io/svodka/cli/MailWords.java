package io.svodka.cli;

import io.svodka.delivery.Dispatcher;
import io.svodka.delivery.Receipt;
import io.svodka.runner.PackRecord;
import io.svodka.runner.PackRecord.MailState;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.stream.Collectors;

/// Says in words what became of a pack and its mails.
final class MailWords {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT).withZone(ZoneId.systemDefault());

  private MailWords() {}

  static String time(Instant at) {
    return TIME.format(at);
  }

  /// Returns the state of the whole pack.
  static String state(PackRecord pack) {
    return switch (pack.state()) {
      case PackRecord.State.Skipped _ -> "skipped";
      case PackRecord.State.Unchanged _ -> "unchanged";
      case PackRecord.State.Failed(var code, var message, _) -> code + ": " + message;
      case PackRecord.State.Made _ -> pack.mails().isEmpty() ? "made" : mails(pack);
    };
  }

  /// Returns the state of the mails; empty when there are none.
  static String mails(PackRecord pack) {
    return pack.mails().stream()
        .map(mail -> words(mail.state()))
        .distinct()
        .collect(Collectors.joining(", "));
  }

  static String words(MailState state) {
    return switch (state) {
      case MailState.Handed(var receipt) -> receipt(receipt);
      case MailState.Failed(var code, var message, _) ->
          Dispatcher.isOfSettings(code) ? "waits: " + code : code + ": " + message;
    };
  }

  static String receipt(Receipt receipt) {
    return switch (receipt) {
      case Receipt.Sent _ -> "sent";
      case Receipt.AlreadySent(var at) -> "already sent " + TIME.format(at);
      case Receipt.Held(var reason) -> "held: " + reason;
      case Receipt.Withheld(var reason) -> "not sent: " + reason;
      case Receipt.Awaiting(var reason) -> "not sent: " + reason;
      case Receipt.Deferred(var reply, _, _) -> "deferred: " + reply;
      case Receipt.Refused(var reply) -> "refused: " + reply;
    };
  }
}
