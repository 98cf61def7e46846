package io.svodka.runner.archive;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.svodka.engine.dataset.QueryTimes;
import io.svodka.engine.dataset.TimeTable;
import io.svodka.engine.dataset.TimeTable.Mark;
import io.svodka.engine.dataset.TimeTable.Stretch;
import io.svodka.model.value.Period;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;

/// The periods of a query as JSON and back.
final class TimesJson {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private TimesJson() {}

  static ObjectNode write(QueryTimes times) {
    ObjectNode node = NODES.objectNode();
    node.set("period", ValueJson.write(times.period()));
    ArrayNode comparisons = node.putArray("comparisons");
    times.comparisons().forEach(each -> comparisons.add(ValueJson.write(each)));
    ArrayNode calendar = node.putArray("calendar");
    times.table().calendar().forEach(calendar::add);
    ArrayNode slots = node.putArray("slots");
    for (List<Stretch> slot : times.table().slots()) {
      ArrayNode stretches = slots.addArray();
      slot.forEach(stretch -> stretches.add(write(stretch)));
    }
    return node;
  }

  private static JsonNode write(Stretch stretch) {
    ArrayNode marks = NODES.arrayNode();
    stretch
        .marks()
        .forEach(
            mark ->
                marks
                    .addArray()
                    .add(mark.dimension())
                    .add(mark.number())
                    .add(ValueJson.write(mark.value())));
    return NODES
        .arrayNode()
        .add(marks)
        .add(stretch.start().toString())
        .add(stretch.end().toString());
  }

  static QueryTimes read(JsonNode node) {
    List<Period> comparisons = new ArrayList<>();
    node.path("comparisons").forEach(each -> comparisons.add(ValueJson.period(each)));
    List<Integer> calendar = new ArrayList<>();
    node.path("calendar").forEach(each -> calendar.add(each.intValue()));
    List<List<Stretch>> slots = new ArrayList<>();
    for (JsonNode slot : node.path("slots")) {
      List<Stretch> stretches = new ArrayList<>();
      slot.forEach(each -> stretches.add(stretch(each)));
      slots.add(stretches);
    }
    return new QueryTimes(
        ValueJson.period(node.path("period")), comparisons, new TimeTable(calendar, slots));
  }

  private static Stretch stretch(JsonNode node) {
    List<Mark> marks = new ArrayList<>();
    for (JsonNode mark : node.path(0)) {
      marks.add(
          new Mark(
              mark.path(0).intValue(), mark.path(1).intValue(), ValueJson.value(mark.path(2))));
    }
    return new Stretch(
        marks,
        LocalDateTime.parse(node.path(1).textValue()),
        LocalDateTime.parse(node.path(2).textValue()));
  }
}
