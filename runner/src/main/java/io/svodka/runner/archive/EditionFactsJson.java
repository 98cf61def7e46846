package io.svodka.runner.archive;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.svodka.model.rendition.Format;
import io.svodka.runner.archive.EditionFacts.File;
import io.svodka.runner.archive.EditionFacts.Keyed;
import io.svodka.runner.archive.EditionFacts.Rows;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// The facts of an edition as JSON and back.
final class EditionFactsJson {
  private EditionFactsJson() {}

  static ObjectNode write(EditionFacts facts) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    node.put("run", facts.run());
    node.set("key", ValueJson.write(facts.keyed().key()));
    node.set("attributes", ValueJson.write(facts.keyed().attributes()));
    ObjectNode datasets = node.putObject("datasets");
    new TreeMap<>(facts.keyed().datasets())
        .forEach((name, rows) -> datasets.set(name, write(rows)));
    node.put("locale", facts.locale());
    node.put("revision", facts.number().revision());
    node.put("previous", facts.number().previous());
    node.put("file_name", facts.files().name());
    ArrayNode files = node.putArray("files");
    facts
        .files()
        .all()
        .forEach(
            file ->
                files
                    .addObject()
                    .put("format", file.format().name())
                    .put("name", file.name())
                    .put("sha256", file.digest())
                    .put("open_sha256", file.open()));
    return node;
  }

  private static JsonNode write(Rows rows) {
    return switch (rows) {
      case Rows.Own(var dataset) -> DatasetJson.write(dataset);
      case Rows.Apart(var digest) -> TextNode.valueOf(digest);
    };
  }

  private static Rows rows(JsonNode node) {
    return node.isTextual() ? new Rows.Apart(node.asText()) : new Rows.Own(DatasetJson.read(node));
  }

  static EditionFacts read(JsonNode node) {
    Map<String, Rows> datasets = new HashMap<>();
    node.path("datasets")
        .properties()
        .forEach(each -> datasets.put(each.getKey(), rows(each.getValue())));
    List<File> files = new ArrayList<>();
    for (JsonNode file : node.path("files")) {
      files.add(
          new File(
              Format.valueOf(file.path("format").asText()),
              file.path("name").asText(),
              file.path("sha256").asText(),
              file.path("open_sha256").asText()));
    }
    return new EditionFacts(
        node.path("run").asText(),
        new Keyed(
            ValueJson.value(node.path("key")), ValueJson.values(node.path("attributes")), datasets),
        node.path("locale").asText(),
        new EditionFacts.Ordinal(node.path("revision").intValue(), node.path("previous").asText()),
        new EditionFacts.Files(node.path("file_name").asText(), files));
  }
}
