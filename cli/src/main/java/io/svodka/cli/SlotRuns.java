package io.svodka.cli;

import io.svodka.delivery.Lanes;
import io.svodka.delivery.alerts.Standing;
import io.svodka.delivery.ledger.LedgerBooks;
import io.svodka.engine.query.QueryEngine;
import io.svodka.model.plan.AlertPlan;
import io.svodka.model.plan.DeliveryPlan;
import io.svodka.runner.AlertRun;
import io.svodka.runner.Editing;
import io.svodka.runner.Occasion;
import io.svodka.runner.PackRecord;
import io.svodka.runner.RunListener;
import io.svodka.runner.RunRecord;
import io.svodka.runner.RunRequest;
import io.svodka.runner.StaleSource;
import io.svodka.runner.Viewer;
import io.svodka.runner.alert.AlertWatch;
import io.svodka.runner.alert.Turn;
import io.svodka.runner.service.Loaded;
import io.svodka.runner.service.SlotEnding;
import io.svodka.runner.service.SlotWork;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;

/// Makes what a scheduled time asks for.
final class SlotRuns implements SlotWork {
  private static final Duration FRESHNESS_PAUSE = Duration.ofMinutes(10);

  private final Place place;
  private final LedgerBooks books;
  private final Pace pace;
  private final Lanes lanes;
  private final Console console;

  /// @param lanes shared by all that send in this process
  SlotRuns(Place place, LedgerBooks books, Pace pace, Lanes lanes, Console console) {
    this.lanes = lanes;
    this.place = place;
    this.books = books;
    this.pace = pace;
    this.console = console;
  }

  /// Where the project is and where its files go.
  record Place(Path folder, Path output) {}

  /// How time passes, and whether to stop.
  record Pace(Clock clock, Pause pause, BooleanSupplier isStopping) {}

  @Override
  public SlotEnding work(Task task) {
    return switch (task.what().kind()) {
      case DELIVERY -> delivery(task);
      case ALERT -> alert(task);
    };
  }

  private SlotEnding alert(Task task) {
    Loaded project = task.project();
    AlertPlan alert = new Choice(project.plan()).alert(Optional.of(task.what().name()));
    Post post = new Post(place.folder(), project.settings(), place.output());
    try (Transports transports = post.transports(pace.clock());
        QueryEngine engine =
            Projects.engine(project.plan(), project.folder(), project.settings())) {
      AlertWatch watch =
          new AlertWatch(
              project.plan().settings(),
              books.alerts(),
              transports.ways(books.ledger(), lanes),
              project.settings().sender());
      return look(task, alert, new AlertRun(project.plan(), engine), watch);
    }
  }

  /// An alert that waits for data waits as deliveries do, and tells its owner when it waited in
  /// vain.
  private SlotEnding look(Task task, AlertPlan alert, AlertRun run, AlertWatch watch) {
    Instant now = pace.clock().instant();
    List<StaleSource> stale = run.stale(alert, task.slot().asOf(), now);
    if (!stale.isEmpty()) {
      String words = stale.stream().map(StaleWords::line).collect(Collectors.joining("; "));
      if (isLeft(task)) {
        return new SlotEnding.Postponed("waits for data: " + words, again());
      }
      watch.broken(alert, task.name(), words);
      return new SlotEnding.Failed("data are not fresh: " + words);
    }
    List<Turn> turns =
        watch.watch(alert, task.name(), now, () -> run.sightings(alert, task.slot().asOf()));
    return new SlotEnding.Done(words(turns));
  }

  private static String words(List<Turn> turns) {
    return turns.stream()
        .map(turn -> turn.standing().subject() + " " + word(turn.standing().state()))
        .collect(Collectors.joining(", "));
  }

  private static String word(Standing.State state) {
    return switch (state) {
      case FIRING -> "fires";
      case NO_DATA -> "has no data";
      case RECOVERED -> "is over";
    };
  }

  /// Thrown between two packs when the process is to end.
  private static final class Stopping extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  private SlotEnding delivery(Task task) {
    Loaded project = task.project();
    DeliveryPlan delivery =
        project.plan().deliveries().stream()
            .filter(each -> each.name().equals(task.what().name()))
            .findFirst()
            .orElseThrow();
    Post post = new Post(place.folder(), project.settings(), place.output());
    Run run =
        new Run(
            project.plan(),
            project.folder(),
            project.settings(),
            new Progress(console, Progress.Volume.QUIET),
            new RunListener() {
              @Override
              public void done(PackRecord pack) {
                if (pace.isStopping().getAsBoolean()) {
                  throw new Stopping();
                }
              }
            });
    try (Transports transports = post.transports(pace.clock())) {
      RunRecord record =
          run.mails(
              new Run.Order(request(task, delivery), delivery, occasion(task)),
              new Run.Outward(
                  transports.ways(books.ledger(), lanes),
                  post.archivist(project.workspace()),
                  new Reachable(place.folder(), project.settings()),
                  Editing.FIRST),
              new Run.Pace(pace.clock(), pace.pause(), made -> !isPostponed(made, task)));
      return ending(record, task);
    } catch (Stopping stopping) {
      return new SlotEnding.Stopped();
    }
  }

  private static Occasion occasion(Task task) {
    return new Occasion(
        task.name(),
        task.isFirstOfPeriod() ? Occasion.Turn.FIRST_OF_PERIOD : Occasion.Turn.FURTHER,
        task.project().settings().operations().of(task.what().name()).release(),
        task.project().revision());
  }

  private RunRequest request(Task task, DeliveryPlan delivery) {
    return new RunRequest(
        delivery.report(),
        task.slot().asOf(),
        Map.of(),
        Set.of(),
        SendCommand.formats(task.project().plan(), delivery),
        place.output(),
        new Viewer.Owner());
  }

  private Instant again() {
    return pace.clock().instant().plus(FRESHNESS_PAUSE);
  }

  /// Data that are not there yet are waited for, until the next time comes.
  private boolean isPostponed(RunRecord record, Task task) {
    return record.ending() == RunRecord.Ending.STALE && isLeft(task);
  }

  private boolean isLeft(Task task) {
    return task.following().map(next -> again().isBefore(next)).orElse(false);
  }

  private SlotEnding ending(RunRecord record, Task task) {
    return switch (record.ending()) {
      case DONE -> new SlotEnding.Done(mails(record));
      case PARTLY_DONE -> partly(record);
      case HELD -> new SlotEnding.Failed("held: a rule of the data does not hold");
      case UNTESTED -> new SlotEnding.Failed("held: a test failed");
      case STALE ->
          isPostponed(record, task)
              ? new SlotEnding.Postponed("waits for data: " + stale(record), again())
              : new SlotEnding.Failed("held: data are not fresh: " + stale(record));
    };
  }

  private static String stale(RunRecord record) {
    List<String> lines = record.found().stale().stream().map(StaleWords::line).toList();
    return String.join("; ", lines);
  }

  /// Mails that wait are sent from the ledger; packs that could not be made are a failure.
  private static SlotEnding partly(RunRecord record) {
    long failed =
        record.packs().stream()
            .filter(pack -> pack.state() instanceof PackRecord.State.Failed)
            .count();
    return failed == 0
        ? new SlotEnding.Done(mails(record) + ", the rest is in the ledger")
        : new SlotEnding.Failed(failed + " of " + Counts.of(record.packs().size(), "pack"));
  }

  private static String mails(RunRecord record) {
    long all = record.packs().stream().mapToLong(pack -> pack.mails().size()).sum();
    long sent =
        record.packs().stream()
            .flatMap(pack -> pack.mails().stream())
            .filter(mail -> FailureNotice.isSent(mail.state()))
            .count();
    return Counts.of(record.packs().size(), "pack") + ", " + sent + " of " + Counts.of(all, "mail");
  }
}
