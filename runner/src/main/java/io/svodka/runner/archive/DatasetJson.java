package io.svodka.runner.archive;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.svodka.engine.dataset.Dataset;
import io.svodka.engine.dataset.Dataset.Known;
import io.svodka.engine.dataset.Dataset.Rest;
import io.svodka.engine.dataset.Dataset.Row;
import io.svodka.model.value.Value;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// The rows of one query as JSON and back. Equal rows give equal texts, in whatever order a
/// database gave them.
final class DatasetJson {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
  private static final Comparator<JsonNode> BY_TEXT = Comparator.comparing(JsonNode::toString);

  private DatasetJson() {}

  static ObjectNode write(Dataset dataset) {
    ObjectNode node = NODES.objectNode();
    node.set("times", TimesJson.write(dataset.times()));
    node.put("coverage", dataset.coverage().name());
    ArrayNode rows = node.putArray("rows");
    dataset.rows().stream().map(DatasetJson::write).sorted(BY_TEXT).forEach(rows::add);
    ObjectNode known = node.putObject("known");
    new TreeMap<>(dataset.known())
        .forEach((dimension, each) -> known.set(dimension.toString(), write(each)));
    ArrayNode rests = node.putArray("rests");
    dataset.rests().forEach(rest -> rests.add(write(rest)));
    return node;
  }

  private static JsonNode write(Row row) {
    return NODES
        .arrayNode()
        .add(row.level())
        .add(ValueJson.write(row.dimensions()))
        .add(ValueJson.write(row.components()));
  }

  private static JsonNode write(Known known) {
    ObjectNode node = NODES.objectNode();
    ArrayNode values = node.putArray("values");
    sorted(known.values()).forEach(values::add);
    ArrayNode order = node.putArray("order");
    known.order().entrySet().stream()
        .map(
            each ->
                NODES
                    .arrayNode()
                    .add(ValueJson.write(each.getKey()))
                    .add(NODES.arrayNode().addAll(sorted(each.getValue()))))
        .sorted(BY_TEXT)
        .forEach(order::add);
    return node;
  }

  private static List<JsonNode> sorted(List<Value> values) {
    return values.stream().<JsonNode>map(ValueJson::write).sorted(BY_TEXT).toList();
  }

  private static JsonNode write(Rest rest) {
    ObjectNode node = NODES.objectNode();
    ArrayNode hidden = node.putArray("hidden");
    rest.hidden().stream()
        .map(ValueJson::write)
        .sorted(Comparator.comparing(JsonNode::toString))
        .forEach(hidden::add);
    node.set("components", ValueJson.write(rest.components()));
    return node;
  }

  static Dataset read(JsonNode node) {
    List<Row> rows = new ArrayList<>();
    for (JsonNode row : node.path("rows")) {
      rows.add(
          new Row(
              row.path(0).intValue(),
              ValueJson.values(row.path(1)),
              ValueJson.values(row.path(2))));
    }
    Map<Integer, Known> known = new HashMap<>();
    node.path("known")
        .properties()
        .forEach(each -> known.put(Integer.valueOf(each.getKey()), known(each.getValue())));
    List<Rest> rests = new ArrayList<>();
    node.path("rests").forEach(rest -> rests.add(rest(rest)));
    return new Dataset(
        TimesJson.read(node.path("times")),
        Dataset.Coverage.valueOf(node.path("coverage").textValue()),
        rows,
        known,
        rests);
  }

  private static Known known(JsonNode node) {
    Map<Value, List<Value>> order = new HashMap<>();
    node.path("order")
        .forEach(each -> order.put(ValueJson.value(each.path(0)), ValueJson.values(each.path(1))));
    return new Known(ValueJson.values(node.path("values")), order);
  }

  private static Rest rest(JsonNode node) {
    Set<List<Value>> hidden = new HashSet<>();
    node.path("hidden").forEach(each -> hidden.add(ValueJson.values(each)));
    return new Rest(hidden, ValueJson.values(node.path("components")));
  }
}
