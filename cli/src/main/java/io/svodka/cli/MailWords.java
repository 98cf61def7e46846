package io.svodka.cli;

import io.svodka.delivery.Dispatcher;
import io.svodka.delivery.Receipt;
import io.svodka.model.plan.ProjectPlan;
import io.svodka.runner.records.PackRecord;
import io.svodka.runner.records.PackRecord.MailState;
import java.time.Instant;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Says in words what became of a pack and its mails.
///
/// @param moment writes when a mail was sent before
record MailWords(Function<Instant, String> moment) {
  /// Returns words for people, with moments in the zone of a project.
  static MailWords of(ProjectPlan plan) {
    return new MailWords(new Moments(plan.settings().zone())::of);
  }

  /// Returns words for programs.
  static MailWords forPrograms() {
    return new MailWords(Instant::toString);
  }

  /// Returns the state of the whole pack.
  String state(PackRecord pack) {
    return switch (pack.state()) {
      case PackRecord.State.Skipped _ -> "skipped";
      case PackRecord.State.Unchanged _ -> "unchanged";
      case PackRecord.State.Failed(var code, var message, _) -> code + ": " + message;
      case PackRecord.State.Made _ -> pack.mails().isEmpty() ? "made" : mails(pack);
    };
  }

  /// Returns the state of the mails; empty when there are none.
  String mails(PackRecord pack) {
    return pack.mails().stream()
        .map(mail -> words(mail.state()))
        .distinct()
        .collect(Collectors.joining(", "));
  }

  String words(MailState state) {
    return switch (state) {
      case MailState.Handed(var receipt) -> receipt(receipt);
      case MailState.Failed(var code, var message, _) ->
          Dispatcher.isOfSettings(code) ? "waits: " + code : code + ": " + message;
    };
  }

  String receipt(Receipt receipt) {
    return switch (receipt) {
      case Receipt.Sent _ -> "sent";
      case Receipt.AlreadySent(var at) -> "already sent " + moment.apply(at);
      case Receipt.Held(var reason) -> "held: " + reason;
      case Receipt.Withheld(var reason) -> "not sent: " + reason;
      case Receipt.Awaiting(var reason) -> "not sent: " + reason;
      case Receipt.Deferred(var reply, _, _) -> "deferred: " + reply;
      case Receipt.Refused(var reply) -> "refused: " + reply;
    };
  }
}
