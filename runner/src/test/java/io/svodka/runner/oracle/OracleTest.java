package io.svodka.runner.oracle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.svodka.runner.oracle.draw.Drawn;
import io.svodka.runner.oracle.draw.Projects;
import io.svodka.runner.oracle.shrink.Shrinking;
import io.svodka.runner.oracle.store.StoreKind;
import io.svodka.runner.oracle.text.ProjectText;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// Random projects print what loops over their rows give, to the last digit and in the same order:
/// in tables with their subtotals and totals, in crosstabs with their margins, as key figures;
/// alone and cut by the key of a burst; by every plan there is. `-Doracle.cases` says how many
/// queries, `-Doracle.seed` where to start, `-Doracle.stores` where the rows lie: `files`, `h2`,
/// `postgres`, also several; `-Doracle.plans=every` asks each query by every plan both ways.
class OracleTest {
  private static final int CASES = Integer.getInteger("oracle.cases", 2_000);
  private static final long SEED = Long.getLong("oracle.seed", 1);
  private static final int QUERIES = 20;
  private static final int SHOWN = 3;
  private static final int TRIES = 200;
  private static final int SERVER_SHARE = 10;
  private static final Variant.Choice PLANS =
      Variant.Choice.valueOf(
          System.getProperty("oracle.plans", "in_turn").toUpperCase(Locale.ROOT));

  @TempDir Path folder;
  private final AtomicInteger compared = new AtomicInteger();
  private final AtomicInteger refused = new AtomicInteger();

  @ParameterizedTest
  @MethodSource("stores")
  void randomProjectsPrintWhatLoopsOverTheirRowsGive(StoreKind store, int cases) {
    int projects = (cases + QUERIES - 1) / QUERIES;
    List<String> failures =
        LongStream.range(SEED, SEED + projects)
            .parallel()
            .boxed()
            .flatMap(seed -> failures(seed, store))
            .limit(SHOWN)
            .toList();
    assertEquals(List.of(), failures, () -> String.join("\n\n", failures));
    assertTrue(compared.get() > 5 * refused.get(), "too many queries are refused: " + refused);
    assertTrue(compared.get() >= projects * QUERIES * 3 / 4, "compared " + compared);
  }

  /// A server of the usual build is asked less than files: it answers more slowly.
  static List<Arguments> stores() {
    String wanted = System.getProperty("oracle.stores", "");
    return wanted.isEmpty()
        ? List.of(
            Arguments.of(StoreKind.FILES, CASES),
            Arguments.of(StoreKind.H2, Math.max(1, CASES / SERVER_SHARE)),
            Arguments.of(StoreKind.POSTGRES, Math.max(1, CASES / SERVER_SHARE)))
        : Stream.of(wanted.split(","))
            .map(name -> Arguments.of(StoreKind.valueOf(name.toUpperCase(Locale.ROOT)), CASES))
            .toList();
  }

  private Stream<String> failures(long seed, StoreKind store) {
    Drawn drawn = Projects.of(seed, QUERIES);
    Bench bench = new Bench(drawn, own(), store, PLANS);
    refused.addAndGet(
        (int) bench.refused().keySet().stream().filter(name -> name.startsWith("once")).count());
    compared.addAndGet(bench.compared());
    return bench.findings().stream().limit(1).map(finding -> failure(seed, drawn, finding, store));
  }

  private String failure(long seed, Drawn drawn, Bench.Finding finding, StoreKind store) {
    Drawn one = new Drawn(drawn.project(), List.of(drawn.asked().get(finding.query())));
    Drawn smallest =
        new Shrinking(smaller -> !found(smaller, store).isEmpty(), TRIES).smallest(one);
    String rows =
        smallest.project().models().stream()
            .map(model -> model.table().name() + ".csv\n" + ProjectText.csv(model.table()))
            .collect(Collectors.joining("\n"));
    return "-Doracle.cases=1 -Doracle.seed=%d, query %d\n%s\n%s\n%s%s"
        .formatted(
            seed,
            finding.query(),
            found(smallest, store).stream()
                .map(Bench.Finding::text)
                .findFirst()
                .orElse(finding.text()),
            String.join("", Bench.reports(smallest).values()),
            ProjectText.models(smallest.project()),
            rows);
  }

  /// A project that does not compile any more is no failure.
  private List<Bench.Finding> found(Drawn drawn, StoreKind store) {
    try {
      return new Bench(drawn, own(), store, PLANS).findings();
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
