package io.svodka.runner.archive;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.svodka.model.value.Period;
import io.svodka.model.value.TimeUnit;
import io.svodka.model.value.Value;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;

/// Values and periods as JSON and back, exactly: decimals keep their digits.
final class ValueJson {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private ValueJson() {}

  static JsonNode write(Value value) {
    return switch (value) {
      case Value.Absent _ -> NODES.nullNode();
      case Value.Text(var text) -> NODES.textNode(text);
      case Value.Truth(var holds) -> NODES.booleanNode(holds);
      case Value.Decimal(var number) -> tagged("n", number.toString());
      case Value.Day(var date) -> tagged("d", date.toString());
      case Value.Moment(var at) -> tagged("m", at.toString());
      case Value.Bucket(var period) -> NODES.arrayNode().add("p").add(write(period));
    };
  }

  private static ArrayNode tagged(String tag, String text) {
    return NODES.arrayNode().add(tag).add(text);
  }

  static Value value(JsonNode node) {
    if (node.isNull()) {
      return Value.ABSENT;
    }
    if (node.isTextual()) {
      return Value.of(node.textValue());
    }
    if (node.isBoolean()) {
      return Value.of(node.booleanValue());
    }
    JsonNode inner = node.path(1);
    return switch (node.path(0).asText()) {
      case "n" -> Value.of(new BigDecimal(inner.textValue()));
      case "d" -> Value.of(LocalDate.parse(inner.textValue()));
      case "m" -> new Value.Moment(LocalDateTime.parse(inner.textValue()));
      case "p" -> new Value.Bucket(period(inner));
      default -> throw new IllegalArgumentException("no value: " + node);
    };
  }

  static ArrayNode write(List<Value> values) {
    ArrayNode list = NODES.arrayNode();
    values.forEach(value -> list.add(write(value)));
    return list;
  }

  static List<Value> values(JsonNode list) {
    List<Value> values = new ArrayList<>();
    list.forEach(each -> values.add(value(each)));
    return values;
  }

  static ArrayNode write(Period period) {
    ArrayNode node = tagged(period.start().toString(), period.end().toString());
    return switch (period.shape()) {
      case Period.Shape.Units(var count, var unit) -> node.add("units").add(count).add(unit.name());
      case Period.Shape.ToDate(var unit) -> node.add("to date").add(unit.name());
      case Period.Shape.Free _ -> node.add("free");
      case Period.Shape.AllTime _ -> node.add("all time");
    };
  }

  static Period period(JsonNode node) {
    return new Period(
        LocalDate.parse(node.path(0).textValue()),
        LocalDate.parse(node.path(1).textValue()),
        shape(node));
  }

  private static Period.Shape shape(JsonNode node) {
    return switch (node.path(2).asText()) {
      case "units" ->
          new Period.Shape.Units(
              node.path(3).intValue(), TimeUnit.valueOf(node.path(4).textValue()));
      case "to date" -> new Period.Shape.ToDate(TimeUnit.valueOf(node.path(3).textValue()));
      case "free" -> new Period.Shape.Free();
      case "all time" -> new Period.Shape.AllTime();
      default -> throw new IllegalArgumentException("no period: " + node);
    };
  }
}
