package io.svodka.cli;

import io.svodka.delivery.ledger.LedgerBooks;
import io.svodka.delivery.mail.UnsubscribeLinks;
import io.svodka.runner.service.Loaded;
import io.svodka.runner.service.Unsubscribing;
import io.svodka.runner.settings.Settings.MailRoute;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/// Ends deliveries by the links that the settings sign.
record Links(Loaded project, LedgerBooks books, Clock clock) implements Unsubscribing {
  private List<UnsubscribeLinks> links() {
    return switch (project.settings().mail()) {
      case MailRoute.LocalFolder _ -> List.of();
      case MailRoute.Smtp(_, var dressing) -> dressing.unsubscribing();
    };
  }

  private Optional<UnsubscribeLinks.Ending> read(String token) {
    return links().stream().flatMap(each -> each.read(token).stream()).findFirst();
  }

  @Override
  public boolean knows(String token) {
    return read(token).isPresent();
  }

  @Override
  public boolean end(String token) {
    Optional<UnsubscribeLinks.Ending> ending = read(token);
    ending.ifPresent(
        each ->
            books
                .suppressions()
                .add(
                    each.recipient(),
                    each.delivery(),
                    "unsubscribed by the link of a mail",
                    clock.instant()));
    return ending.isPresent();
  }
}
