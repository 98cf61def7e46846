package io.svodka.cli;

import io.svodka.model.failure.RunFailure;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;

/// A file or a table as somebody names it who wants a model of it: shells name files as seen from
/// the current folder, projects as seen from their own.
record DraftPlace(Path project) {
  private static final Set<String> READ =
      Set.of("csv", "tsv", "json", "jsonl", "ndjson", "parquet", "xlsx");

  /// Returns the place as the project names it: a file that is there, a pattern or a table.
  ///
  /// @throws RunFailure.Setup when it is something on the disk that no model is made of
  String of(String written) {
    if (written.contains("*")) {
      return written;
    }
    Path here = Path.of(written).toAbsolutePath().normalize();
    Path there = project.resolve(written).normalize();
    Path meant = Files.exists(here) ? here : there;
    if (Files.isDirectory(meant)) {
      throw folder(written, meant);
    }
    if (!Files.exists(meant)) {
      if (isFile(written)) {
        throw missing(written);
      }
      return written;
    }
    if (!isFile(written)) {
      throw unread(written);
    }
    if (!meant.startsWith(project)) {
      throw outside(written, meant);
    }
    return named(meant);
  }

  /// Returns whether it ends like a file that is read.
  static boolean isFile(String written) {
    return READ.contains(kind(written));
  }

  private String named(Path file) {
    return project.relativize(file).toString().replace('\\', '/');
  }

  private static String kind(String written) {
    return written.substring(written.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
  }

  private RunFailure.Setup folder(String written, Path meant) {
    String all = meant.startsWith(project) ? named(meant) + "/*.csv" : written + "/*.csv";
    return new RunFailure.Setup(
        "SV9481",
        "`" + written + "` is a folder",
        "name its files, or as one table all that are alike: `svodka new model \""
            + all
            + "\"`; a table of that name needs --connection",
        null);
  }

  private RunFailure.Setup missing(String written) {
    return new RunFailure.Setup(
        "SV9102",
        "there is no file `" + written + "`",
        "name it as seen from the current folder or from the project in " + project,
        null);
  }

  private static RunFailure.Setup unread(String written) {
    return new RunFailure.Setup(
        "SV9481",
        "`" + written + "` is a file of a kind that is not read",
        "save it as one of .csv, .tsv, .json, .jsonl, .parquet and .xlsx",
        null);
  }

  private RunFailure.Setup outside(String written, Path meant) {
    return new RunFailure.Setup(
        "SV9103",
        "`" + written + "` lies outside the project folder",
        "copy it into "
            + project
            + ", such as to data, and name the copy: `svodka new model data/"
            + meant.getFileName()
            + "`",
        null);
  }
}
