package io.svodka.compiler.fuzz;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.svodka.compiler.CheckSession;
import io.svodka.compiler.Compiler;
import io.svodka.compiler.source.SourceFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// A session that has seen many changes answers like a compiler that sees the project first.
class CheckSessionTest {
  private static final int EDITS = 150;

  @Test
  void afterAnyEditsTheAnswerIsThatOfAFreshCompiler() {
    Corpus corpus = Corpus.read();
    for (List<SourceFile> project : corpus.projects().subList(0, 2)) {
      Random random = new Random(7);
      CheckSession session = new CheckSession();
      List<SourceFile> files = new ArrayList<>(project);
      for (int i = 0; i < EDITS; i++) {
        int target = random.nextInt(files.size());
        boolean mended = random.nextInt(3) == 0;
        files.set(
            target, mended ? project.get(target) : damaged(files.get(target), random, corpus));
        List<SourceFile> now = List.copyOf(files);
        int edit = i;
        assertEquals(
            new Compiler().compile(() -> now), session.compile(() -> now), () -> "edit " + edit);
      }
    }
  }

  /// Edits one line, so that most of the project stays sound.
  private static SourceFile damaged(SourceFile file, Random random, Corpus corpus) {
    List<String> lines = new ArrayList<>(file.text().lines().toList());
    int line = random.nextInt(lines.size());
    String before = lines.get(line);
    Damage damage = random.nextBoolean() ? Damage.TOKEN_REPLACED : Damage.TOKEN_REMOVED;
    lines.set(line, before.isBlank() ? "-- new" : damage.done(before, random, corpus.words()));
    return new SourceFile(file.id(), String.join("\n", lines) + "\n");
  }
}
