package io.svodka.benchmark;

import io.svodka.engine.query.DataSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/// The process with little memory that [LargeSpeed] starts. Its argument is the folder of the
/// files.
public final class LargeRun {
  private static final Stopwatch STOPWATCH = new Stopwatch(2, 5);
  private static final String SQL =
      """
      select partner_id, category, count(*), sum(amount) from orders
      where paid_on >= date '2025-02-01' and paid_on < date '2026-02-01'
      group by partner_id, category order by partner_id\
      """;

  private LargeRun() {}

  /// Starts the process and returns the line it prints.
  static String measure(Path folder) {
    try {
      Process process =
          new ProcessBuilder(
                  Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                  "-Xmx512m",
                  "--enable-native-access=ALL-UNNAMED",
                  "-classpath",
                  System.getProperty("java.class.path"),
                  LargeRun.class.getName(),
                  folder.toString())
              .redirectError(Redirect.INHERIT)
              .start();
      String line = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      if (process.waitFor() != 0) {
        throw new IllegalStateException("the process failed");
      }
      return line;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  public static void main(String[] arguments) throws IOException {
    Path folder = Path.of(arguments[0]);
    MadeOrders orders = new MadeOrders(10_000_000, 1_000);
    double figures;
    long peak;
    try (OpenProject project =
        OpenProject.of(
            () ->
                orders.project(List.of("file \"partners.parquet\"", "file \"orders.parquet\""), ""),
            new DataSettings(folder, Map.of()),
            MadeOrders.AS_OF)) {
      figures = STOPWATCH.median(() -> project.rows("year"));
      peak = peak();
    }
    try (BareSql bare = BareSql.inMemory()) {
      bare.execute("create table orders as from '" + folder.resolve("orders.parquet") + "'");
      double floor = STOPWATCH.median(() -> bare.fetch(SQL));
      System.out.println(figures + ";" + floor + ";" + peak + " MB of memory at most");
    }
  }

  /// Returns the most memory the process has held, in megabytes.
  private static long peak() throws IOException {
    List<String> lines = Files.readAllLines(Path.of("/proc/self/status"));
    String line = lines.stream().filter(l -> l.startsWith("VmHWM")).findFirst().orElse("VmHWM: 0");
    return Long.parseLong(line.replaceAll("\\D", "")) / 1024;
  }
}
