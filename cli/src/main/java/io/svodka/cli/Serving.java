package io.svodka.cli;

import io.svodka.delivery.LaneRules;
import io.svodka.delivery.Lanes;
import io.svodka.delivery.ledger.Heartbeat;
import io.svodka.delivery.ledger.LedgerBooks;
import io.svodka.delivery.sharing.SharedSlots;
import io.svodka.delivery.sharing.SlotTask;
import io.svodka.delivery.sharing.TaskEnding;
import io.svodka.model.failure.RunFailure;
import io.svodka.runner.agenda.Scheduled;
import io.svodka.runner.service.Loaded;
import io.svodka.runner.service.Service;
import io.svodka.runner.service.Status;
import io.svodka.runner.service.StatusServer;
import io.svodka.runner.settings.LedgerPlace;
import io.svodka.trace.Trace;
import io.svodka.trace.Tracing;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/// The threads of a service: one plans and watches, others work on deliveries, on alerts and on
/// mail.
final class Serving {
  private static final Duration TICK = Duration.ofSeconds(1);
  private static final Duration LOOK = Duration.ofSeconds(5);
  private static final Duration LONG_REST = Duration.ofSeconds(30);
  private static final Duration BOUNCES = Duration.ofMinutes(1);
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final SlotRuns.Place place;
  private final Clock clock;
  private final Status status = new Status();
  private final ServeLog log;
  private final ProjectWatch watch;
  private final Console console;
  private final CountDownLatch stop = new CountDownLatch(1);

  Serving(SlotRuns.Place place, Clock clock, Console console) {
    this(place, new WatchedPlace.Folder(place.folder()), clock, console);
  }

  /// @param watched where the project is taken from
  Serving(SlotRuns.Place place, WatchedPlace watched, Clock clock, Console console) {
    this.place = place;
    this.clock = clock;
    this.console = console;
    this.log = new ServeLog(console, clock, status);
    this.watch = new ProjectWatch(watched, place.folder(), console);
  }

  private boolean isStopping() {
    return stop.getCount() == 0;
  }

  /// Does everything that is due now.
  ExitCode once() {
    return switch (watch.look()) {
      case ProjectWatch.Look.Good(var first) -> {
        new Traces(console).of("serve", first.settings(), () -> onceTraced(first));
        yield status.isHealthy() ? ExitCode.DONE : ExitCode.FAILED;
      }
      case ProjectWatch.Look.Broken(var why, var help) -> refused(why, help);
      case ProjectWatch.Look.Same() -> ExitCode.DONE;
    };
  }

  private ExitCode onceTraced(Loaded first) {
    try (LedgerBooks books = post(first).books();
        Heartbeat _ = Heartbeat.of(books, clock)) {
      welcome(first);
      takenOver(first, books);
      once(first, books);
    }
    return ExitCode.DONE;
  }

  /// Does everything that is due now for a project in whose books it works.
  void once(Loaded project, LedgerBooks books) {
    Lanes lanes = lanes(project, books);
    service(project, books, lanes).catchUp(project);
    new MailPump(books, lanes, clock, log).pump(post(project), this::isStopping);
  }

  /// Returns the project as it is now.
  ProjectWatch.Look look() {
    return watch.look();
  }

  private ExitCode refused(String why, String help) {
    console.note(why);
    console.help(help);
    return ExitCode.SPECIFICATION;
  }

  /// Works until the process is told to end.
  ///
  /// @param port for probes; that of the settings where there is none
  ExitCode untilStopped(@Nullable Integer port) {
    return switch (watch.look()) {
      case ProjectWatch.Look.Good(var project) ->
          new Traces(console).steps(project.settings(), () -> serve(project, port));
      case ProjectWatch.Look.Broken(var why, var help) -> refused(why, help);
      case ProjectWatch.Look.Same() -> ExitCode.DONE;
    };
  }

  private ExitCode serve(Loaded first, @Nullable Integer port) {
    int chosen = port != null ? port : first.settings().operations().port();
    CountDownLatch ended = new CountDownLatch(1);
    Thread hook = new Thread(() -> stopped(ended));
    try (LedgerBooks books = post(first).books();
        StatusServer server =
            StatusServer.start(
                chosen,
                status,
                new Links(first, books, clock),
                new SharedFiles(first.settings(), books, clock));
        Heartbeat _ = Heartbeat.of(books, clock)) {
      Runtime.getRuntime().addShutdownHook(hook);
      welcome(first);
      log.say(
          "serving "
              + place.folder().getFileName()
              + ", http://127.0.0.1:"
              + server.port()
              + "/health");
      takenOver(first, books);
      run(first, books);
      log.say("stopped");
    } finally {
      close(ended);
    }
    return ExitCode.DONE;
  }

  /// The process ends as soon as it is told that nothing is left to do.
  private void close(CountDownLatch ended) {
    try {
      watch.close();
    } finally {
      ended.countDown();
    }
  }

  private void stopped(CountDownLatch ended) {
    stop.countDown();
    try {
      ended.await(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void run(Loaded first, LedgerBooks books) {
    AtomicReference<Loaded> project = new AtomicReference<>(first);
    Lanes lanes = lanes(first, books);
    Service service = service(first, books, lanes);
    Optional<SharedSlots> shared = shared(project, service);
    List<Thread> workers = new ArrayList<>(mailWorkers(project, books, lanes));
    if (shared.isEmpty()) {
      workers.add(worker("deliveries", () -> rest(service, project, Scheduled.Kind.DELIVERY)));
      workers.add(worker("revisions", () -> rest(service, project, Scheduled.Kind.REVISION)));
      workers.add(worker("alerts", () -> rest(service, project, Scheduled.Kind.ALERT)));
    }
    Measures measures =
        new Measures(books, clock, status, now -> post(project.get()).sweep(books, now));
    Instant look = clock.instant();
    while (!isStopping()) {
      if (service.plan(project.get())) {
        status.trouble("");
        shared.ifPresent(service::share);
      }
      if (!clock.instant().isBefore(look)) {
        look = clock.instant().plus(LOOK);
        reload(project, books);
        measures.take(project.get().settings().operations().keepDays());
      }
      await(TICK);
    }
    shared.ifPresent(SharedSlots::close);
    workers.forEach(Serving::join);
  }

  /// Several connections share the mails, so that a domain that is slow does not hold up others.
  private List<Thread> mailWorkers(
      AtomicReference<Loaded> project, LedgerBooks books, Lanes lanes) {
    MailPump pump = new MailPump(books, lanes, clock, log);
    BounceWatch bounces = new BounceWatch(books, clock);
    List<Thread> workers = new ArrayList<>();
    for (int i = 0; i < rules(project.get()).connections(); i++) {
      workers.add(
          worker(
              "mail",
              () ->
                  switch (pump.pump(post(project.get()), this::isStopping)) {
                    case SHORT -> TICK;
                    case LONG -> LONG_REST;
                  }));
    }
    workers.add(worker("bounces", () -> bounced(project.get(), bounces)));
    return workers;
  }

  private Duration bounced(Loaded project, BounceWatch watch) {
    try {
      project
          .settings()
          .operations()
          .doors()
          .bounces()
          .forEach(box -> watch.look(box).forEach(log::bounce));
    } catch (RunFailure failure) {
      log.say("bounces: " + failure.code() + ": " + failure.getMessage());
    }
    return BOUNCES;
  }

  /// Services over one database share their slots; over a file there is one service alone.
  private Optional<SharedSlots> shared(AtomicReference<Loaded> project, Service service) {
    Trace trace = Tracing.current();
    return switch (project.get().settings().operations().ledger()) {
      case LedgerPlace.OwnFile _ -> Optional.empty();
      case LedgerPlace.Server(var address, var lease) ->
          Optional.of(
              SharedSlots.start(
                  address,
                  lease,
                  "svodka " + ProcessHandle.current().pid() + " " + UUID.randomUUID(),
                  task -> Tracing.within(trace, () -> turn(service, project.get(), task))));
    };
  }

  private TaskEnding turn(Service service, Loaded project, SlotTask task) {
    AtomicReference<TaskEnding> ending =
        new AtomicReference<>(new TaskEnding.Again(clock.instant().plus(LONG_REST)));
    if (isStopping()) {
      return new TaskEnding.Again(clock.instant());
    }
    take(
        task.name(),
        () -> {
          ending.set(service.workOn(project, task));
          return Duration.ZERO;
        });
    return ending.get();
  }

  private static Duration rest(
      Service service, AtomicReference<Loaded> project, Scheduled.Kind kind) {
    return service.workOnOne(project.get(), kind) ? Duration.ZERO : TICK;
  }

  /// One turn of a worker's work; says how long to rest after it.
  private interface Turn {
    Duration take();
  }

  private Thread worker(String name, Turn turn) {
    Trace trace = Tracing.current();
    return Thread.ofPlatform()
        .name("svodka-" + name)
        .start(
            () -> {
              while (!isStopping()) {
                await(Tracing.within(trace, () -> take(name, turn)));
              }
            });
  }

  /// A bug in one delivery does not keep others from being made.
  private Duration take(String name, Turn turn) {
    try {
      return turn.take();
    } catch (RuntimeException bug) {
      log.say(name + ": " + bug);
      status.count(Status.labelled("svodka_bugs_total", "where", name));
      return LONG_REST;
    }
  }

  private void await(Duration time) {
    try {
      stop.await(time.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void join(Thread thread) {
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void welcome(Loaded project) {
    log.follows(project);
    new SenderNote(console).of(project.plan(), project.settings());
  }

  private void takenOver(Loaded project, LedgerBooks books) {
    books
        .audit()
        .takenOver(project.revision().digest(), project.revision().commit(), clock.instant());
  }

  private void reload(AtomicReference<Loaded> project, LedgerBooks books) {
    try {
      look(project, books);
    } catch (RunFailure away) {
      // What it is worked by stands in every run too.
      log.say("audit: " + away.code() + ": " + away.getMessage());
    }
  }

  private void look(AtomicReference<Loaded> project, LedgerBooks books) {
    switch (watch.look()) {
      case ProjectWatch.Look.Same() -> {}
      case ProjectWatch.Look.Good(var changed) -> {
        project.set(changed);
        status.broken("");
        welcome(changed);
        log.say("project taken over, revision " + changed.revision().commit());
        takenOver(changed, books);
      }
      case ProjectWatch.Look.Broken(var why, var help) -> {
        status.broken(why);
        log.say("project not taken over: " + why);
        console.help(help);
      }
    }
  }

  private Post post(Loaded project) {
    return new Post(place.folder(), project.settings(), place.output());
  }

  private static LaneRules rules(Loaded project) {
    return project.settings().operations().doors().lanes();
  }

  /// All that send here keep to the same lanes, and heed what other services have met.
  private static Lanes lanes(Loaded project, LedgerBooks books) {
    return Lanes.of(rules(project), books.lanes(), Instant.EPOCH);
  }

  private Service service(Loaded project, LedgerBooks books, Lanes lanes) {
    BooleanSupplier stopping = this::isStopping;
    SlotRuns.Pace pace = new SlotRuns.Pace(clock, this::pause, stopping);
    return new Service(
        books.slots(),
        new SlotRuns(place, books, pace, lanes, console),
        new MissedNotice(log, books.ledger(), post(project).channel(), clock),
        clock);
  }

  private void pause(Duration time) throws InterruptedException {
    if (stop.await(time.toMillis(), TimeUnit.MILLISECONDS)) {
      throw new InterruptedException("the service stops");
    }
  }
}
