package io.svodka.engine.query;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.svodka.engine.dataset.Dataset;
import io.svodka.model.plan.RowExpr;
import io.svodka.model.plan.ValuesPlan;
import io.svodka.model.value.ColumnType;
import io.svodka.model.value.Value;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class KnownValuesTest {
  private static final Value NORTH = new Value.Text("North");
  private static final Value SOUTH = new Value.Text("South");
  private static final Value EAST = new Value.Text("East");
  private static final RowExpr ANY = new RowExpr.Constant(NORTH, new ColumnType.Text());

  private static final KnownValues KNOWN =
      KnownValues.of(
          new ValuesPlan(
              "sales.region", "sales", List.of(), List.of(), List.of(ANY), ANY, List.of(ANY)),
          List.of(
              List.of(key("a"), NORTH, key("1")),
              List.of(key("a"), SOUTH, key("2")),
              List.of(key("b"), NORTH, key("3")),
              List.of(key("b"), EAST, key("4"))));

  private static Value key(String text) {
    return new Value.Text(text);
  }

  @Test
  void aKeySeesNothingOfAnother() {
    Dataset.Known seen = KNOWN.of(List.of(key("a")));
    assertEquals(List.of(NORTH, SOUTH), seen.values());
    assertEquals(Map.of(NORTH, List.of(key("1")), SOUTH, List.of(key("2"))), seen.order());
  }

  @Test
  void keysTogetherSeeWhatEachSees() {
    Dataset.Known seen = KNOWN.of(List.of(key("a"), key("b"), key("c")));
    assertEquals(List.of(NORTH, SOUTH, EAST), seen.values());
    assertEquals(List.of(key("1"), key("3")), seen.order().get(NORTH));
  }
}
