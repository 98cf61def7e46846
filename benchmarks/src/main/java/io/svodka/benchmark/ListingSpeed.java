package io.svodka.benchmark;

import io.svodka.benchmark.WatchedProcess.Took;
import io.svodka.testkit.LongListing;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// The whole way of long listings in a process with little memory: from a file with data to the
/// file of one format, by the command.
///
/// @param root folder of the launcher
record ListingSpeed(Path root, Path made) {
  private static final String HEAP = "-Xmx512m";
  private static final int MANY = 1_000_000;
  private static final int PAGES = 100_000;

  /// Returns the rows of a table.
  String table() {
    StringBuilder table =
        new StringBuilder(
            "\nlistings, svodka run, %s\n\n".formatted(HEAP)
                + "| Rows | To | s | rows/s | CPU, s | MB of heap | MB of memory | MB of file |\n"
                + "|--:|---|--:|--:|--:|--:|--:|--:|\n");
    for (String format : List.of("xlsx", "html", "csv", "json", "parquet")) {
      table.append(row(MANY, format));
    }
    return table.append(row(PAGES, "pdf")).append(row(MANY, "pdf")).toString();
  }

  private String row(int rows, String format) {
    Path folder = made.resolve("listing" + rows);
    try {
      if (!Files.exists(folder.resolve("listing.svodka"))) {
        new LongListing(rows).write(folder);
      }
      Path output = folder.resolve("out-" + format);
      ProcessBuilder builder =
          new ProcessBuilder(command(folder, output, format))
              .redirectErrorStream(true)
              .redirectOutput(folder.resolve("said.txt").toFile());
      Path log = folder.resolve("heap-" + format + ".log");
      builder.environment().put("SVODKA_JAVA_OPTIONS", HEAP + " -Xlog:gc*:file=" + log);
      Took took = new WatchedProcess(builder).end(() -> {});
      if (took.code() != 0) {
        throw new IllegalStateException(Files.readString(folder.resolve("said.txt")));
      }
      return String.format(
          Locale.ROOT,
          "| %,d | %s | %.1f | %,.0f | %.1f | %d | %d | %.1f |%n",
          rows,
          format,
          took.seconds(),
          rows / took.seconds(),
          took.processor().toMillis() / 1e3,
          HeapLog.peak(log),
          took.peak() / 1024,
          size(output) / 1e6);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private List<String> command(Path folder, Path output, String format) {
    return List.of(
        root.resolve("svodka").toString(),
        "run",
        "-C",
        folder.toString(),
        "--as-of",
        LongListing.AS_OF,
        "-o",
        output.toString(),
        "--format",
        format,
        "--quiet");
  }

  private static long size(Path output) throws IOException {
    try (Stream<Path> files = Files.walk(output)) {
      return files.filter(Files::isRegularFile).mapToLong(file -> file.toFile().length()).sum();
    }
  }
}
