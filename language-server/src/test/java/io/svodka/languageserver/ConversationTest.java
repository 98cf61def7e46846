package io.svodka.languageserver;

import static io.svodka.languageserver.Conversation.after;
import static io.svodka.languageserver.Conversation.position;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import io.svodka.testkit.Goldens;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/// Conversations with a real server over pipes; the goldens are what was said, word by word.
final class ConversationTest {
  private static final Path PROJECT = Path.of("src/test/project");
  private static final String REPORT = "reports/monthly.svodka";
  private static final String MODEL = "model/shop.svodka";

  private static final String SHOWN = "show {\n      revenue\n      orders\n    }";
  private static final String GROUPED = "by {\n      region\n      customer.name\n    }";

  private final Goldens goldens = new Goldens(Path.of("src/test/goldens"));

  private static Map<String, Object> document(Conversation talk, String file) {
    return Map.of("uri", talk.uri(file));
  }

  private static void open(Conversation talk, String file, String text) throws IOException {
    talk.say(
        "textDocument/didOpen",
        Map.of(
            "textDocument",
            Map.of("uri", talk.uri(file), "languageId", "svodka", "version", 1, "text", text)));
  }

  private static void change(Conversation talk, String file, String text, String from, String to)
      throws IOException {
    int at = text.indexOf(from);
    Map<String, Object> range =
        Map.of("start", position(text, at), "end", position(text, at + from.length()));
    talk.say(
        "textDocument/didChange",
        Map.of(
            "textDocument",
            Map.of("uri", talk.uri(file), "version", 2),
            "contentChanges",
            List.of(Map.of("range", range, "text", to))));
  }

  private static JsonElement at(
      Conversation talk, String method, String file, Map<String, Integer> place)
      throws IOException {
    return talk.ask(
        "textDocument/" + method, Map.of("textDocument", document(talk, file), "position", place));
  }

  private static void start(Conversation talk) throws IOException {
    talk.ask("initialize", Map.of("processId", 1, "capabilities", Map.of()));
    talk.say("initialized", Map.of());
  }

  private static void leave(Conversation talk) throws IOException, InterruptedException {
    talk.ask("shutdown", Map.of());
    talk.say("exit", Map.of());
    assertTrue(talk.left());
  }

  @Test
  void asksAboutASoundReport() throws Exception {
    try (Conversation talk = new Conversation(PROJECT)) {
      start(talk);
      String report = talk.text(REPORT);
      open(talk, REPORT, report);
      talk.wait("textDocument/publishDiagnostics");
      at(talk, "hover", REPORT, after(report, "      baske"));
      at(talk, "hover", REPORT, after(report, "descend"));
      at(talk, "definition", REPORT, after(report, "{revenue_gro"));
      at(talk, "definition", REPORT, after(report, "      region\n      custo"));
      talk.ask(
          "textDocument/references",
          Map.of(
              "textDocument",
              document(talk, REPORT),
              "position",
              after(report, "      reve"),
              "context",
              Map.of("includeDeclaration", true)));
      at(talk, "documentHighlight", REPORT, after(report, "as pr"));
      at(talk, "signatureHelp", REPORT, after(report, "growth(revenue, "));
      talk.ask(
          "textDocument/inlayHint",
          Map.of(
              "textDocument",
              document(talk, REPORT),
              "range",
              Map.of("start", position(report, 0), "end", position(report, report.length()))));
      talk.ask("textDocument/codeLens", Map.of("textDocument", document(talk, REPORT)));
      talk.ask("textDocument/foldingRange", Map.of("textDocument", document(talk, REPORT)));
      talk.ask("textDocument/documentSymbol", Map.of("textDocument", document(talk, REPORT)));
      talk.ask("workspace/symbol", Map.of("query", "reve"));
      leave(talk);
      goldens.check("sound-report.txt", talk.written());
    }
  }

  @Test
  void mendsABrokenReport() throws Exception {
    try (Conversation talk = new Conversation(PROJECT)) {
      start(talk);
      String report = talk.text(REPORT);
      open(talk, REPORT, report);
      talk.wait("textDocument/publishDiagnostics");
      change(talk, REPORT, report, "basket\n", "baskett\n");
      JsonObject told = talk.wait("textDocument/publishDiagnostics").getAsJsonObject();
      JsonObject first = told.getAsJsonArray("diagnostics").get(0).getAsJsonObject();
      JsonObject actions =
          talk.ask(
                  "textDocument/codeAction",
                  Map.of(
                      "textDocument",
                      document(talk, REPORT),
                      "range",
                      first.get("range"),
                      "context",
                      Map.of("diagnostics", List.of(first))))
              .getAsJsonArray()
              .get(0)
              .getAsJsonObject();
      assertEquals("quickfix", actions.get("kind").getAsString());
      String broken = report.replace("basket\n", "baskett\n");
      change(talk, REPORT, broken, "baskett", "basket");
      JsonObject mended = talk.wait("textDocument/publishDiagnostics").getAsJsonObject();
      assertTrue(mended.getAsJsonArray("diagnostics").isEmpty());
      leave(talk);
      goldens.check("broken-report.txt", talk.written());
    }
  }

  @Test
  void completesWhatCanBeReached() throws Exception {
    try (Conversation talk = new Conversation(PROJECT)) {
      start(talk);
      String report = talk.text(REPORT);
      String byRegion = report.replace(SHOWN, "show revenue, ");
      open(talk, REPORT, byRegion);
      List<String> measures =
          labels(at(talk, "completion", REPORT, after(byRegion, "show revenue, ")));
      assertTrue(measures.contains("basket"), measures::toString);
      assertFalse(measures.contains("spend"), measures::toString);

      String ofCosts = report.replace(SHOWN + "\n    " + GROUPED, "show spend\n    by ");
      change(talk, REPORT, byRegion, byRegion, ofCosts);
      List<String> groups =
          labels(at(talk, "completion", REPORT, after(ofCosts, "show spend\n    by ")));
      assertTrue(groups.contains("month"), groups::toString);
      assertFalse(groups.contains("region"), groups::toString);
      assertFalse(groups.contains("customer.name"), groups::toString);

      // A group whose name is not there yet rules out nothing, one that is there still does.
      String unknown = byRegion.replace("      customer.name\n    }", "      custo\n    }");
      assertNotEquals(byRegion, unknown);
      change(talk, REPORT, ofCosts, ofCosts, unknown);
      List<String> beside =
          labels(at(talk, "completion", REPORT, after(unknown, "show revenue, ")));
      assertTrue(beside.contains("basket"), beside::toString);
      assertFalse(beside.contains("spend"), beside::toString);
      leave(talk);
    }
  }

  @Test
  void completesInTheMiddleOfAnything() throws Exception {
    try (Conversation talk = new Conversation(PROJECT)) {
      start(talk);
      StringBuilder said = new StringBuilder();
      String report = talk.text(REPORT);
      open(talk, REPORT, report);
      for (String line : COMPLETED.split("\n", -1)) {
        String[] parts = line.split(" => ", -1);
        String before = parts[0].replace("/", "\n");
        String typed = parts[1].replace("/", "\n");
        int place = report.indexOf(before) + typed.indexOf(CURSOR);
        String text = report.replace(before, typed.replace(CURSOR, ""));
        change(talk, REPORT, report, report, text);
        List<String> found = labels(at(talk, "completion", REPORT, position(text, place)));
        said.append(parts[1]).append("\n    ").append(String.join(", ", found)).append("\n\n");
        change(talk, REPORT, text, text, report);
      }
      leave(talk);
      goldens.check("completion.txt", said.toString());
    }
  }

  private static final String CURSOR = "¦";

  /// What is written now => what is typed instead. A slash is the end of a line.
  private static final String COMPLETED =
      """
        formats pdf =>   ¦
        formats pdf =>   formats ¦
        during $month =>   during ¦
        during $month =>   during $¦
        query totals { =>   query totals {/    ¦
            basket =>       bas¦
            growth(revenue, prev) =>       growth(revenue, ¦)
      show {/      revenue/      orders/    } => show ¦
      show {/      revenue/      orders/    } => show revenue, ¦
      by {/      region/      customer.name/    } => by ¦
      by {/      region/      customer.name/    } => by region, customer.¦
      sort by revenue => sort by ¦
      sort by revenue descending => where ¦
      {revenue}, => {¦},
      {revenue}, => {cust¦
      table from by_region => table from ¦
              region/        customer.name =>         ¦
              revenue/        orders =>         revenue ¦
      as bad => as ¦
      given order_list => given ¦
      report monthly/  given => report ¦/  given
      expect query totals => expect query ¦\
      """;

  @Test
  void renamesAcrossFilesAndTexts() throws Exception {
    try (Conversation talk = new Conversation(PROJECT)) {
      start(talk);
      String report = talk.text(REPORT);
      open(talk, REPORT, report);
      rename(talk, REPORT, after(report, "      reve"), "income");
      String model = talk.text(MODEL);
      open(talk, MODEL, model);
      rename(talk, MODEL, after(model, "dimension reg"), "area");
      rename(talk, MODEL, after(model, "    amou"), "paid");
      rename(talk, MODEL, after(model, "join one cust"), "buyer");
      rename(talk, MODEL, after(model, "measure bask"), "is");
      rename(talk, MODEL, after(model, "measure bask"), "revenue");
      rename(talk, REPORT, after(report, "parameter mon"), "period_of_report");
      at(talk, "prepareRename", REPORT, after(report, "section \"Tot"));
      leave(talk);
      goldens.check("rename.txt", talk.written());
    }
  }

  private static void rename(
      Conversation talk, String file, Map<String, Integer> place, String name) throws IOException {
    talk.ask(
        "textDocument/rename",
        Map.of("textDocument", document(talk, file), "position", place, "newName", name));
  }

  @Test
  void worksOnTextsThatNobodyCouldRead() throws Exception {
    try (Conversation talk = new Conversation(PROJECT)) {
      start(talk);
      String text =
          "report monthly {\n  query totals { show rev\n  \"\"\" } ((( table from {\n🙂 measure";
      open(talk, REPORT, text);
      talk.wait("textDocument/publishDiagnostics");
      talk.ask("textDocument/foldingRange", Map.of("textDocument", document(talk, REPORT)));
      talk.ask("textDocument/documentSymbol", Map.of("textDocument", document(talk, REPORT)));
      talk.ask("textDocument/semanticTokens/full", Map.of("textDocument", document(talk, REPORT)));
      talk.ask(
          "textDocument/formatting",
          Map.of(
              "textDocument",
              document(talk, REPORT),
              "options",
              Map.of("tabSize", 2, "insertSpaces", true)));
      for (int offset = 0; offset <= text.length(); offset++) {
        for (String method : List.of("completion", "hover", "signatureHelp", "definition")) {
          JsonElement answer = at(talk, method, REPORT, position(text, offset));
          boolean failed =
              answer != null && answer.isJsonObject() && answer.getAsJsonObject().has("code");
          assertFalse(failed, () -> method + " " + answer);
        }
      }
      leave(talk);
    }
  }

  @Test
  void formatsOnlyTheLinesThatDiffer() throws Exception {
    try (Conversation talk = new Conversation(PROJECT)) {
      start(talk);
      String report =
          talk.text(REPORT).replace("  formats pdf", "formats    pdf").replace("< 0 as", "<0  as");
      open(talk, REPORT, report);
      JsonElement edits =
          talk.ask(
              "textDocument/formatting",
              Map.of(
                  "textDocument",
                  document(talk, REPORT),
                  "options",
                  Map.of("tabSize", 2, "insertSpaces", true)));
      assertEquals(2, edits.getAsJsonArray().size());
      leave(talk);
      goldens.check("format.txt", edits.toString() + "\n");
    }
  }

  private static List<String> labels(JsonElement items) {
    return StreamSupport.stream(items.getAsJsonArray().spliterator(), false)
        .map(item -> item.getAsJsonObject().get("label").getAsString())
        .toList();
  }
}
