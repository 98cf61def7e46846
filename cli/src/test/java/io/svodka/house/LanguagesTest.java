package io.svodka.house;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Built-in words of what recipients read are chosen by a switch over `Speech`, which the compiler
/// keeps whole. A language that is asked for by its code may be forgotten without anybody noticing.
class LanguagesTest {
  private static final Pattern BY_CODE =
      Pattern.compile(
          "equals\\(\"(en|ru|de|he)\"\\)|case \"(en|ru|de|he)\"|lang=\\\\\"(en|ru|de|he)");

  private static final List<String> ROOMS =
      List.of("report-model", "engine", "renderer", "delivery", "runner", "cli");

  /// No words are chosen there: codes of countries, and Excel's codes of languages.
  private static final Set<String> FREE = Set.of("PublicHolidays.java", "LocaleCodes.java");

  @Test
  void noWordsAreChosenByTheCodeOfALanguage() throws IOException {
    List<String> found = new ArrayList<>();
    for (String room : ROOMS) {
      try (Stream<Path> files = Files.walk(Path.of("..", room, "src", "main", "java"))) {
        for (Path file : files.filter(each -> each.toString().endsWith(".java")).toList()) {
          String name = file.getFileName().toString();
          if (!FREE.contains(name) && BY_CODE.matcher(Files.readString(file)).find()) {
            found.add(name);
          }
        }
      }
    }
    assertEquals(List.of(), found, "let them switch over Speech");
  }

  @Test
  void wordsThatAreChosenByACodeAreFound() {
    assertTrue(BY_CODE.matcher("boolean is = locale.getLanguage().equals(\"ru\");").find());
    assertTrue(BY_CODE.matcher("message.html().contains(\"lang=\\\"ru\")").find());
    assertTrue(BY_CODE.matcher("case \"de\" -> words;").find());
  }
}
