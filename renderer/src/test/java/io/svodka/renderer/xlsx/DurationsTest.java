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
import org.apache.poi.ss.usermodel.DataFormatter;
import org.junit.jupiter.api.Test;

/// Excel shows durations and hours as the document shows them.
class DurationsTest {
  private static final int OWN_FORMAT = 164;
  private final Contents contents = new Contents(Locale.ENGLISH);

  @Test
  void excelShowsDurationsInTheWordsOfTheDocument() {
    assertShown("1 h 35 min", "95", DurationUnit.MINUTES);
    assertShown("13 min", "12.5", DurationUnit.MINUTES);
    assertShown("60 h 00 min", "2.5", DurationUnit.DAYS);
    assertShown("1 h 02 min 03 s", "3723", DurationUnit.SECONDS);
    assertShown("1 min 03 s", "63", DurationUnit.SECONDS);
    assertShown("7 s", "7.4", DurationUnit.SECONDS);
  }

  private void assertShown(String shown, String number, DurationUnit counted) {
    Cell cell =
        new Cell(
            Value.of(new BigDecimal(number)), shown, new ValueFormat.Duration(counted), Tone.PLAIN);
    Content.Figure figure = (Content.Figure) contents.of(cell);
    assertEquals(
        shown,
        new DataFormatter(Locale.ENGLISH)
            .formatRawCellContents(figure.number(), OWN_FORMAT, figure.pattern()));
  }

  @Test
  void whatExcelCannotCountIsWritten() {
    Cell cell =
        new Cell(
            Value.of(new BigDecimal("-65")),
            "−1 h 05 min",
            new ValueFormat.Duration(DurationUnit.MINUTES),
            Tone.PLAIN);
    assertEquals(new Content.Words("−1 h 05 min"), contents.of(cell));
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
    assertEquals(46320 + 14 / 24.0, figure.number(), 1e-9);
  }
}
