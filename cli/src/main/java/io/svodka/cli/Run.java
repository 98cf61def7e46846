package io.svodka.cli;

import io.svodka.compiler.source.Workspace;
import io.svodka.delivery.ledger.Heartbeat;
import io.svodka.delivery.ledger.LedgerBooks;
import io.svodka.engine.query.ExpectationResult;
import io.svodka.engine.query.QueryEngine;
import io.svodka.model.plan.DeliveryPlan;
import io.svodka.model.plan.ProjectPlan;
import io.svodka.model.plan.TestPlan;
import io.svodka.runner.Editing;
import io.svodka.runner.FailureMail;
import io.svodka.runner.Mailing;
import io.svodka.runner.NobodyMeant;
import io.svodka.runner.Occasion;
import io.svodka.runner.Renditions;
import io.svodka.runner.ReportRun;
import io.svodka.runner.RunListener;
import io.svodka.runner.RunRecord;
import io.svodka.runner.RunRequest;
import io.svodka.runner.Ways;
import io.svodka.runner.archive.Archivist;
import io.svodka.runner.project.AssetFolder;
import io.svodka.runner.project.ProjectFolder;
import io.svodka.runner.project.Revision;
import io.svodka.runner.records.PackRecord;
import io.svodka.runner.settings.Settings;
import io.svodka.runner.tests.ProjectTests;
import io.svodka.runner.tests.RealData;
import io.svodka.runner.tests.TestRequest;
import io.svodka.runner.tests.TestResult;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/// One run wired together: engine, renderers, and where asked the way mail leaves.
final class Run {
  private final ProjectPlan plan;
  private final Path folder;
  private final Settings settings;
  private final Progress progress;
  private final RunListener between;

  Run(ProjectPlan plan, Path folder, Settings settings, Progress progress) {
    this(plan, folder, settings, progress, new RunListener() {});
  }

  /// @param between is told of each pack that is done, and may stop the run there
  Run(ProjectPlan plan, Path folder, Settings settings, Progress progress, RunListener between) {
    this.plan = plan;
    this.folder = folder;
    this.settings = settings;
    this.progress = progress;
    this.between = between;
  }

  /// What is to be made, and why.
  record Order(RunRequest request, DeliveryPlan delivery, Occasion occasion) {}

  /// How time passes, and what is told to those who are to know of failures.
  record Pace(Clock clock, Pause pause, Predicate<RunRecord> isWorthTelling) {}

  /// How packs leave, what is kept of them, and which editions are made.
  record Outward(Ways ways, Archivist archivist, Reachable reachable, Editing editing) {}

  /// Makes files only.
  RunRecord files(RunRequest request) {
    return run(request, new Mailing.None());
  }

  /// Makes files and delivers them because a person asks.
  RunRecord mails(RunRequest request, DeliveryPlan delivery) {
    return mails(request, delivery, (_, _) -> Editing.FIRST);
  }

  /// How it is decided which editions are made.
  interface EditingOf {
    Editing of(Post post, LedgerBooks books);
  }

  /// Makes files and delivers them because a person asks.
  RunRecord mails(RunRequest request, DeliveryPlan delivery, EditingOf editing) {
    Post post = post(request.output());
    try (LedgerBooks books = post.books();
        Heartbeat _ = Heartbeat.of(books, Clock.systemUTC());
        Transports transports = post.transports(Clock.systemUTC())) {
      Workspace workspace = new ProjectFolder(folder).read();
      Occasion occasion =
          Occasion.byHand(
              settings.operations().of(delivery.name()).release(), Revision.of(folder, workspace));
      return mails(
          new Order(request, delivery, occasion),
          new Outward(
              transports.ways(books.ledger(), post.lanes(books, Clock.systemUTC().instant())),
              post.archivist(workspace),
              new Reachable(folder, settings),
              editing.of(post, books)),
          new Pace(Clock.systemUTC(), Pause.SLEEPING, _ -> true));
    }
  }

  /// Makes files and delivers them; tries again what was not sent, as the delivery says.
  RunRecord mails(Order order, Outward outward, Pace pace) {
    DeliveryPlan delivery = order.delivery();
    outward.reachable().check(delivery);
    Mailing.By mailing =
        new Mailing.By(
            delivery,
            outward.ways(),
            settings.sender(),
            pace.clock().instant(),
            order.occasion(),
            failedTests(order.request(), delivery, pace.clock()),
            outward.archivist(),
            outward.editing());
    FailureNotice notice =
        new FailureNotice(
            new FailureMail(plan, mailing), pace.isWorthTelling(), progress, MailWords.of(plan));
    return notice.around(
        order.request(),
        () ->
            new Retries(delivery.terms().retry(), pace.pause(), progress)
                .run(order.request(), again -> run(again, mailing)));
  }

  /// Figures that are compared with another system are part of it, since the data are at hand.
  private List<TestPlan> failedTests(RunRequest request, DeliveryPlan delivery, Clock clock) {
    return switch (delivery.terms().whenTestsFail()) {
      case SEND -> List.of();
      case HOLD -> {
        ProjectTests tests =
            new ProjectTests(plan, Projects.renditions(), new AssetFolder(folder), clock);
        List<TestPlan> about = tests.about(request.report());
        if (about.isEmpty()) {
          progress.untested(delivery.name(), request.report());
        }
        yield failed(tests, about, request.asOf());
      }
    };
  }

  private List<TestPlan> failed(ProjectTests tests, List<TestPlan> about, LocalDate asOf) {
    try (QueryEngine engine = Projects.engine(plan, folder, settings)) {
      return tests.run(about, new TestRequest(asOf, new RealData.Open(engine))).stream()
          .filter(result -> result.status() == TestResult.Status.FAILED)
          .map(TestResult::test)
          .toList();
    }
  }

  private RunRecord run(RunRequest request, Mailing mailing) {
    Renditions renditions = Projects.renditions();
    renditions.prepare(request.formats());
    try (QueryEngine engine = Projects.engine(plan, folder, settings)) {
      return new ReportRun(
              plan, engine, renditions, new AssetFolder(folder), new Both(progress, between))
          .run(request, mailing);
    } finally {
      progress.end();
    }
  }

  private Post post(Path output) {
    return new Post(folder, settings, output);
  }

  static Path mailbox(Path output) {
    return Post.mailbox(output);
  }

  /// Returns the folder that mails were written to; empty when they went to a server.
  Optional<Path> localMailbox(Path output) {
    return post(output).localMailbox();
  }

  /// Tells two listeners.
  private record Both(RunListener first, RunListener second) implements RunListener {
    @Override
    public void checked(List<ExpectationResult> broken) {
      first.checked(broken);
      second.checked(broken);
    }

    @Override
    public void nobodyMeant(List<NobodyMeant> found) {
      first.nobodyMeant(found);
      second.nobodyMeant(found);
    }

    @Override
    public void started(int packs) {
      first.started(packs);
      second.started(packs);
    }

    @Override
    public void done(PackRecord pack) {
      first.done(pack);
      second.done(pack);
    }
  }
}
