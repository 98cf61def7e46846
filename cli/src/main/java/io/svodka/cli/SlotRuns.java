package io.svodka.cli;

import io.svodka.delivery.Lanes;
import io.svodka.delivery.Origin;
import io.svodka.delivery.alerts.Standing;
import io.svodka.delivery.ledger.LedgerBooks;
import io.svodka.delivery.slots.SlotMark;
import io.svodka.delivery.slots.SlotOwner;
import io.svodka.delivery.slots.SlotRow;
import io.svodka.delivery.slots.SlotState;
import io.svodka.engine.calendar.Slot;
import io.svodka.engine.query.QueryEngine;
import io.svodka.model.plan.AlertPlan;
import io.svodka.model.plan.DeliveryPlan;
import io.svodka.runner.AlertRun;
import io.svodka.runner.Editing;
import io.svodka.runner.Occasion;
import io.svodka.runner.RunListener;
import io.svodka.runner.RunRecord;
import io.svodka.runner.RunRequest;
import io.svodka.runner.StaleSource;
import io.svodka.runner.Viewer;
import io.svodka.runner.agenda.Agenda;
import io.svodka.runner.agenda.Scheduled;
import io.svodka.runner.alert.AlertWatch;
import io.svodka.runner.alert.Turn;
import io.svodka.runner.archive.Archive;
import io.svodka.runner.edition.Change;
import io.svodka.runner.edition.Corrections;
import io.svodka.runner.edition.Shelf;
import io.svodka.runner.records.PackRecord;
import io.svodka.runner.service.Loaded;
import io.svodka.runner.service.SlotEnding;
import io.svodka.runner.service.SlotWork;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/// Makes what a scheduled time asks for.
final class SlotRuns implements SlotWork {
  private static final int MOST_SLOTS = 10_000;
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
      case REVISION -> revision(task);
      case ALERT -> alert(task);
    };
  }

  private SlotEnding alert(Task task) {
    Loaded project = task.project();
    AlertPlan alert = new Choice(project.plan()).alert(Optional.of(task.what().name()));
    try (Transports transports = post(project).transports(pace.clock());
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
      List<String> untold = watch.broken(alert, task.name(), words);
      return new SlotEnding.Failed("data are not fresh: " + words + untold(untold));
    }
    AlertWatch.Look look =
        watch.watch(alert, task.name(), now, () -> run.sightings(alert, task.slot().asOf()));
    return new SlotEnding.Done(words(look.turns()) + untold(look.untold()));
  }

  /// Nobody else can say it: mails are what did not leave.
  private static String untold(List<String> untold) {
    return untold.isEmpty() ? "" : "; not told: " + String.join(", ", untold);
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
    Occasion occasion =
        new Occasion(
            task.name(),
            task.isFirstOfPeriod() ? Occasion.Turn.FIRST_OF_PERIOD : Occasion.Turn.FURTHER,
            release(task),
            task.project().revision());
    try {
      Making making = new Making(task.slot().asOf(), occasion, Editing.FIRST);
      return ending(made(task, making, record -> !isPostponed(record, task)), task);
    } catch (Stopping stopping) {
      return new SlotEnding.Stopped();
    }
  }

  private static Origin.Release release(Task task) {
    return task.project().settings().operations().of(Agenda.delivery(task.what())).release();
  }

  /// What is made for a slot, be it this task's or an earlier one that is looked at again.
  private record Making(LocalDate asOf, Occasion occasion, Editing editing) {}

  private RunRecord made(Task task, Making making, Predicate<RunRecord> isWorthTelling) {
    Loaded project = task.project();
    DeliveryPlan delivery = plan(task);
    Post post = post(project);
    Run run =
        new Run(
            project.plan(),
            project.folder(),
            project.settings(),
            new Progress(console, Progress.Volume.QUIET, MailWords.of(project.plan())),
            new RunListener() {
              @Override
              public void done(PackRecord pack) {
                if (pace.isStopping().getAsBoolean()) {
                  throw new Stopping();
                }
              }
            });
    try (Transports transports = post.transports(pace.clock())) {
      return run.mails(
          new Run.Order(request(project, delivery, making.asOf()), delivery, making.occasion()),
          new Run.Outward(
              transports.ways(books.ledger(), lanes),
              post.archivist(project.workspace()),
              new Reachable(place.folder(), project.settings()),
              making.editing()),
          new Run.Pace(pace.clock(), pace.pause(), isWorthTelling));
    }
  }

  private Post post(Loaded project) {
    return new Post(place.folder(), project.settings(), place.output());
  }

  private static DeliveryPlan plan(Task task) {
    String name = Agenda.delivery(task.what());
    return task.project().plan().deliveries().stream()
        .filter(each -> each.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  /// Makes what was delivered of late once more and sends those a correction whose figures are
  /// others now.
  private SlotEnding revision(Task task) {
    DeliveryPlan delivery = plan(task);
    List<SlotMark> delivered = delivered(task, delivery.name());
    Map<String, List<Change>> found = new TreeMap<>();
    try {
      for (SlotMark slot : delivered) {
        Corrections corrections =
            new Corrections(
                books.editions(),
                new Shelf(new Archive(post(task.project()).archive())),
                delivery.name());
        made(task, new Making(slot.asOf(), occasion(task, slot), corrections), _ -> true);
        corrections
            .found()
            .forEach((key, changes) -> found.put(slot.period() + " " + key, changes));
      }
    } catch (Stopping stopping) {
      return new SlotEnding.Stopped();
    }
    return new SlotEnding.Done(
        Counts.of(delivered.size(), "period")
            + " looked at, "
            + Counts.of(found.size(), "correction"));
  }

  private static Occasion occasion(Task task, SlotMark slot) {
    Loaded project = task.project();
    boolean isFirst =
        project
            .scheduled(Scheduled.Kind.DELIVERY, Agenda.delivery(task.what()))
            .map(
                what ->
                    project
                        .agenda()
                        .isFirstOfPeriod(what, new Slot(slot.local(), slot.zone(), slot.at())))
            .orElse(true);
    return new Occasion(
        slot.name(),
        isFirst ? Occasion.Turn.FIRST_OF_PERIOD : Occasion.Turn.FURTHER,
        release(task),
        project.revision());
  }

  /// Returns the newest slot of each period that was delivered within the days that the settings
  /// name, oldest first.
  private List<SlotMark> delivered(Task task, String name) {
    int days = task.project().settings().operations().of(name).revising().days();
    Instant since = task.slot().at().minus(Duration.ofDays(days));
    Map<String, SlotMark> newest = new LinkedHashMap<>();
    books.slots().list(MOST_SLOTS).stream()
        .filter(row -> row.state() == SlotState.DONE)
        .map(SlotRow::mark)
        .filter(mark -> mark.owner().equals(new SlotOwner(SlotOwner.Kind.DELIVERY, name)))
        .filter(mark -> !mark.at().isBefore(since))
        .forEach(mark -> newest.putIfAbsent(mark.period(), mark));
    return new ArrayList<>(newest.values()).reversed();
  }

  private RunRequest request(Loaded project, DeliveryPlan delivery, LocalDate asOf) {
    return new RunRequest(
        delivery.report(),
        asOf,
        Map.of(),
        Set.of(),
        SendCommand.formats(project.plan(), delivery),
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
    return Counts.of(record.packs().size(), "pack") + ", " + MailCounts.of(record).words();
  }
}
