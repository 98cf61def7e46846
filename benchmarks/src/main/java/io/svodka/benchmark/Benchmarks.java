package io.svodka.benchmark;

import io.svodka.benchmark.pdf.PdfSpeed;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/// Prints measurements as tables, one for each part. The first argument is the folder of the
/// launcher, the second names the parts that are wanted, with commas between them, or says `all`.
public final class Benchmarks {
  private Benchmarks() {}

  /// A table of measurements.
  private enum Part {
    COMPILER,
    EDITOR,
    COMMAND,
    TPCH,
    PLANNING,
    BURST,
    FETCHING,
    LARGE,
    SHEETS,
    HTML;

    List<Result> results(Path root) {
      Path made = root.resolve("benchmarks/target/made");
      return switch (this) {
        case COMPILER -> new CompilerSpeed().results();
        case EDITOR -> new EditorSpeed().results();
        case COMMAND -> new CommandSpeed(root, made).results();
        case TPCH -> new TpchSpeed(root, made).results();
        case PLANNING -> new PlanningSpeed(root, made).results();
        case BURST -> new BurstSpeed(made).results();
        case FETCHING -> new FetchingSpeed(made).results();
        case LARGE -> new LargeSpeed(made).results();
        case SHEETS -> new SheetSpeed().results();
        case HTML -> new HtmlSpeed().results();
      };
    }

    String title() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  public static void main(String[] arguments) {
    List<String> wanted = List.of(arguments[1].split(","));
    if (wanted.contains("all") || wanted.contains("pdf")) {
      System.out.print(new PdfSpeed(Path.of(arguments[0])).table());
    }
    if (wanted.contains("all") || wanted.contains("peers")) {
      new PeerSpeed(Path.of(arguments[0]).resolve("benchmarks/target/made")).print(System.out);
    }
    if (wanted.contains("all") || wanted.contains("listings")) {
      Path root = Path.of(arguments[0]);
      System.out.print(new ListingSpeed(root, root.resolve("benchmarks/target/made")).table());
    }
    if (wanted.contains("all") || wanted.contains("delivery")) {
      Path root = Path.of(arguments[0]);
      System.out.print(new DeliverySpeed(root, root.resolve("benchmarks/target/made")).table());
    }
    Arrays.stream(Part.values())
        .filter(part -> wanted.contains("all") || wanted.contains(part.title()))
        .forEach(part -> print(part, Path.of(arguments[0])));
  }

  private static void print(Part part, Path root) {
    StringBuilder table = new StringBuilder("\n" + part.title() + "\n\n" + Result.HEADING);
    part.results(root).forEach(result -> table.append(result.row()));
    System.out.print(table);
  }
}
