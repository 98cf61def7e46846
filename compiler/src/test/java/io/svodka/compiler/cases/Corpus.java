package io.svodka.compiler.cases;

import io.svodka.compiler.parse.Parser;
import io.svodka.compiler.source.SourceFile;
import io.svodka.model.origin.SourceId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// All specifications of the repository: files, and fences of Markdown pages.
public final class Corpus {
  private static final Pattern FENCE = Pattern.compile("(?ms)^```svodka([^\\n]*)\\n(.*?)^```$");
  private static final List<Path> ROOTS =
      List.of(
          Path.of("../examples"),
          Path.of("../cli/src"),
          Path.of("src/test"),
          Path.of("src/main/resources"),
          Path.of("../docs"));

  private Corpus() {}

  /// Every file and fence, broken ones too.
  public static List<SourceFile> all() {
    List<SourceFile> all = new ArrayList<>();
    ROOTS.forEach(root -> paths(root).forEach(path -> all.addAll(specifications(path))));
    all.addAll(specifications(Path.of("../README.md")));
    return all;
  }

  /// What is shown to users: it must be canonical unless it shows a mistake of form. The reference
  /// of the language has a test of its own.
  public static List<SourceFile> shown() {
    List<SourceFile> shown = new ArrayList<>(specifications(Path.of("../README.md")));
    for (String root : List.of("../examples", "../cli/src/main", "../docs")) {
      paths(Path.of(root)).stream()
          .filter(path -> !path.startsWith("../docs/language"))
          .forEach(path -> shown.addAll(specifications(path)));
    }
    return shown.stream().filter(file -> new Parser().parse(file).problems().isEmpty()).toList();
  }

  /// Replaces one of [#shown] where it stands.
  public static void replace(SourceFile shown, String text) {
    Path path = Path.of(shown.id().path().replaceFirst("#.*", ""));
    try {
      Files.writeString(path, text(path).replace(shown.text(), text));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<Path> paths(Path root) {
    if (!Files.exists(root)) {
      return List.of();
    }
    try (Stream<Path> paths = Files.walk(root)) {
      return paths.filter(Files::isRegularFile).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<SourceFile> specifications(Path path) {
    String name = path.toString();
    if (name.endsWith(".svodka")) {
      return List.of(new SourceFile(new SourceId(name), text(path)));
    }
    return name.endsWith(".md") ? fences(path) : List.of();
  }

  private static List<SourceFile> fences(Path path) {
    List<SourceFile> fences = new ArrayList<>();
    FENCE
        .matcher(text(path))
        .results()
        .filter(found -> !found.group(1).contains("wrong"))
        .forEach(
            found ->
                fences.add(
                    new SourceFile(new SourceId(path + "#" + fences.size()), found.group(2))));
    return fences;
  }

  private static String text(Path path) {
    try {
      return Files.readString(path);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
