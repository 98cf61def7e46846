package io.svodka.engine.dataset;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.svodka.engine.dataset.Dataset.Row;
import io.svodka.model.value.Period;
import io.svodka.model.value.TimeUnit;
import io.svodka.model.value.Value;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class RowFileTest {
  private static final LocalDate DAY = LocalDate.of(1066, 10, 14);

  private static RowFile kept(List<Row> rows) {
    try (RowFile.Writer writer = new RowFile.Writer()) {
      rows.forEach(writer::add);
      return writer.finished();
    }
  }

  private static Value number(String digits) {
    return Value.of(new BigDecimal(digits));
  }

  @Test
  void everyKindOfValueComesBackAsItWas() {
    List<Value> values =
        List.of(
            Value.ABSENT,
            Value.of(""),
            Value.of("Ж\u0000\ud83d\ude00\n"),
            Value.of("x".repeat(200_000)),
            number("0"),
            number("0.00"),
            number("-1"),
            number("1E+30"),
            number("9223372036854775807"),
            number("-9223372036854775808.55"),
            number("123456789012345678901234567890.1234567890"),
            Value.of(true),
            Value.of(false),
            Value.of(DAY),
            new Value.Moment(LocalDateTime.of(2026, 11, 3, 23, 59, 59, 999_999_999)),
            bucket(new Period.Shape.Units(3, TimeUnit.WEEK)),
            bucket(new Period.Shape.ToDate(TimeUnit.YEAR)),
            bucket(new Period.Shape.Free()),
            bucket(new Period.Shape.AllTime()));
    List<Row> rows = List.of(new Row(3, values, List.of()), new Row(0, List.of(), values));
    assertEquals(rows, kept(rows));
  }

  private static Value bucket(Period.Shape shape) {
    return new Value.Bucket(new Period(DAY, DAY.plusDays(3), shape));
  }

  @Test
  void aPartIsWhatTheWholeHasThere() {
    Random random = new Random(1);
    List<Row> rows = new ArrayList<>();
    for (int i = 0; i < 5_000; i++) {
      Value text = Value.of("t".repeat(random.nextInt(60)));
      rows.add(new Row(random.nextInt(4), List.of(text), List.of(Value.of(random.nextLong()))));
    }
    RowFile file = kept(rows);
    assertEquals(rows.size(), file.size());
    for (int i = 0; i < 200; i++) {
      int from = random.nextInt(rows.size());
      int count = random.nextInt(rows.size() - from);
      List<Row> part = new ArrayList<>();
      Iterator<Row> read = file.part(from, count);
      read.forEachRemaining(part::add);
      assertEquals(rows.subList(from, from + count), part);
      assertEquals(rows.get(from), file.get(from));
    }
    assertThrows(IndexOutOfBoundsException.class, () -> file.get(rows.size()));
  }

  @Test
  void noRowsAreNoRows() {
    assertEquals(List.of(), kept(List.of()));
  }
}
