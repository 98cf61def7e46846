package io.svodka.cli;

import static io.svodka.cli.EmptyProject.done;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.svodka.model.document.Speech;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Drafts speak the language of their project, which may be any that there are words in.
class NewProjectLanguageTest {
  @TempDir Path root;

  @Test
  void theHelpNamesAllLanguages() {
    String help = done(Cli.call("new", "project", "--help")).out().replaceAll("\\s+", " ");
    String all = String.join(", ", Speech.tags());
    assertTrue(help.contains("Language of the project: " + all), help);
    Cli wrong = Cli.call("new", "project", root.toString(), "--language", "fr");
    assertTrue(wrong.err().contains("`fr` is none of " + all), wrong.err());
  }

  @ParameterizedTest
  @EnumSource
  void allTextsOfDraftsAreInTheLanguageOfTheProject(Speech speech) throws IOException {
    Folder folder = EmptyProject.make(root, speech.tag(), "EUR");
    assertTrue(folder.read("project.svodka").contains("language \"" + speech.tag() + "\""));
    Path data = Path.of("src/main/resources/io/svodka/cli/new/data");
    folder
        .write("orders.csv", Files.readString(data.resolve("orders.csv")))
        .write("partners.csv", Files.readString(data.resolve("partners.csv")));
    done(folder.call("new", "model", "orders.csv", "partners.csv"));
    for (String template :
        List.of("monthly", "weekly", "ranking", "crosstab", "partners", "partners_weekly")) {
      done(folder.call("new", "report", "orders", "--template", template));
    }
    assertEquals(0, folder.call("fmt", "--check").code());
    done(folder.call("check"));
    String texts = texts(folder);
    boolean english = speech == Speech.ENGLISH;
    for (String word :
        List.of(
            "Overview", "Change", "Share", "Total", "Others", "Good morning", "Month", "Data")) {
      assertEquals(english, texts.contains(word), () -> word + ": " + texts);
    }
    String said =
        switch (speech) {
          case ENGLISH -> "Good morning,";
          case RUSSIAN -> "Во вложении отчёт";
          case GERMAN -> "im Anhang finden Sie den Bericht für {$month}.";
          case HEBREW -> "מצורף הדוח";
        };
    assertTrue(texts.contains(said), texts);
  }

  private static String texts(Folder folder) {
    return List.of("monthly", "weekly", "ranking", "crosstab", "partners", "partners_weekly")
        .stream()
        .map(
            template -> {
              try {
                return folder.read("reports/orders_" + template + ".svodka");
              } catch (IOException e) {
                throw new UncheckedIOException(e);
              }
            })
        .collect(Collectors.joining());
  }
}
