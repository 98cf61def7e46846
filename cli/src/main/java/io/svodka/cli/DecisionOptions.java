package io.svodka.cli;

import io.svodka.delivery.desk.Decision;
import io.svodka.delivery.desk.DeliveryRow;
import io.svodka.delivery.desk.DeliveryStory;
import io.svodka.delivery.desk.Desk;
import io.svodka.delivery.desk.Selection;
import io.svodka.delivery.ledger.DecisionRules;
import io.svodka.delivery.ledger.LedgerBooks;
import io.svodka.model.failure.RunFailure;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Which mails a person decides about, and the doing of it.
final class DecisionOptions {
  private static final int MOST = 100_000;

  @Parameters(
      arity = "0..*",
      paramLabel = "ID",
      description = "Numbers of deliveries, as `svodka deliveries` lists them.")
  private List<Long> ids = new ArrayList<>();

  @Option(
      names = "--run",
      paramLabel = "N",
      description = "All mails of this run that the decision fits.")
  private long run;

  @Mixin private final PostOptions post = new PostOptions();

  /// Carries out the decision and sends what it lets go.
  ExitCode carryOut(Decision.Kind kind, Console console) {
    return post.with(
        from ->
            new Traces(console)
                .of("deliveries", from.settings(), () -> carryOut(kind, console, from)));
  }

  private ExitCode carryOut(Decision.Kind kind, Console console, Post from) {
    if (ids.isEmpty() && run == 0) {
      throw new RunFailure.Setup(
          "SV9513",
          "which deliveries?",
          "name their numbers, or a run with --run; `svodka deliveries` lists them",
          null);
    }
    try (LedgerBooks books = from.known()) {
      Desk desk = books.desk();
      Instant now = Clock.systemUTC().instant();
      Decision decision = new Decision(kind, System.getProperty("user.name", "somebody"));
      List<DeliveryRow> decided =
          chosen(desk, kind, now).stream().map(id -> desk.decide(id, decision, now)).toList();
      if (decided.isEmpty()) {
        console.note("no mail of run " + run + " is in a state that this fits");
        console.help("`svodka deliveries --run " + run + "` lists them");
      }
      ExitCode code = new Sending(from, books).send(decided, console);
      print(from, desk, decided.stream().map(DeliveryRow::id).toList(), console);
      return code;
    }
  }

  private List<Long> chosen(Desk desk, Decision.Kind kind, Instant now) {
    List<Long> chosen = new ArrayList<>(ids);
    if (run != 0) {
      desk.list(new Selection(DecisionRules.allowed(kind), "", run, MOST), now).reversed().stream()
          .map(DeliveryRow::id)
          .forEach(chosen::add);
    }
    return chosen.stream().distinct().toList();
  }

  private void print(Post from, Desk desk, List<Long> decided, Console console) {
    Instant now = Clock.systemUTC().instant();
    List<DeliveryStory> stories =
        decided.stream().flatMap(id -> desk.show(id, now).stream()).toList();
    if (post.isJson()) {
      console.results(DeliveriesJson.print(stories));
    } else {
      new DeliveriesText(from.moments()).lines(stories).forEach(console::result);
    }
  }
}
