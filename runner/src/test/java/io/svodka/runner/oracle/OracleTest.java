package io.svodka.runner.oracle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.svodka.runner.oracle.draw.Drawn;
import io.svodka.runner.oracle.draw.Projects;
import io.svodka.runner.oracle.shrink.Shrinking;
import io.svodka.runner.oracle.text.ProjectText;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Random projects print what loops over their rows give, to the last digit and in the same order:
/// in tables with their subtotals and totals, in crosstabs with their margins, as key figures;
/// alone and cut by the key of a burst. `-Doracle.cases` says how many queries, `-Doracle.seed`
/// where to start.
class OracleTest {
  private static final int CASES = Integer.getInteger("oracle.cases", 2_000);
  private static final long SEED = Long.getLong("oracle.seed", 1);
  private static final int QUERIES = 20;
  private static final int SHOWN = 3;
  private static final int TRIES = 200;

  @TempDir Path folder;
  private final AtomicInteger compared = new AtomicInteger();
  private final AtomicInteger refused = new AtomicInteger();

  @Test
  void randomProjectsPrintWhatLoopsOverTheirRowsGive() {
    int projects = (CASES + QUERIES - 1) / QUERIES;
    List<String> failures =
        LongStream.range(SEED, SEED + projects)
            .parallel()
            .boxed()
            .flatMap(this::failures)
            .limit(SHOWN)
            .toList();
    assertEquals(List.of(), failures, () -> String.join("\n\n", failures));
    assertTrue(compared.get() > 5 * refused.get(), "too many queries are refused: " + refused);
    assertTrue(compared.get() >= projects * QUERIES * 3 / 4, "compared " + compared);
  }

  private Stream<String> failures(long seed) {
    Drawn drawn = Projects.of(seed, QUERIES);
    Bench bench = new Bench(drawn, own());
    refused.addAndGet(
        (int) bench.refused().keySet().stream().filter(name -> name.startsWith("once")).count());
    compared.addAndGet(bench.compared());
    return bench.findings().stream().limit(1).map(finding -> failure(seed, drawn, finding));
  }

  private String failure(long seed, Drawn drawn, Bench.Finding finding) {
    Drawn one = new Drawn(drawn.project(), List.of(drawn.asked().get(finding.query())));
    Drawn smallest = new Shrinking(this::fails, TRIES).smallest(one);
    String rows =
        smallest.project().models().stream()
            .map(model -> model.table().name() + ".csv\n" + ProjectText.csv(model.table()))
            .collect(Collectors.joining("\n"));
    return "-Doracle.cases=1 -Doracle.seed=%d, query %d\n%s\n%s\n%s%s"
        .formatted(
            seed,
            finding.query(),
            found(smallest).stream().map(Bench.Finding::text).findFirst().orElse(finding.text()),
            String.join("", Bench.reports(smallest).values()),
            ProjectText.models(smallest.project()),
            rows);
  }

  private boolean fails(Drawn drawn) {
    return !found(drawn).isEmpty();
  }

  /// A project that does not compile any more is no failure.
  private List<Bench.Finding> found(Drawn drawn) {
    try {
      return new Bench(drawn, own()).findings();
    } catch (RuntimeException e) {
      return List.of();
    }
  }

  private Path own() {
    try {
      return Files.createTempDirectory(folder, "project");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
