package io.svodka.compiler.fuzz;

import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.svodka.compiler.Compilation;
import io.svodka.compiler.Compiler;
import io.svodka.compiler.diagnostic.Colours;
import io.svodka.compiler.diagnostic.Diagnostic;
import io.svodka.compiler.diagnostic.JsonPrinter;
import io.svodka.compiler.diagnostic.TerminalPrinter;
import io.svodka.compiler.source.SourceFile;
import io.svodka.model.origin.Span;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// Damages projects at random, the same way on every run: `-Dfuzz.cases` says how many,
/// `-Dfuzz.seed` where to start. Whatever comes, the answer is diagnostics that point into the
/// text, in good time.
class MalformedProjectsTest {
  private static final int CASES = Integer.getInteger("fuzz.cases", 1_000);
  private static final long SEED = Long.getLong("fuzz.seed", 1);
  private static final int MOST_DAMAGES = 4;
  private static final Duration LONGEST = Duration.ofSeconds(20);

  @Test
  void everyDamageIsAnsweredWithDiagnostics() {
    Corpus corpus = Corpus.read();
    for (int i = 0; i < CASES; i++) {
      long seed = SEED + i;
      List<SourceFile> project = damaged(corpus, new Random(seed));
      try {
        assertTimeoutPreemptively(LONGEST, () -> checkAnswer(project));
      } catch (RuntimeException | Error problem) {
        throw new AssertionError("-Dfuzz.seed=" + seed + "\n" + project.getFirst().text(), problem);
      }
    }
  }

  /// The damaged file comes first.
  private static List<SourceFile> damaged(Corpus corpus, Random random) {
    List<SourceFile> project =
        new ArrayList<>(corpus.projects().get(random.nextInt(corpus.projects().size())));
    SourceFile target = project.remove(random.nextInt(project.size()));
    String text = target.text();
    for (int i = random.nextInt(MOST_DAMAGES); i >= 0; i--) {
      Damage damage = Damage.values()[random.nextInt(Damage.values().length)];
      text = damage.done(text, random, corpus.words());
    }
    project.addFirst(new SourceFile(target.id(), text));
    return project;
  }

  private static void checkAnswer(List<SourceFile> project) {
    List<Diagnostic> found =
        switch (new Compiler().compile(() -> project)) {
          case Compilation.Compiled(_, var warnings) -> warnings;
          case Compilation.Refused(var diagnostics) -> diagnostics;
        };
    Map<Object, Integer> lengths =
        project.stream().collect(Collectors.toMap(SourceFile::id, file -> file.text().length()));
    found.forEach(each -> checkPlace(each.primary().span(), lengths));
    found.forEach(each -> each.secondary().forEach(label -> checkPlace(label.span(), lengths)));
    found.forEach(each -> each.edits().forEach(edit -> checkPlace(edit.span(), lengths)));
    assertTrue(found.stream().noneMatch(each -> each.headline().english().isBlank()));
    new TerminalPrinter(Colours.PLAIN).print(found, project);
    new JsonPrinter().print(found, project);
  }

  private static void checkPlace(Span span, Map<Object, Integer> lengths) {
    Integer length = lengths.get(span.source());
    assertTrue(length != null, () -> "no such file: " + span);
    assertTrue(
        span.start() >= 0 && span.start() <= span.end() && span.end() <= length, span::toString);
  }
}
