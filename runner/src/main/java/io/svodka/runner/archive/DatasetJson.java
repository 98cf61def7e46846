package io.svodka.runner.archive;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.svodka.engine.dataset.Dataset;
import io.svodka.engine.dataset.Dataset.Known;
import io.svodka.engine.dataset.Dataset.Rest;
import io.svodka.engine.dataset.Dataset.Row;
import io.svodka.engine.dataset.LongSort;
import io.svodka.engine.dataset.RowFile;
import io.svodka.engine.dataset.RowKeeper;
import io.svodka.model.value.Value;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/// The rows of one query as JSON and back. Equal rows give equal texts, in whatever order a
/// database gave them.
final class DatasetJson {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  /// For rows that are too many to sort them in memory: each lies in the file as its text.
  private static final LongSort<String> LONG =
      new LongSort<>(
          DatasetJson::text,
          text -> new Row(0, List.of(Value.of(text)), List.of()),
          Comparator.naturalOrder());

  private DatasetJson() {}

  /// Returns few rows with what belongs to them.
  static ObjectNode write(Dataset dataset) {
    ObjectNode node = frame(dataset);
    node.withArray("rows").addAll(sorted(dataset.rows().stream().map(DatasetJson::write)));
    return node;
  }

  /// Writes the same, rows one after another: they need not be in memory all at once.
  static void write(Dataset dataset, JsonGenerator out) throws IOException {
    out.writeStartObject();
    for (Map.Entry<String, JsonNode> each : frame(dataset).properties()) {
      out.writeFieldName(each.getKey());
      if (each.getKey().equals("rows")) {
        out.writeStartArray();
        Iterator<String> rows = texts(dataset.rows());
        while (rows.hasNext()) {
          out.writeRawValue(rows.next());
        }
        out.writeEndArray();
      } else {
        out.writeTree(each.getValue());
      }
    }
    out.writeEndObject();
  }

  /// Returns everything but the rows.
  private static ObjectNode frame(Dataset dataset) {
    ObjectNode node = NODES.objectNode();
    node.set("times", TimesJson.write(dataset.times()));
    node.put("coverage", dataset.coverage().name());
    node.putArray("rows");
    ObjectNode known = node.putObject("known");
    new TreeMap<>(dataset.known())
        .forEach((dimension, each) -> known.set(dimension.toString(), write(each)));
    ArrayNode rests = node.putArray("rests");
    dataset.rests().forEach(rest -> rests.add(write(rest)));
    return node;
  }

  private static Iterator<String> texts(List<Row> rows) {
    Stream<String> texts = rows.stream().map(row -> write(row).toString());
    return rows instanceof RowFile
        ? LONG.of(texts.iterator()).stream().map(DatasetJson::text).iterator()
        : texts.sorted().iterator();
  }

  private static String text(Row row) {
    return ((Value.Text) row.dimensions().getFirst()).text();
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
    node.putArray("values").addAll(sorted(known.values().stream().map(ValueJson::write)));
    node.putArray("order")
        .addAll(
            sorted(
                known.order().entrySet().stream()
                    .map(
                        each ->
                            NODES
                                .arrayNode()
                                .add(ValueJson.write(each.getKey()))
                                .add(
                                    NODES
                                        .arrayNode()
                                        .addAll(
                                            sorted(
                                                each.getValue().stream()
                                                    .map(ValueJson::write)))))));
    return node;
  }

  private static JsonNode write(Rest rest) {
    ObjectNode node = NODES.objectNode();
    node.putArray("hidden").addAll(sorted(rest.hidden().stream().map(ValueJson::write)));
    node.set("components", ValueJson.write(rest.components()));
    return node;
  }

  /// Returns nodes in the order of their texts, each of which is written once.
  private static List<JsonNode> sorted(Stream<? extends JsonNode> nodes) {
    record Written(String text, JsonNode node) {}
    return nodes
        .map(node -> new Written(node.toString(), node))
        .sorted(Comparator.comparing(Written::text))
        .map(Written::node)
        .toList();
  }

  static Dataset read(JsonNode node) {
    RowKeeper rows = new RowKeeper();
    node.path("rows").forEach(each -> rows.add(row(each)));
    return dataset(rows.rows(), node);
  }

  /// Reads what is written, row by row.
  static Dataset read(JsonParser in) throws IOException {
    RowKeeper rows = new RowKeeper();
    Map<String, JsonNode> others = new HashMap<>();
    in.nextToken();
    while (in.nextToken() == JsonToken.FIELD_NAME) {
      String name = in.currentName();
      in.nextToken();
      if (name.equals("rows")) {
        while (in.nextToken() != JsonToken.END_ARRAY) {
          rows.add(row(in.readValueAsTree()));
        }
      } else {
        others.put(name, in.readValueAsTree());
      }
    }
    return dataset(rows.rows(), NODES.objectNode().setAll(others));
  }

  private static Row row(JsonNode row) {
    return new Row(
        row.path(0).intValue(), ValueJson.values(row.path(1)), ValueJson.values(row.path(2)));
  }

  private static Dataset dataset(List<Row> rows, JsonNode node) {
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
