package io.svodka.engine.dataset;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.svodka.engine.dataset.Dataset.Row;
import io.svodka.engine.dataset.HeldRows.Need;
import io.svodka.model.failure.RunFailure;
import io.svodka.model.origin.SourceId;
import io.svodka.model.origin.Span;
import io.svodka.model.plan.QueryPlan.QueryName;
import io.svodka.model.value.Value;
import java.util.List;
import org.junit.jupiter.api.Test;

/// A run ends with words before memory does.
class HeldRowsTest {
  private static final Span SPAN = new Span(new SourceId("long.svodka"), 4, 8);
  private static final QueryName QUERY = new QueryName("days", "Days", SPAN);
  private static final Row ROW = new Row(0, List.of(Value.of("x")), List.of(Value.of(1)));

  @Test
  void moreRowsThanThereIsRoomForStopTheRunAtTheQuery() {
    HeldRows held = new HeldRows(QUERY, Need.TREND, 3 * HeldRows.weight(ROW));
    for (int i = 0; i < 3; i++) {
      held.add(ROW);
    }
    RunFailure failure = assertThrows(RunFailure.class, () -> held.add(ROW));
    assertEquals("SV9121", failure.code());
    assertEquals(
        "query `days` needs all its rows at once to fill the gaps of a trend, and there is no"
            + " memory for more than 3",
        failure.getMessage());
    assertEquals(SPAN, failure.origin().orElseThrow());
    assertTrue(failure.help().contains("-Xmx"), failure.help());
  }

  @Test
  void longTextsWeighMoreThanShortOnes() {
    Row longer = new Row(0, List.of(Value.of("x".repeat(500))), List.of(Value.of(1)));
    assertEquals(499, HeldRows.weight(longer) - HeldRows.weight(ROW));
  }
}
