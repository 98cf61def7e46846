package io.svodka.runner.doctor;

import static io.svodka.compiler.diagnostic.Said.said;
import static io.svodka.runner.doctor.Finding.Area.MACHINE;

import io.svodka.compiler.diagnostic.Said;
import io.svodka.model.failure.RunFailure;
import io.svodka.runner.project.ProjectFolder;
import io.svodka.runner.project.SpecificationFile;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Judges the clock of this machine by what cannot be later than now: its Java and the files of the
/// project. Servers that tell the time are compared where they are asked.
///
/// @param rules the edition of the rules of time zones, such as `2025b`
record MachineClock(ProjectFolder project, Instant now, String rules) {
  private static final Said SUBJECT = said("clock", "часы");
  private static final DateTimeFormatter SHOWN =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm 'UTC'").withZone(ZoneOffset.UTC);

  /// A disk that others share has the time of its own machine.
  private static final Duration NOTABLE = Duration.ofMinutes(5);

  Finding finding() {
    return Stream.of(javaIsLater(), fileIsLater())
        .flatMap(Optional::stream)
        .findFirst()
        .orElseGet(
            () ->
                Finding.ok(
                    MACHINE,
                    SUBJECT,
                    said(
                        "%s, after all files of the project",
                        "%s, позже всех файлов проекта", SHOWN.format(now))));
  }

  private Optional<Finding> javaIsLater() {
    return Optional.of(rules)
        .filter(edition -> edition.matches("\\d{4}.*"))
        .map(edition -> edition.substring(0, 4))
        .filter(year -> Integer.parseInt(year) > now.atZone(ZoneOffset.UTC).getYear())
        .map(year -> behind(said("this Java knows of %s", "эта Java знает о годе %s", year)));
  }

  private Optional<Finding> fileIsLater() {
    return files().stream()
        .max(Comparator.comparing(Written::at))
        .filter(newest -> newest.at().isAfter(now.plus(NOTABLE)))
        .map(
            newest ->
                behind(
                    said(
                        "%s was written %s later",
                        "файл %s записан на %s позже",
                        newest.file(),
                        ClockCheck.far(Duration.between(now, newest.at())))));
  }

  private record Written(String file, Instant at) {
    static Stream<Written> of(SpecificationFile file) {
      try {
        return Stream.of(
            new Written(file.name(), Files.getLastModifiedTime(file.path()).toInstant()));
      } catch (IOException gone) {
        return Stream.empty();
      }
    }
  }

  private List<Written> files() {
    try {
      return project.specifications().stream().flatMap(Written::of).toList();
    } catch (RunFailure toldElsewhere) {
      return List.of();
    }
  }

  private Finding behind(Said why) {
    return Finding.failed(
        MACHINE,
        SUBJECT,
        said("%s, and %s", "%s, а %s", SHOWN.format(now), why),
        said(
            "set the clock of this machine by a time server",
            "сверьте часы этой машины с сервером времени"));
  }
}
