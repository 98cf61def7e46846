package io.svodka.compiler;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;

import io.svodka.compiler.source.SourceFile;
import io.svodka.model.origin.SourceId;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// Whatever is missing or swapped, the compiler answers with diagnostics.
class BrokenProjectsTest {
  private static final Pattern WORD = Pattern.compile("[\\p{L}_][\\p{L}\\d_.]*");
  private static final int SWAPS = 300;

  @Test
  void aMissingLineNeverStopsTheCompiler() {
    for (List<SourceFile> project : projects()) {
      for (SourceFile file : project) {
        List<String> lines = file.text().lines().toList();
        for (int i = 0; i < lines.size(); i++) {
          List<String> fewer = new ArrayList<>(lines);
          fewer.remove(i);
          survives(project, file, String.join("\n", fewer) + "\n");
        }
      }
    }
  }

  @Test
  void swappedWordsNeverStopTheCompiler() {
    Random random = new Random(1);
    for (List<SourceFile> project : projects()) {
      for (int i = 0; i < SWAPS; i++) {
        SourceFile file = project.get(random.nextInt(project.size()));
        List<MatchResult> words = WORD.matcher(file.text()).results().toList();
        MatchResult target = words.get(random.nextInt(words.size()));
        String other = words.get(random.nextInt(words.size())).group();
        String text = file.text();
        survives(
            project,
            file,
            text.substring(0, target.start()) + other + text.substring(target.end()));
      }
    }
  }

  private static List<List<SourceFile>> projects() {
    return List.of(
        Projects.folder(Path.of("../examples/partners")),
        Projects.folder(Path.of("../examples/sales")),
        List.of(
            Projects.file("queries.svodka", Path.of("src/test/plans/queries.svodka")),
            Projects.file("project.svodka", Path.of("src/test/cases/project.svodka"))));
  }

  private static void survives(List<SourceFile> project, SourceFile changed, String text) {
    SourceId id = changed.id();
    List<SourceFile> files =
        project.stream()
            .map(file -> file.id().equals(id) ? new SourceFile(id, text) : file)
            .toList();
    assertDoesNotThrow(() -> new Compiler().compile(() -> files), () -> id + ":\n" + text);
  }
}
