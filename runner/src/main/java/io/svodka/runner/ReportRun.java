package io.svodka.runner;

import io.svodka.engine.calendar.Calendar;
import io.svodka.engine.dataset.RunValues;
import io.svodka.engine.evaluate.PackSettingsReader;
import io.svodka.engine.layout.ReportLayout;
import io.svodka.engine.query.ExpectationResult;
import io.svodka.engine.query.KeyedStream;
import io.svodka.engine.query.QueryEngine;
import io.svodka.engine.text.Languages;
import io.svodka.engine.text.PeriodText;
import io.svodka.model.plan.DeliveryPlan.MailPlan;
import io.svodka.model.plan.DeliveryPlan.ParameterSetting;
import io.svodka.model.plan.ExpectationPlan.Severity;
import io.svodka.model.plan.ProjectPlan;
import io.svodka.model.plan.ReportPlan;
import io.svodka.model.plan.TextPlan.GrammaticalCase;
import io.svodka.model.value.Period;
import io.svodka.runner.PackMaker.Post;
import io.svodka.runner.RunRecord.Ending;
import io.svodka.runner.output.FilePublisher;
import io.svodka.runner.output.SafeName;
import io.svodka.runner.settings.Senders;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/// One run of a report: check the data, query, lay out, render, deliver.
public final class ReportRun {
  private final ProjectPlan project;
  private final QueryEngine engine;
  private final Renditions renditions;
  private final RunListener listener;

  public ReportRun(
      ProjectPlan project, QueryEngine engine, Renditions renditions, RunListener listener) {
    this.project = project;
    this.engine = engine;
    this.renditions = renditions;
    this.listener = listener;
  }

  /// Runs the report and returns what was done.
  ///
  /// @throws RunFailure when the data cannot be read; failures of single packs are in the record
  public RunRecord run(RunRequest request, Mailing mailing) {
    Views.View view = new Views(project).of(request.report(), request.viewer());
    ReportPlan report = view.report();
    Calendar calendar = new Calendar(project.settings().calendar());
    RunValues values =
        view.with(
            new ReportParameters(calendar)
                .read(report, request.asOf(), request.parameters(), settings(mailing)));
    Period period = calendar.resolve(report.period(), request.asOf(), values.parameters());
    List<ExpectationResult> broken = verify(report, request);
    if (isHeld(mailing, broken)) {
      return record(report, request, period, Ending.HELD, broken, List.of());
    }
    List<PackRecord> packs = packs(report, request, values, period, mailing);
    return record(report, request, period, ending(packs), broken, packs);
  }

  private static List<ParameterSetting> settings(Mailing mailing) {
    return switch (mailing) {
      case Mailing.None _ -> List.of();
      case Mailing.By(var delivery, _, _) -> delivery.settings();
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
      ReportPlan report, RunRequest request, RunValues values, Period period, Mailing mailing) {
    ReportLayout layout =
        new ReportLayout(project.settings(), report, values, period, engine.ages(report));
    String folder = periodText().figures(period);
    FilePublisher files =
        new FilePublisher(
            root(request).resolve(SafeName.of(request.report())).resolve(SafeName.of(folder)));
    PackSettingsReader settings =
        new PackSettingsReader(project.settings(), report.burst(), values);
    PackMaker maker =
        new PackMaker(
            new PackMaker.Maker(settings, layout, renditions),
            files,
            request.formats(),
            post(mailing, period));
    try (KeyedStream stream = engine.open(report, values)) {
      Set<String> keys = request.keys();
      listener.started(keys.isEmpty() ? stream.count() : Math.min(keys.size(), stream.count()));
      return new PackLine(maker, mailing, listener).process(new ChosenKeys(stream, keys));
    }
  }

  /// What a role sees does not take the place of what everybody gets.
  private static Path root(RunRequest request) {
    return switch (request.viewer()) {
      case Viewer.Owner _ -> request.output();
      case Viewer.InRole(var role, _) -> request.output().resolve("role-" + SafeName.of(role));
    };
  }

  private static Post post(Mailing mailing, Period period) {
    return switch (mailing) {
      case Mailing.None _ -> new Post.Nothing();
      case Mailing.By(var delivery, _, var sender) -> {
        if (delivery.mail().isEmpty()) {
          yield new Post.Nothing();
        }
        String slot = period.start() + "/" + period.end();
        MailPlan plan = delivery.mail().getFirst();
        yield new Post.Mail(
            delivery.name(),
            slot,
            plan,
            plan.from().isEmpty() ? sender : Senders.read(plan.from()));
      }
    };
  }

  private static Ending ending(List<PackRecord> packs) {
    return packs.stream().allMatch(PackRecord::isComplete) ? Ending.DONE : Ending.PARTLY_DONE;
  }

  private RunRecord record(
      ReportPlan report,
      RunRequest request,
      Period period,
      Ending ending,
      List<ExpectationResult> broken,
      List<PackRecord> packs) {
    String name = periodText().show(period, GrammaticalCase.NOMINATIVE);
    return new RunRecord(
        report.name().title(), period, name, request.asOf(), ending, broken, packs);
  }

  private PeriodText periodText() {
    return new PeriodText(
        Languages.of(project.settings().language()), project.settings().calendar().yearStart());
  }
}
