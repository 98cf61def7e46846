package io.svodka.cli;

import io.svodka.runner.figure.FigureRequest;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// Which figure of a report is to be explained.
final class FigureOptions {
  @Option(
      names = "--figure",
      paramLabel = "FIGURE",
      description =
          "One figure, such as summary.revenue, \"revenue at prev\" or \"growth(revenue, prev)\":"
              + " its formula with numbers, and the rows behind each of them.")
  private @Nullable String figure;

  @Option(
      names = "--at",
      paramLabel = "DIMENSION=VALUE",
      description =
          "The row of the figure, such as product.name=Basic or month=2026-10 (default: the grand"
              + " total). May be repeated.")
  private Map<String, String> group = new LinkedHashMap<>();

  @Option(
      names = "--rows",
      paramLabel = "COUNT",
      description = "How many rows are printed for each number (default: ${DEFAULT-VALUE}).")
  private int rows = 5;

  Optional<FigureRequest> request(Set<String> keys) {
    return Optional.ofNullable(figure).map(name -> new FigureRequest(name, keys, group));
  }

  int rows() {
    return rows;
  }
}
