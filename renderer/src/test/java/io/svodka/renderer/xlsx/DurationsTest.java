package io.svodka.renderer.xlsx;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.svodka.model.document.Cell;
import io.svodka.model.document.Tone;
import io.svodka.model.value.DurationUnit;
import io.svodka.model.value.TimeUnit;
import io.svodka.model.value.Value;
import io.svodka.model.value.ValueFormat;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Excel keeps durations as parts of a day, in the words of the document.
class DurationsTest {
  private static final double SECONDS_A_DAY = 86_400;
  private final Contents contents = new Contents(Locale.ENGLISH);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "1 h 35 min | 95 | MINUTES | [h]' h 'mm' min' | 5700",
        "13 min | 12.5 | MINUTES | [m]' min' | 780",
        "60 h 00 min | 2.5 | DAYS | [h]' h 'mm' min' | 216000",
        "1 h 02 min 03 s | 3723 | SECONDS | [h]' h 'mm' min 'ss' s' | 3723",
        "1 min 03 s | 63 | SECONDS | [m]' min 'ss' s' | 63",
        "7 s | 7.4 | SECONDS | [s]' s' | 7",
      })
  void durationsArePartsOfADay(
      String shown, String number, DurationUnit counted, String pattern, int seconds) {
    Content.Figure figure = (Content.Figure) contents.of(cell(shown, number, counted));
    assertEquals(pattern.replace('\'', '"'), figure.pattern());
    assertEquals(seconds / SECONDS_A_DAY, figure.number(), 1e-12);
  }

  @Test
  void whatExcelCannotCountIsWritten() {
    assertEquals(
        new Content.Words("−1 h 05 min"),
        contents.of(cell("−1 h 05 min", "-65", DurationUnit.MINUTES)));
  }

  private static Cell cell(String shown, String number, DurationUnit counted) {
    return new Cell(
        Value.of(new BigDecimal(number)), shown, new ValueFormat.Duration(counted), Tone.PLAIN);
  }

  @Test
  void anHourOfTheDayIsATime() {
    Cell cell =
        new Cell(
            new Value.Moment(LocalDateTime.of(2026, 10, 25, 14, 0)),
            "14:00",
            new ValueFormat.Bucket(TimeUnit.HOUR),
            Tone.PLAIN);
    Content.Figure figure = (Content.Figure) contents.of(cell);
    assertEquals("hh:mm", figure.pattern());
    assertEquals(46_320 + 14 / 24.0, figure.number(), 1e-9);
  }
}
