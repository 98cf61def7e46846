package io.svodka.runner;

import io.svodka.delivery.RunMark;
import io.svodka.engine.calendar.Calendar;
import io.svodka.engine.dataset.KeyedData;
import io.svodka.engine.dataset.RunValues;
import io.svodka.engine.dataset.SourceAges;
import io.svodka.engine.evaluate.PackSettingsReader;
import io.svodka.engine.layout.ReportLayout;
import io.svodka.engine.query.ExpectationResult;
import io.svodka.engine.query.KeyedStream;
import io.svodka.engine.query.QueryEngine;
import io.svodka.engine.text.Languages;
import io.svodka.engine.text.PeriodText;
import io.svodka.model.document.Image;
import io.svodka.model.document.Theme;
import io.svodka.model.failure.RunFailure;
import io.svodka.model.plan.DeliveryPlan.MailPlan;
import io.svodka.model.plan.DeliveryPlan.ParameterSetting;
import io.svodka.model.plan.ExpectationPlan.Severity;
import io.svodka.model.plan.ProjectPlan;
import io.svodka.model.plan.QueryPlan;
import io.svodka.model.plan.ReportPlan;
import io.svodka.model.plan.TestPlan;
import io.svodka.model.plan.TextPlan.GrammaticalCase;
import io.svodka.model.rendition.SafeName;
import io.svodka.model.value.Period;
import io.svodka.runner.RunRecord.Ending;
import io.svodka.runner.RunRecord.Found;
import io.svodka.runner.archive.Archivist;
import io.svodka.runner.archive.RunFacts;
import io.svodka.runner.output.FilePublisher;
import io.svodka.runner.project.AssetFolder;
import io.svodka.runner.records.PackRecord;
import io.svodka.runner.settings.Senders;
import java.nio.file.Path;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

/// One run of a report: check the data, query, lay out, render, deliver.
public final class ReportRun {
  private final ProjectPlan project;
  private final QueryEngine engine;
  private final Renditions renditions;
  private final AssetFolder assets;
  private final RunListener listener;
  private final UnaryOperator<Iterator<KeyedData>> door;

  public ReportRun(
      ProjectPlan project,
      QueryEngine engine,
      Renditions renditions,
      AssetFolder assets,
      RunListener listener) {
    this(project, engine, renditions, assets, listener, UnaryOperator.identity());
  }

  /// @param door what the data of all keys pass on their way from the engine to the packs
  ReportRun(
      ProjectPlan project,
      QueryEngine engine,
      Renditions renditions,
      AssetFolder assets,
      RunListener listener,
      UnaryOperator<Iterator<KeyedData>> door) {
    this.assets = assets;
    this.project = project;
    this.engine = engine;
    this.renditions = renditions;
    this.listener = listener;
    this.door = door;
  }

  /// Runs the report and returns what was done.
  ///
  /// @throws RunFailure when the data cannot be read; failures of single packs are in the record
  public RunRecord run(RunRequest request, Mailing mailing) {
    return RunSteps.run(request, mailing, () -> ran(request, mailing));
  }

  private RunRecord ran(RunRequest request, Mailing mailing) {
    Views.View view = new Views(project).of(request.report(), request.viewer());
    ReportPlan report = view.report();
    RunValues values =
        view.with(
            new ReportParameters(calendar())
                .read(report, request.asOf(), request.parameters(), settings(mailing)));
    Period period = period(report, request, values);
    List<TestPlan> failedTests = failedTests(mailing);
    if (!failedTests.isEmpty()) {
      Found found = new Found(List.of(), List.of(), failedTests);
      return record(report, request, period, found, Ending.UNTESTED);
    }
    List<StaleSource> stale = stale(mailing, period);
    if (!stale.isEmpty()) {
      Found found = new Found(List.of(), stale, List.of());
      return record(report, request, period, found, Ending.STALE);
    }
    Map<String, Image> images = assets.read(ReportAssets.of(report));
    List<ExpectationResult> broken = verify(report, request);
    Found found = new Found(broken, List.of(), List.of());
    if (isHeld(mailing, broken)) {
      return record(report, request, period, found, Ending.HELD);
    }
    long run = begin(mailing, report, request, period);
    List<PackRecord> packs;
    try {
      packs = packs(report, request, values, images, new Handing(mailing, run));
    } catch (RuntimeException failure) {
      end(mailing, run, "BROKEN_OFF");
      throw failure;
    }
    Ending ending = ending(packs);
    end(mailing, run, ending.name());
    return record(report, request, period, found, ending).with(packs).numbered(run);
  }

  private long begin(Mailing mailing, ReportPlan report, RunRequest request, Period period) {
    return switch (mailing) {
      case Mailing.None _ -> 0;
      case Mailing.By by ->
          by.ways()
              .mails()
              .begin(
                  new RunMark(
                      by.delivery().name(),
                      request.report(),
                      by.occasion().slot(),
                      days(period),
                      request.asOf(),
                      by.occasion().revision().digest(),
                      by.occasion().revision().commit(),
                      oldest(report)));
    };
  }

  /// Returns when the source that waits longest for new data was last changed.
  private String oldest(ReportPlan report) {
    return engine.ages(report).updated().values().stream()
        .min(Comparator.naturalOrder())
        .map(at -> at.truncatedTo(ChronoUnit.SECONDS).toString())
        .orElse("");
  }

  private static void end(Mailing mailing, long run, String ending) {
    if (mailing instanceof Mailing.By by) {
      by.ways().mails().end(run, ending);
    }
  }

  private static List<TestPlan> failedTests(Mailing mailing) {
    return switch (mailing) {
      case Mailing.None _ -> List.of();
      case Mailing.By by -> by.failedTests();
    };
  }

  private List<StaleSource> stale(Mailing mailing, Period period) {
    return switch (mailing) {
      case Mailing.None _ -> List.of();
      case Mailing.By by ->
          new Freshness(engine, by.now()).stale(by.delivery().terms().after(), period);
    };
  }

  private Calendar calendar() {
    return Calendar.of(project.settings());
  }

  private Period period(ReportPlan report, RunRequest request, RunValues values) {
    return calendar().resolve(report.period(), request.asOf(), values.parameters());
  }

  private Renditions dressed(ReportPlan report, Map<String, Image> images) {
    return renditions.in(Dress.of(renditions.theme(), report.theme(), images));
  }

  private static List<ParameterSetting> settings(Mailing mailing) {
    return switch (mailing) {
      case Mailing.None(var settings) -> settings;
      case Mailing.By by -> by.delivery().settings();
    };
  }

  private List<ExpectationResult> verify(ReportPlan report, RunRequest request) {
    List<ExpectationResult> broken =
        engine.verify(QueryEngine.sources(report), request.asOf()).stream()
            .filter(result -> result.violations() > 0)
            .toList();
    listener.checked(broken);
    return broken;
  }

  private static boolean isHeld(Mailing mailing, List<ExpectationResult> broken) {
    return mailing instanceof Mailing.By
        && broken.stream().anyMatch(result -> result.expectation().severity() == Severity.ERROR);
  }

  private List<PackRecord> packs(
      ReportPlan report,
      RunRequest request,
      RunValues values,
      Map<String, Image> images,
      Handing handing) {
    Period period = period(report, request, values);
    SourceAges ages = engine.ages(report);
    ReportLayout layout =
        new ReportLayout(project.settings(), report, values, period, ages, images);
    PackSettingsReader settings =
        new PackSettingsReader(project.settings(), report.burst(), values);
    Renditions dressed = dressed(report, images);
    PackFiles files = new PackFiles(dressed, publisher(request, period), request.formats());
    PackMaker maker =
        new PackMaker(
            new PackMaker.Maker(settings, layout, new Emptiness(report), assets.places()),
            files,
            new PackPost(files, outlets(handing.mailing(), period)),
            keeping(
                handing.mailing(),
                new Kept(report, values, ages, period),
                dressed.theme(),
                images,
                new Discreet(settings, layout, files)),
            editing(handing.mailing()));
    NamedTexts named;
    List<PackRecord> packs;
    try (KeyedStream stream = engine.open(report, values)) {
      named = new NamedTexts(stream, report.burst());
      packs =
          new PackLine(maker, handing, listener)
              .process(door.apply(asked(named, stream.count(), request)));
    }
    if (request.viewer() instanceof Viewer.Owner) {
      listener.nobodyMeant(new Mistyped(engine, report, values).of(named.unmet()));
    }
    return packs;
  }

  /// Returns the data of the packs that are asked for, and tells how many there are.
  private Iterator<KeyedData> asked(Iterator<KeyedData> all, int count, RunRequest request) {
    Set<String> keys = request.keys();
    int most = request.most() == 0 ? Integer.MAX_VALUE : request.most();
    listener.counted(count);
    listener.started(Math.min(most, keys.isEmpty() ? count : Math.min(keys.size(), count)));
    return new FirstFew<>(new ChosenKeys(all, keys), most);
  }

  /// What a role sees does not take the place of what everybody gets.
  private static Path root(RunRequest request) {
    return switch (request.viewer()) {
      case Viewer.Owner _ -> request.output();
      case Viewer.InRole(var role, _) -> request.output().resolve("role-" + SafeName.of(role));
    };
  }

  private FilePublisher publisher(RunRequest request, Period period) {
    String folder = periodText().figures(period);
    return new FilePublisher(
        root(request).resolve(SafeName.of(request.report())).resolve(SafeName.of(folder)));
  }

  private static Editing editing(Mailing mailing) {
    return switch (mailing) {
      case Mailing.None _ -> Editing.FIRST;
      case Mailing.By by -> by.editing();
    };
  }

  /// What is kept of a run.
  private record Kept(ReportPlan report, RunValues values, SourceAges ages, Period period) {}

  private static Keeping keeping(
      Mailing mailing, Kept kept, Theme theme, Map<String, Image> images, Discreet discreet) {
    return switch (mailing) {
      case Mailing.None _ -> Keeping.NOTHING;
      case Mailing.By by ->
          new Keeping.InArchive(
              by.archivist()
                  .begin(
                      new RunFacts.Subject(
                          by.delivery().name(),
                          kept.report().name().name(),
                          by.occasion().slot(),
                          days(kept.period())),
                      new Archivist.Working(
                          kept.values(), kept.ages(), by.occasion().revision(), by.now()),
                      theme,
                      images),
              by.delivery().name(),
              by.occasion().mailSlot(days(kept.period())),
              common(kept.report()),
              discreet);
    };
  }

  private static List<String> common(ReportPlan report) {
    return report.queries().stream()
        .filter(query -> query.scope() != QueryPlan.Scope.BY_KEY)
        .map(query -> query.name().name())
        .toList();
  }

  private static String days(Period period) {
    return period.start() + "/" + period.end();
  }

  private static Outlets outlets(Mailing mailing, Period period) {
    return switch (mailing) {
      case Mailing.None _ -> Outlets.NONE;
      case Mailing.By by ->
          new Outlets(
              by.delivery().name(),
              by.occasion().mailSlot(days(period)),
              posts(by),
              by.delivery().terms().folders(),
              new Outlets.Hooks(by.delivery().terms().webhooks(), by.ways().links(), by.now()),
              by.ways(),
              by.delivery().terms().whenEmpty());
    };
  }

  /// The second mail of a delivery is another one for the ledger, also to the same address.
  private static List<Outlets.Post> posts(Mailing.By by) {
    List<Outlets.Post> posts = new ArrayList<>();
    for (MailPlan plan : by.delivery().mail()) {
      String name = by.delivery().name();
      posts.add(
          new Outlets.Post(
              posts.isEmpty() ? name : name + "#" + (posts.size() + 1),
              plan,
              plan.from().isEmpty() ? by.sender() : Senders.read(plan.from())));
    }
    return posts;
  }

  private static Ending ending(List<PackRecord> packs) {
    return packs.stream().allMatch(PackRecord::isComplete) ? Ending.DONE : Ending.PARTLY_DONE;
  }

  private RunRecord record(
      ReportPlan report, RunRequest request, Period period, Found found, Ending ending) {
    return new RunRecord(
        report.name().title(),
        period,
        periodText().show(period, GrammaticalCase.NOMINATIVE),
        request.asOf(),
        ending,
        found,
        List.of(),
        0);
  }

  private PeriodText periodText() {
    return new PeriodText(
        Languages.of(project.settings().language()), project.settings().calendar());
  }
}
