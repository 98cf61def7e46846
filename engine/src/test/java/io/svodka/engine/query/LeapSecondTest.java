package io.svodka.engine.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.svodka.model.failure.RunFailure;
import io.svodka.model.plan.SourcePlan;
import io.svodka.model.plan.SourcePlan.FileKind;
import io.svodka.model.plan.SourcePlan.Origin;
import io.svodka.model.value.ColumnType;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

/// A second that clocks have once in some years, and databases never.
class LeapSecondTest extends ProjectFolder {
  private static final SourcePlan SOURCE =
      Plans.source(
          "s",
          new Origin.File("data.csv", FileKind.CSV, ""),
          List.of(Plans.has("at", ColumnType.MOMENT)));

  @Test
  void theSecondAfterTheLastIsRefusedInItsLine() throws IOException {
    write("data.csv", "at\n2016-12-31T23:59:59Z\n2016-12-31T23:59:60Z\n");
    RunFailure failure = assertThrows(RunFailure.class, () -> rows(SOURCE));
    assertEquals("SV9105", failure.code());
    assertTrue(failure.getMessage().contains("23:59:60"), failure::getMessage);
  }
}
