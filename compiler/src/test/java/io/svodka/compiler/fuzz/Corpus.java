package io.svodka.compiler.fuzz;

import io.svodka.compiler.source.SourceFile;
import io.svodka.model.origin.SourceId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Projects to be damaged: the examples, the listings of the reference, and every case.
record Corpus(List<List<SourceFile>> projects, List<String> words) {
  private static final Path CASES = Path.of("src/test/cases");
  private static final Pattern FENCE = Pattern.compile("(?ms)^```svodka[^\\n]*\\n(.*?)^```$");
  private static final Pattern WORD =
      Pattern.compile("\"[^\"\\n]*\"|[\\p{L}_$`][\\p{L}\\d_.`]*|\\d[\\d_.:%a-zA-Z-]*|\\S");

  static Corpus read() {
    List<List<SourceFile>> projects = new ArrayList<>();
    projects.add(files(Path.of("../examples/partners")));
    projects.add(files(Path.of("../examples/sales")));
    SourceFile common = file("project.svodka", CASES.resolve("project.svodka"));
    for (Path path : below(Path.of("src/test/resources/examples"), ".svodka")) {
      projects.add(List.of(file(path.getFileName().toString(), path)));
    }
    for (Path path : below(CASES, ".md")) {
      FENCE
          .matcher(text(path))
          .results()
          .map(fence -> new SourceFile(new SourceId("case.svodka"), fence.group(1)))
          .forEach(source -> projects.add(List.of(source, common)));
    }
    List<String> words =
        projects.stream()
            .flatMap(List::stream)
            .flatMap(each -> WORD.matcher(each.text()).results().map(MatchResult::group))
            .distinct()
            .toList();
    return new Corpus(projects, words);
  }

  /// The tokens of a text, roughly: what stands between them is lost.
  static List<MatchResult> tokens(String text) {
    return WORD.matcher(text).results().toList();
  }

  private static List<SourceFile> files(Path root) {
    return below(root, ".svodka").stream()
        .map(path -> file(root.relativize(path).toString().replace('\\', '/'), path))
        .toList();
  }

  private static List<Path> below(Path root, String ending) {
    try (Stream<Path> paths = Files.walk(root)) {
      return paths.filter(path -> path.toString().endsWith(ending)).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static SourceFile file(String id, Path path) {
    return new SourceFile(new SourceId(id), text(path));
  }

  private static String text(Path path) {
    try {
      return Files.readString(path);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
