package io.svodka.languageserver;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import io.svodka.testkit.Goldens;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// Words are coloured by what they mean where they stand: a name that is also a keyword is a name.
final class ColoursTest {
  private static final Path PROJECT = Path.of("src/test/project");
  private static final String REPORT = "reports/monthly.svodka";

  private final Goldens goldens = new Goldens(Path.of("src/test/goldens"));

  @Test
  void eachWordOfAReportHasTheColourOfItsMeaning() throws Exception {
    try (Conversation talk = new Conversation(PROJECT)) {
      JsonElement greeted =
          talk.ask("initialize", Map.of("processId", 1, "capabilities", Map.of()));
      talk.say("initialized", Map.of());
      String text = talk.text(REPORT);
      Map<String, Object> document =
          Map.of("uri", talk.uri(REPORT), "languageId", "svodka", "version", 1, "text", text);
      talk.say("textDocument/didOpen", Map.of("textDocument", document));
      JsonArray data =
          talk.ask(
                  "textDocument/semanticTokens/full",
                  Map.of("textDocument", Map.of("uri", talk.uri(REPORT))))
              .getAsJsonObject()
              .getAsJsonArray("data");
      talk.ask("shutdown", Map.of());
      talk.say("exit", Map.of());
      assertTrue(talk.left());
      goldens.check("colours.txt", written(text.split("\n", -1), data, types(greeted)));
    }
  }

  private static List<String> types(JsonElement greeted) {
    return greeted
        .getAsJsonObject()
        .getAsJsonObject("capabilities")
        .getAsJsonObject("semanticTokensProvider")
        .getAsJsonObject("legend")
        .getAsJsonArray("tokenTypes")
        .asList()
        .stream()
        .map(JsonElement::getAsString)
        .toList();
  }

  /// Writes each line with its words and what they are; places are told as distances.
  private static String written(String[] lines, JsonArray data, List<String> types) {
    StringBuilder written = new StringBuilder();
    int line = 0;
    int column = 0;
    for (int i = 0; i < data.size(); i += 5) {
      int down = data.get(i).getAsInt();
      int right = data.get(i + 1).getAsInt();
      line += down;
      column = down == 0 ? column + right : right;
      String word = lines[line].substring(column, column + data.get(i + 2).getAsInt());
      String type = types.get(data.get(i + 3).getAsInt());
      written.append("%3d %-12s %s\n".formatted(line + 1, type, word));
    }
    return written.toString();
  }
}
