package io.svodka.compiler.diagnostic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import io.svodka.compiler.explain.Pages;
import io.svodka.compiler.source.SourceFile;
import io.svodka.model.origin.SourceId;
import io.svodka.model.origin.Span;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SarifPrinterTest {
  private static final SourceFile FILE =
      new SourceFile(
          new SourceId("отчёты/my sales.svodka"), "report r {\n  show \uD83D\uDE80 revenu\n}\n");
  private static final SourceFile OTHER =
      new SourceFile(new SourceId("model/orders.svodka"), "model orders {\n}\n");

  @Test
  void theLogKeepsTheSchema() throws IOException {
    assertEquals(Set.of(), schema().validate(log(Language.ENGLISH)));
    assertEquals(Set.of(), schema().validate(log(Language.RUSSIAN)));
    assertEquals(Set.of(), schema().validate(read(printer(Language.ENGLISH), List.of())));
  }

  @Test
  void theSchemaRefusesWhatIsNoLog() throws IOException {
    JsonNode broken = new ObjectMapper().readTree("{\"version\":\"2.1.0\",\"runs\":[{}]}");
    assertFalse(schema().validate(broken).isEmpty());
  }

  @Test
  void rulesComeOnceWithTheirPages() throws IOException {
    JsonNode rules = log(Language.ENGLISH).at("/runs/0/tool/driver/rules");
    assertEquals(2, rules.size());
    assertEquals("SV2001", rules.at("/0/id").asText());
    assertEquals("an unknown measure", rules.at("/0/shortDescription/text").asText());
    assertTrue(rules.at("/0/help/markdown").asText().contains("```svodka wrong"));
  }

  @Test
  void aResultTellsWhatIsWrongAndWhere() throws IOException {
    JsonNode result = log(Language.RUSSIAN).at("/runs/0/results/1");
    assertEquals("SV2001", result.at("/ruleId").asText());
    assertEquals(0, result.at("/ruleIndex").asInt());
    assertEquals("error", result.at("/level").asText());
    assertEquals(
        "нет показателя `revenu`\nподсказка: возможно, имелось в виду `revenue`",
        result.at("/message/text").asText());
    JsonNode place = result.at("/locations/0/physicalLocation");
    assertEquals(
        "reports%20of%202026/%D0%BE%D1%82%D1%87%D1%91%D1%82%D1%8B/my%20sales.svodka",
        place.at("/artifactLocation/uri").asText());
    assertEquals("%SRCROOT%", place.at("/artifactLocation/uriBaseId").asText());
    assertEquals(
        "{\"startLine\":2,\"startColumn\":10,\"endLine\":2,\"endColumn\":16}",
        place.at("/region").toString());
    assertEquals(
        "reports%20of%202026/model/orders.svodka",
        result.at("/relatedLocations/0/physicalLocation/artifactLocation/uri").asText());
    assertEquals(
        "revenue",
        result.at("/fixes/0/artifactChanges/0/replacements/0/insertedContent/text").asText());
  }

  @Test
  void columnsCountCodePoints() throws IOException {
    assertEquals("unicodeCodePoints", log(Language.ENGLISH).at("/runs/0/columnKind").asText());
  }

  private static JsonNode log(Language language) throws IOException {
    Diagnostic measure =
        Diagnostic.error("SV2001", "unknown measure `%s`", "нет показателя `%s`", "revenu")
            .at(find(FILE, "revenu"), "nobody declares it", "никто не объявляет")
            .alsoAt(find(OTHER, "orders"), "measures stand here", "показатели здесь")
            .help("did you mean `revenue`?", "возможно, имелось в виду `revenue`")
            .edit(find(FILE, "revenu"), "revenue");
    Diagnostic unused =
        Diagnostic.warning("SV2008", "nobody uses this", "никто не использует")
            .at(find(OTHER, "model"), Said.NOTHING);
    return read(printer(language), List.of(measure, unused));
  }

  private static SarifPrinter printer(Language language) {
    return new SarifPrinter(language, new Pages(language), "reports of 2026/");
  }

  private static JsonNode read(SarifPrinter printer, List<Diagnostic> found) throws IOException {
    return new ObjectMapper().readTree(printer.print(found, List.of(FILE, OTHER)));
  }

  private static JsonSchema schema() throws IOException {
    try (InputStream text = SarifPrinterTest.class.getResourceAsStream("sarif-2.1.0-rtm.5.json")) {
      return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V4)
          .getSchema(Objects.requireNonNull(text));
    }
  }

  private static Span find(SourceFile file, String text) {
    int start = file.text().indexOf(text);
    return new Span(file.id(), start, start + text.length());
  }
}
