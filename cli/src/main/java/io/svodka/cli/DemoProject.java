package io.svodka.cli;

import io.svodka.examples.PartnersData;
import io.svodka.model.failure.RunFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.YearMonth;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Stream;

/// The partner example with data of its own.
record DemoProject(Path folder) {
  /// Returns the example of an installation. In the source folder it lies where it is; one that is
  /// installed may belong to somebody else, so it is copied beside the files that it makes.
  ///
  /// @param home where Svodka is installed
  /// @param output folder for the files
  static DemoProject at(Path home, Path output) {
    Path example = home.toAbsolutePath().resolve("examples").resolve("partners");
    if (!Files.isDirectory(example)) {
      throw new RunFailure.Setup(
          "SV9432",
          "the examples are not in " + home.toAbsolutePath(),
          "start the command by its launcher `svodka`",
          null);
    }
    if (Files.exists(home.resolve("pom.xml"))) {
      return new DemoProject(example);
    }
    Path copy = output.resolve("project");
    copy(example, copy);
    return new DemoProject(copy);
  }

  private static void copy(Path example, Path copy) {
    try (Stream<Path> files = Files.walk(example)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path target = copy.resolve(example.relativize(file).toString());
        Files.createDirectories(Objects.requireNonNull(target.getParent()));
        Files.copy(file, target, StandardCopyOption.REPLACE_EXISTING);
      }
    } catch (IOException e) {
      throw new RunFailure.Setup("SV9405", "cannot write " + copy, "check the permissions", e);
    }
  }

  /// Makes data up to a month. The generator is deterministic, so data of that month are kept.
  void fill(YearMonth lastMonth, Consumer<String> notes) {
    Path data = folder.resolve("data");
    Path stamp = data.resolve(".last-month");
    try {
      if (Files.exists(stamp) && Files.readString(stamp).equals(lastMonth.toString())) {
        return;
      }
      notes.accept("Making 18 months of example data up to " + lastMonth + " in " + data);
      PartnersData.write(data, lastMonth);
      Files.writeString(stamp, lastMonth.toString());
    } catch (IOException e) {
      throw new RunFailure.Setup("SV9405", "cannot write " + data, "check the permissions", e);
    }
  }
}
