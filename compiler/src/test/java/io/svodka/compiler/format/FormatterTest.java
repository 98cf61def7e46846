package io.svodka.compiler.format;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.svodka.compiler.cases.Corpus;
import io.svodka.compiler.parse.ScriptReader;
import io.svodka.compiler.problem.Outcome;
import io.svodka.compiler.script.Script;
import io.svodka.compiler.source.SourceFile;
import io.svodka.model.origin.SourceId;
import io.svodka.testkit.Goldens;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class FormatterTest {
  private static final Path BEFORE = Path.of("src/test/format/before");
  private static final int WRECKS = 5;
  private final Goldens goldens = new Goldens(Path.of("src/test/format/after"));

  @Test
  void untidyFilesBecomeCanonical() throws IOException {
    try (Stream<Path> paths = Files.list(BEFORE)) {
      for (Path path : paths.sorted().toList()) {
        String text = Files.readString(path);
        Formatting formatting = new Formatter().format(file(path.toString(), text));
        goldens.check(path.getFileName().toString(), formatting.text());
      }
    }
  }

  @Test
  void whatUsersAreShownIsCanonical() {
    for (SourceFile file : Corpus.shown()) {
      String canonical = new Formatter().format(file).text();
      if ("accept".equals(System.getProperty("goldens"))) {
        Corpus.replace(file, canonical);
      } else {
        assertEquals(
            canonical, file.text(), () -> file.id().path() + "; -Dgoldens=accept mends it");
      }
    }
  }

  @Test
  void everySoundFileHasACanonicalForm() {
    List<SourceFile> sound = sound();
    assertTrue(sound.size() > 100, () -> "only " + sound.size());
    for (SourceFile file : sound) {
      assertEquals(List.of(), new Formatter().format(file).problems(), () -> file.id().path());
    }
  }

  @Test
  void formattingTwiceChangesNothing() {
    for (SourceFile file : Corpus.all()) {
      String once = formatted(file, file.text());
      assertEquals(once, formatted(file, once), () -> file.id().path());
    }
  }

  @Test
  void wordsAndCommentsStay() {
    for (SourceFile file : sound()) {
      Content before = content(file);
      Content after = content(new SourceFile(file.id(), formatted(file, file.text())));
      assertEquals(before, after, () -> file.id().path());
    }
  }

  @Test
  void spoiltIndentationAndEmptyLinesComeBack() {
    Random random = new Random(1);
    for (SourceFile file : sound()) {
      String canonical = formatted(file, file.text());
      same(canonical, file, Wreck.withoutIndentation(canonical));
      for (int i = 0; i < WRECKS; i++) {
        same(canonical, file, Wreck.withRandomIndentation(canonical, random));
        same(canonical, file, Wreck.withEmptyLines(canonical, random));
      }
    }
  }

  @Test
  void aFileEndsWithOneLineEnd() {
    for (SourceFile file : sound()) {
      String text = formatted(file, file.text() + "\n\n");
      assertTrue(text.endsWith("\n") && !text.endsWith("\n\n"), () -> file.id().path());
    }
  }

  @Test
  void lineEndsOfWindowsStay() {
    for (SourceFile file : sound()) {
      String canonical = formatted(file, file.text());
      String windows = canonical.replace("\n", "\r\n");
      assertEquals(windows, formatted(file, Wreck.withoutIndentation(windows)), file.id().path());
    }
  }

  @Test
  void aBrokenDeclarationStaysByteForByte() {
    String broken = "report  r {\n    during last moth\n\n\n      header { left \"x\" }\n}";
    String text = "model   m from s{key  id}\n\n\n\n" + broken + "\n\nmeasure x=a+b\n";
    Formatting formatting = new Formatter().format(file("broken.svodka", text));
    assertEquals(1, formatting.problems().size());
    assertEquals(
        "model m from s {\n  key id\n}\n\n\n\n" + broken + "\n\nmeasure x = a + b\n",
        formatting.text());
  }

  @Test
  void aThousandLinesTakeAMoment() {
    String text = "measure  m =  sum( amount where a=1 and b in (1,2,3))   { format percent(1) }\n";
    SourceFile file = file("long.svodka", text.repeat(1_000));
    new Formatter().format(file);
    long start = System.nanoTime();
    new Formatter().format(file);
    assertTrue(System.nanoTime() - start < 3_000_000_000L);
  }

  private static void same(String canonical, SourceFile file, String wrecked) {
    assertEquals(canonical, formatted(file, wrecked), () -> file.id().path() + "\n" + wrecked);
  }

  private static List<SourceFile> sound() {
    return Corpus.all().stream().filter(FormatterTest::isSound).toList();
  }

  private static boolean isSound(SourceFile file) {
    return new ScriptReader().read(file) instanceof Outcome.Clean;
  }

  private static Content content(SourceFile file) {
    return switch (new ScriptReader().read(file)) {
      case Outcome.Clean<Script>(var script, _) -> Content.of(script);
      case Outcome.Partial<Script>(var script, _) -> Content.of(script);
      case Outcome.Failed<Script> failed -> throw new AssertionError(failed.problems());
    };
  }

  private static String formatted(SourceFile file, String text) {
    return new Formatter().format(new SourceFile(file.id(), text)).text();
  }

  private static SourceFile file(String name, String text) {
    return new SourceFile(new SourceId(name), text);
  }
}
