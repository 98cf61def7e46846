package io.svodka.runner.archive;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.svodka.engine.dataset.RunValues;
import io.svodka.engine.dataset.RunValues.ParameterValue;
import io.svodka.engine.dataset.SourceAges;
import io.svodka.runner.archive.RunFacts.Kind;
import io.svodka.runner.archive.RunFacts.Piece;
import io.svodka.runner.archive.RunFacts.Subject;
import io.svodka.runner.project.Revision;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// The facts of a run as JSON and back.
final class RunFactsJson {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private RunFactsJson() {}

  static ObjectNode write(RunFacts facts) {
    ObjectNode node = NODES.objectNode();
    node.put("svodka", facts.program().version());
    node.put("java", facts.program().java());
    node.put("theme", facts.theme());
    node.put("delivery", facts.subject().delivery());
    node.put("report", facts.subject().report());
    node.put("slot", facts.subject().slot());
    node.put("period", facts.subject().period());
    node.put("as_of", facts.values().asOf().toString());
    ObjectNode parameters = node.putObject("parameters");
    new TreeMap<>(facts.values().parameters())
        .forEach((name, value) -> parameters.set(name, write(value)));
    ObjectNode updated = node.putObject("sources_changed");
    new TreeMap<>(facts.ages().updated()).forEach((name, at) -> updated.put(name, at.toString()));
    ObjectNode files = node.putObject("source_files");
    new TreeMap<>(facts.ages().files()).forEach(files::put);
    node.put("specification", facts.revision().digest());
    node.put("revision", facts.revision().commit());
    ArrayNode pieces = node.putArray("pieces");
    facts
        .pieces()
        .forEach(
            piece ->
                pieces
                    .addObject()
                    .put("kind", piece.kind().name())
                    .put("path", piece.path())
                    .put("sha256", piece.digest()));
    return node;
  }

  private static JsonNode write(ParameterValue value) {
    ArrayNode node = NODES.arrayNode();
    return switch (value) {
      case ParameterValue.OfPeriod(var period) -> node.add("period").add(ValueJson.write(period));
      case ParameterValue.OfValue(var one) -> node.add("value").add(ValueJson.write(one));
      case ParameterValue.OfValues(var many) -> node.add("values").add(ValueJson.write(many));
      case ParameterValue.All _ -> node.add("all");
    };
  }

  private static ParameterValue parameter(JsonNode node) {
    return switch (node.path(0).asText()) {
      case "period" -> new ParameterValue.OfPeriod(ValueJson.period(node.path(1)));
      case "value" -> new ParameterValue.OfValue(ValueJson.value(node.path(1)));
      case "values" -> new ParameterValue.OfValues(ValueJson.values(node.path(1)));
      case "all" -> new ParameterValue.All();
      default -> throw new IllegalArgumentException("no parameter: " + node);
    };
  }

  static RunFacts read(JsonNode node) {
    Map<String, ParameterValue> parameters = new HashMap<>();
    node.path("parameters")
        .properties()
        .forEach(each -> parameters.put(each.getKey(), parameter(each.getValue())));
    return new RunFacts(
        new Program(text(node, "svodka"), text(node, "java")),
        new Subject(
            text(node, "delivery"), text(node, "report"), text(node, "slot"), text(node, "period")),
        new RunValues(LocalDate.parse(text(node, "as_of")), parameters),
        ages(node),
        new Revision(text(node, "specification"), text(node, "revision")),
        text(node, "theme"),
        pieces(node.path("pieces")));
  }

  private static SourceAges ages(JsonNode node) {
    Map<String, LocalDateTime> updated = new HashMap<>();
    node.path("sources_changed")
        .properties()
        .forEach(each -> updated.put(each.getKey(), LocalDateTime.parse(each.getValue().asText())));
    Map<String, String> files = new HashMap<>();
    node.path("source_files")
        .properties()
        .forEach(each -> files.put(each.getKey(), each.getValue().asText()));
    return new SourceAges(updated, files);
  }

  private static List<Piece> pieces(JsonNode list) {
    List<Piece> pieces = new ArrayList<>();
    for (JsonNode each : list) {
      pieces.add(
          new Piece(Kind.valueOf(text(each, "kind")), text(each, "path"), text(each, "sha256")));
    }
    return pieces;
  }

  private static String text(JsonNode node, String name) {
    return node.path(name).asText();
  }
}
