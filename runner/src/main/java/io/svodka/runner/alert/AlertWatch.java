package io.svodka.runner.alert;

import io.svodka.delivery.Channel;
import io.svodka.delivery.Mailbox;
import io.svodka.delivery.Message;
import io.svodka.delivery.MessageKey;
import io.svodka.delivery.Receipt;
import io.svodka.delivery.alerts.AlertBook;
import io.svodka.engine.layout.AlertRows.AlertNotice;
import io.svodka.engine.layout.AlertRows.Sighting;
import io.svodka.model.failure.RunFailure;
import io.svodka.model.plan.AlertPlan;
import io.svodka.model.plan.ProjectSettings;
import io.svodka.runner.Ways;
import io.svodka.runner.hook.HookBody;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/// Looks at an alert at one slot. Mails leave before the ledger remembers that they were told, each
/// under the name of the slot: a look that broke off is repeated, and tells nobody twice.
public final class AlertWatch {
  private static final String LEDGER_IS_AWAY = "SV9505";

  private final ProjectSettings settings;
  private final AlertBook book;
  private final Ways ways;
  private final Mailbox sender;

  public AlertWatch(ProjectSettings settings, AlertBook book, Ways ways, Mailbox sender) {
    this.settings = settings;
    this.book = book;
    this.ways = ways;
    this.sender = sender;
  }

  /// What a look has found and told.
  ///
  /// @param untold whom it could not tell, with the reason
  public record Look(List<Turn> turns, List<String> untold) {
    public Look {
      turns = List.copyOf(turns);
      untold = List.copyOf(untold);
    }
  }

  /// Looks, tells and remembers; returns what has changed, and who was not told of it.
  ///
  /// @param slot name of the time of the look
  /// @param look reads the data
  /// @throws RunFailure when the data cannot be read; then the owner was told, and nobody else
  public Look watch(AlertPlan alert, String slot, Instant now, Supplier<List<Sighting>> look) {
    List<Sighting> seen;
    try {
      seen = look.get();
    } catch (RunFailure failure) {
      broken(alert, slot, failure.code() + ": " + Objects.toString(failure.getMessage(), ""));
      throw failure;
    }
    List<Turn> turns = new Turns(alert.notices(), now).since(book.standings(alert.name()), seen);
    List<String> untold =
        turns.stream().flatMap(turn -> tell(alert, slot, turn)).distinct().toList();
    book.keep(alert.name(), slot, turns.stream().map(Turn::standing).toList(), now);
    return new Look(turns, untold);
  }

  /// Tells its owner that the alert could not be looked at. Those who are told of figures are not
  /// told of breakdowns.
  ///
  /// @return whom it could not tell, with the reason
  public List<String> broken(AlertPlan alert, String slot, String words) {
    String own = alert.notices().owner();
    String owner = own.contains("@") ? own : settings.ownership().owner();
    if (!owner.contains("@")) {
      return List.of();
    }
    AlertNotice notice = new AlertNotice(List.of(owner), List.of(), List.of(), "", words);
    return send(
            ways.mail(),
            message(
                new MessageKey(alert.name() + "#failure", slot, "", owner),
                notice,
                AlertWords.of(settings.language()).failed(alert.title()),
                words))
        .stream()
        .toList();
  }

  /// Returns whom it could not tell, with the reason.
  private Stream<String> tell(AlertPlan alert, String slot, Turn turn) {
    String name = alert.name() + "#" + turn.telling().name().toLowerCase(Locale.ROOT);
    List<String> untold = new ArrayList<>();
    int number = 0;
    for (AlertNotice notice : turn.notices()) {
      String delivery = number++ == 0 ? name : name + "#" + number;
      mails(delivery, slot, turn, notice)
          .forEach(each -> send(ways.mail(), each).ifPresent(untold::add));
    }
    if (turn.telling() != Turn.Telling.NOTHING) {
      for (String hook : alert.notices().webhooks()) {
        send(Channel.WEBHOOK, post(alert, name, slot, turn, hook)).ifPresent(untold::add);
      }
    }
    return untold.stream();
  }

  private Stream<Message> mails(String delivery, String slot, Turn turn, AlertNotice notice) {
    String message = turn.standing().message();
    String words = notice.body().isBlank() ? message : notice.body().strip();
    String subject = notice.subject().isBlank() ? line(message) : notice.subject();
    String prefix = AlertWords.of(settings.language()).prefix(turn.telling());
    return Stream.of(notice.to(), notice.cc(), notice.bcc())
        .flatMap(List::stream)
        .distinct()
        .map(
            recipient ->
                message(
                    new MessageKey(delivery, slot, turn.standing().subject(), recipient),
                    notice,
                    prefix + subject,
                    words));
  }

  private static Message post(
      AlertPlan alert, String delivery, String slot, Turn turn, String hook) {
    MessageKey key = new MessageKey(delivery, slot, turn.standing().subject(), hook);
    return new Message(
        key,
        Mailbox.of(""),
        List.of(),
        List.of(),
        line(turn.standing().message()),
        "",
        HookBody.alert(
            key,
            alert.name(),
            new HookBody.Alert(
                alert.title(),
                alert.notices().severity().name().toLowerCase(Locale.ROOT),
                turn.telling().name().toLowerCase(Locale.ROOT),
                turn.standing().message(),
                turn.standing().since())),
        List.of());
  }

  /// What cannot leave now lies in the ledger; the state of the alert does not depend on it.
  private Optional<String> send(Channel channel, Message message) {
    String recipient = message.key().recipient();
    try {
      return why(ways.to(channel).dispatch(message)).map(why -> recipient + ": " + why);
    } catch (RunFailure.Delivery failure) {
      if (failure.code().equals(LEDGER_IS_AWAY)) {
        throw failure;
      }
      return Optional.of(
          recipient + ": " + failure.code() + ": " + Objects.toString(failure.getMessage(), ""));
    }
  }

  /// Returns why nobody was told, where nobody will be without a person.
  private static Optional<String> why(Receipt receipt) {
    return switch (receipt) {
      case Receipt.Refused(var reply) -> Optional.of(reply);
      case Receipt.Held(var reason) -> Optional.of(reason);
      case Receipt.Sent _,
          Receipt.AlreadySent _,
          Receipt.Withheld _,
          Receipt.Awaiting _,
          Receipt.Deferred _ ->
          Optional.empty();
    };
  }

  private Message message(MessageKey key, AlertNotice notice, String subject, String words) {
    return new Message(
        key,
        sender,
        notice.to().stream().map(Mailbox::of).toList(),
        notice.cc().stream().map(Mailbox::of).toList(),
        oneLine(subject),
        "<p>" + escaped(words).replace("\n", "<br>\n") + "</p>\n",
        words + "\n",
        List.of());
  }

  /// Returns the first line that says something.
  private static String line(String message) {
    return message
        .lines()
        .map(String::strip)
        .filter(line -> !line.isEmpty())
        .findFirst()
        .orElse("");
  }

  /// A subject with a line end of the data would be refused, and nobody told.
  private static String oneLine(String subject) {
    return subject.replaceAll("[\\p{Cc}\u2028\u2029]+", " ").strip();
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
