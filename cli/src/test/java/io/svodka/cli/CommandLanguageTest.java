package io.svodka.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Which of the command's words follow the language of a project, here Russian, and which are
/// English everywhere.
class CommandLanguageTest {
  private static final Pattern RUSSIAN = Pattern.compile("[а-яА-Я]");
  @TempDir private Path parent;
  private OwnProject project;

  @BeforeEach
  void make() throws IOException {
    project = OwnProject.make(parent);
    project.replace("project.svodka", "language \"en\"", "language \"ru\"");
  }

  private static boolean isRussian(String text) {
    return RUSSIAN.matcher(text).find();
  }

  @Test
  void messagesAboutTheSpecificationFollowTheProject() throws IOException {
    project.replace("project.svodka", "currency EUR", "currency EURR");
    assertTrue(project.check().out().contains("ошибка[SV2013]"), project.check().out());
    assertTrue(project.call("run").err().contains("ошибка[SV2013]"));
    assertTrue(project.check("--language", "en").out().contains("error[SV2013]"));
  }

  @Test
  void progressAndResultsAreEnglishAroundThePeriodAsTheReportWritesIt() {
    for (String command : List.of("run", "send")) {
      Cli said = project.call(command);
      assertEquals(0, said.code(), said.err());
      assertFalse(isRussian(said.err()), said.err());
      List<String> russian = said.out().lines().filter(CommandLanguageTest::isRussian).toList();
      assertEquals(1, russian.size(), said.out());
      assertTrue(russian.getFirst().endsWith(" · октябрь 2026"), russian.getFirst());
    }
  }

  @Test
  void failureIsEnglishInEachOfItsWords() throws IOException {
    Files.delete(project.folder().resolve("data/orders.csv"));
    Cli failed = project.call("run");
    assertEquals(3, failed.code(), failed.err());
    assertTrue(failed.err().startsWith("error[SV9102]: there is no file"), failed.err());
    assertTrue(failed.err().contains("= help: "), failed.err());
    assertFalse(isRussian(failed.err()), failed.err());
  }
}
