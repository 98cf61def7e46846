package io.svodka.runner.site;

import io.svodka.model.failure.RunFailure;
import io.svodka.model.plan.TestPlan;
import io.svodka.model.plan.TestPlan.Subject.OfReport;
import io.svodka.model.rendition.Format;
import io.svodka.reader.pdf.PagePictures;
import io.svodka.runner.Renditions;
import io.svodka.runner.RunRecord;
import io.svodka.runner.RunRequest;
import io.svodka.runner.Viewer;
import io.svodka.runner.records.PackRecord;
import io.svodka.runner.review.Side;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/// Makes reports to be shown.
public final class Samples {
  /// Of a burst this many packs are made, and the first that is not left out is shown.
  private static final int PACKS = 5;

  private static final PagePictures PICTURES = new PagePictures(96, 1);

  private static final OfReport OF_ALL = new OfReport("", List.of(), List.of());

  private final Side project;
  private final Renditions renditions;
  private final Asked asked;

  public Samples(Side project, Renditions renditions, Asked asked) {
    this.project = project;
    this.renditions = renditions;
    this.asked = asked;
  }

  /// What reports are made of.
  public enum Rows {
    /// The rows of the first test of each report.
    FIXTURES,
    /// The data.
    DATA
  }

  /// @param scratch folder for the files while they are made
  public record Asked(Rows rows, LocalDate asOf, Path scratch) {}

  /// Returns how a report looks.
  public Sample of(String report) {
    try {
      return switch (asked.rows()) {
        case DATA -> made(report, project, "", asked.asOf(), OF_ALL);
        case FIXTURES -> {
          Optional<TestPlan> test = project.test(report);
          yield test.isEmpty()
              ? new Sample.Untested()
              : made(
                  report,
                  project.over(test.get()),
                  test.get().name(),
                  day(test.get()),
                  subject(test.get()));
        }
      };
    } catch (RunFailure failure) {
      return new Sample.Missing(Objects.toString(failure.getMessage(), failure.code()));
    }
  }

  /// The sample is what the test looks at: its recipient, with its parameters.
  private static OfReport subject(TestPlan test) {
    return switch (test.subject()) {
      case TestPlan.Subject.Project _ -> OF_ALL;
      case OfReport ofReport -> ofReport;
    };
  }

  private LocalDate day(TestPlan test) {
    return switch (test.day()) {
      case TestPlan.Day.On(var date) -> date;
      case TestPlan.Day.Any() -> asked.asOf();
    };
  }

  private Sample made(String report, Side rows, String test, LocalDate day, OfReport subject) {
    RunRequest request =
        new RunRequest(
            report,
            day,
            Map.of(),
            Set.copyOf(subject.recipients()),
            List.of(Format.HTML, Format.PDF),
            asked.scratch(),
            PACKS,
            new Viewer.Owner());
    RunRecord run = rows.run(request, subject.settings(), renditions);
    return run.packs().stream()
        .filter(pack -> pack.state() instanceof PackRecord.State.Made)
        .findFirst()
        .map(pack -> read(pack, test, day))
        .orElseGet(() -> new Sample.Missing(why(run)));
  }

  private static String why(RunRecord run) {
    return run.packs().stream()
        .map(PackRecord::state)
        .filter(PackRecord.State.Failed.class::isInstance)
        .map(state -> ((PackRecord.State.Failed) state).message())
        .findFirst()
        .orElse("");
  }

  private static Sample read(PackRecord pack, String test, LocalDate day) {
    Map<String, byte[]> files = new TreeMap<>();
    try {
      for (Path file : pack.files()) {
        String name = file.toString();
        String ending = name.substring(name.lastIndexOf('.') + 1);
        files.put("page." + ending, Files.readAllBytes(file));
      }
      byte[] pdf = Objects.requireNonNull(files.get("page.pdf"));
      return new Sample.Made(PICTURES.of(pdf).getFirst(), files, test, day.toString());
    } catch (IOException e) {
      throw new RunFailure.Render(
          "SV9608", "the files of " + pack.name() + " cannot be drawn", "", e);
    }
  }
}
