package io.svodka.runner;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.svodka.delivery.MessageKey;
import io.svodka.runner.hook.HookBody;
import io.svodka.runner.service.Status;
import io.svodka.testkit.HostileStrings;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Texts that mean something elsewhere reach the programs that are told as they are.
class HostileTellingTest {
  private static final Instant NOW = Instant.parse("2026-11-03T09:00:00Z");

  private static final List<String> TEXTS =
      Stream.concat(
              HostileStrings.all().stream(),
              Stream.of("a\rb", "a\u2028b", "a\u0085b", "a\u0000b", "\"} 1\nsvodka_up 1", "a\\"))
          .toList();

  @Test
  void webhooksOfDeliveriesHoldThem() throws IOException {
    for (String text : TEXTS) {
      JsonNode body =
          new ObjectMapper()
              .readTree(
                  HookBody.delivery(
                      new MessageKey("delivery", text, text, "hook"),
                      new HookBody.Pack(text, text, 1, List.of()),
                      new HookBody.Files(List.of(), List.of(), NOW)));
      for (String field : List.of("slot", "key", "name", "report")) {
        assertEquals(text, body.path(field).asText(), field);
      }
    }
  }

  @Test
  void webhooksOfAlertsHoldThem() throws IOException {
    for (String text : TEXTS) {
      JsonNode body =
          new ObjectMapper()
              .readTree(
                  HookBody.alert(
                      new MessageKey("alert", "slot", text, "hook"),
                      text,
                      new HookBody.Alert(text, "warning", "fires", text, NOW)));
      for (String field : List.of("alert", "title", "subject", "message")) {
        assertEquals(text, body.path(field).asText(), field);
      }
    }
  }

  /// Prometheus reads a line for each figure, with `\\`, `\"` and `\n` in the values of labels.
  @Test
  void labelsOfFiguresAreOneLineEach() {
    for (String text : TEXTS) {
      Status status = new Status();
      status.count(Status.labelled("svodka_alerts_total", "alert", text));
      List<String> lines = List.of(status.metrics().split("\n"));
      assertEquals(8, lines.size(), text);
      assertEquals("# TYPE svodka_alerts_total counter", lines.get(6), text);
      String label = lines.get(7);
      assertEquals("svodka_alerts_total{alert=\"", label.substring(0, 27));
      assertEquals("\"} 1", label.substring(label.length() - 4));
      String value = label.substring(27, label.length() - 4);
      assertEquals("", value.replaceAll("\\\\[\\\\n\"]|[^\\\\\"\n]", ""), text);
      assertEquals(text, unescaped(value));
    }
  }

  private static String unescaped(String value) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < value.length(); i++) {
      char letter = value.charAt(i);
      if (letter == '\\') {
        i++;
        letter = value.charAt(i) == 'n' ? '\n' : value.charAt(i);
      }
      text.append(letter);
    }
    return text.toString();
  }
}
