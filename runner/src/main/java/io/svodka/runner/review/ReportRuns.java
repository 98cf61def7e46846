package io.svodka.runner.review;

import io.svodka.model.failure.RunFailure;
import io.svodka.model.plan.DeliveryPlan.ParameterSetting;
import io.svodka.model.plan.TestPlan;
import io.svodka.model.rendition.Format;
import io.svodka.runner.Renditions;
import io.svodka.runner.RunRecord;
import io.svodka.runner.RunRequest;
import io.svodka.runner.Viewer;
import io.svodka.runner.records.PackRecord;
import io.svodka.runner.review.ReportComparison.PackComparison;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/// Runs reports in two revisions over the same rows.
public final class ReportRuns {
  private final Side before;
  private final Side after;
  private final Renditions renditions;
  private final Asked asked;
  private final Pages pages;

  public ReportRuns(Side before, Side after, Renditions renditions, Asked asked) {
    this.before = before;
    this.after = after;
    this.renditions = renditions;
    this.asked = asked;
    this.pages = new Pages(asked.pictures());
  }

  /// What to run.
  ///
  /// @param keys burst keys; the first few where none is named
  /// @param most packs where no key is named
  /// @param scratch folder for the files of both
  /// @param pictures folder for pictures of changed pages; one entry, or none where none are wanted
  public record Asked(
      LocalDate asOf,
      Map<String, String> parameters,
      Set<String> keys,
      int most,
      Rows rows,
      Path scratch,
      List<Path> pictures) {
    public Asked {
      parameters = Map.copyOf(parameters);
      keys = Set.copyOf(keys);
      pictures = List.copyOf(pictures);
    }
  }

  /// Over which rows reports are compared.
  public enum Rows {
    /// The data, or the rows of a test where they cannot be read.
    DATA,
    /// The rows of the first test of each report.
    FIXTURES
  }

  /// Returns what a report shows in both revisions.
  public ReportComparison compare(String report) {
    if (!before.has(report) || !after.has(report)) {
      return nothing(report, before.has(report) ? "the report is gone" : "the report is new");
    }
    return switch (asked.rows()) {
      case FIXTURES -> overFixtures(report, "");
      case DATA -> {
        try {
          yield compared(
              "the data", before, after, new Look(report, asked.asOf(), List.of(), asked.keys()));
        } catch (RunFailure failure) {
          yield overFixtures(report, Objects.toString(failure.getMessage(), failure.code()));
        }
      }
    };
  }

  private ReportComparison overFixtures(String report, String why) {
    Optional<TestPlan> test = after.test(report).or(() -> before.test(report));
    if (test.isEmpty()) {
      return nothing(
          report,
          why.isEmpty() ? "no test of it brings rows" : why + "; no test of it brings rows");
    }
    try {
      return compared(
          "the rows of the test \"" + test.get().name() + "\"",
          before.over(test.get()),
          after.over(test.get()),
          look(report, test.get()));
    } catch (RunFailure failure) {
      return nothing(report, Objects.toString(failure.getMessage(), failure.code()));
    }
  }

  /// Looks at what the test looks at: its day, its recipient, its parameters. What was asked for on
  /// the command line comes before.
  private Look look(String report, TestPlan test) {
    LocalDate day =
        switch (test.day()) {
          case TestPlan.Day.On(var date) -> date;
          case TestPlan.Day.Any() -> asked.asOf();
        };
    return switch (test.subject()) {
      case TestPlan.Subject.Project() -> new Look(report, day, List.of(), asked.keys());
      case TestPlan.Subject.OfReport(_, var settings, var recipients) ->
          new Look(
              report,
              day,
              settings,
              asked.keys().isEmpty() ? Set.copyOf(recipients) : asked.keys());
    };
  }

  /// What is run on both sides.
  ///
  /// @param keys burst keys; empty for the first few
  private record Look(
      String report, LocalDate day, List<ParameterSetting> settings, Set<String> keys) {}

  private static ReportComparison nothing(String report, String why) {
    return new ReportComparison(report, "", "", List.of(), 0, why);
  }

  private ReportComparison compared(String rows, Side old, Side now, Look look) {
    Side.Ran first = run(old, look, "before");
    Side.Ran second = run(now, look, "after");
    RunRecord is = second.record();
    String report = look.report();
    Map<String, PackRecord> others = new LinkedHashMap<>();
    first.record().packs().forEach(pack -> others.put(pack.key(), pack));
    List<PackComparison> packs = new ArrayList<>();
    for (PackRecord pack : is.packs()) {
      Optional<PackRecord> other = Optional.ofNullable(others.remove(pack.key()));
      packs.add(pages.compare(report, other, Optional.of(pack)));
    }
    others
        .values()
        .forEach(pack -> packs.add(pages.compare(report, Optional.of(pack), Optional.empty())));
    int keys = look.keys().isEmpty() ? Math.max(first.keys(), second.keys()) : packs.size();
    return new ReportComparison(report, rows, is.periodName(), packs, keys, "");
  }

  private Side.Ran run(Side side, Look look, String name) {
    RunRequest request =
        new RunRequest(
            look.report(),
            look.day(),
            asked.parameters(),
            look.keys(),
            asked.pictures().isEmpty() ? List.of() : List.of(Format.PDF),
            asked.scratch().resolve("run-" + name),
            look.keys().isEmpty() ? asked.most() : 0,
            new Viewer.Owner());
    return side.counted(request, look.settings(), renditions);
  }
}
