package io.svodka.engine.query;

import static io.svodka.engine.query.Plans.has;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.svodka.model.plan.SourcePlan;
import io.svodka.model.value.ColumnType;
import io.svodka.model.value.Value;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NotationTest extends ProjectFolder {
  private static final ColumnType WEIGHT = new ColumnType.Decimal(14, 3);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "1234,56 | 1234.56",
        "1 234,56 | 1234.56",
        "1\u00A0234\u202F567,5 | 1234567.5",
        "1'234,5 | 1234.5",
        "1.234,56 | 1234.56",
        "-0,125 | -0.125",
        "−7,5 | -7.5",
        "1,234.50 | 1234.5",
        "1,234,567 | 1234567",
        "1 234.5 | 1234.5",
        "12 345 | 12345",
        "1.234.567 | 1234567",
        "1.234,50 € | 1234.5",
        "1 234,50\u00A0₽ | 1234.5",
        "-1.234,5 EUR | -1234.5",
        "$1,234.50 | 1234.5",
        "-$0.5 | -0.5",
        "€ 12.5 | 12.5",
        "12 € | 12",
        "900,00 руб. | 900",
      })
  void numbersAreReadAsTheyCanOnlyBeMeant(String cell, BigDecimal number) throws IOException {
    assertEquals(List.of(Value.of(number)), values(WEIGHT, cell));
  }

  @Test
  void oneCellTellsWhatTheOthersOfItsColumnMean() throws IOException {
    assertEquals(
        List.of(Value.of(new BigDecimal("0.5")), Value.of(new BigDecimal("1.25"))),
        values(WEIGHT, "1,250", "0,5"));
    assertEquals(
        List.of(Value.of(1250), Value.of(new BigDecimal("3000.5"))),
        values(WEIGHT, "1,250", "3,000.5"));
    assertEquals(
        List.of(Value.of(new BigDecimal("3.5")), Value.of(1250)), values(WEIGHT, "1.250", "3,5"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "1,250 | 7",
        "0,5 | 1.5",
        "0,5 | 3,000.5",
        "1 234,5 | twelve",
        "12 34,5 | 1",
        "1,2,3 | 1",
        "1,250 € | 12 €",
        "1.250 € | 12 €",
        "1,50 € | 2,50 $",
        "1,50 € | 2,50",
        "€1,50 € | 2,50 €"
      })
  void whatMayMeanTwoThingsIsRefused(String cell, String next) throws IOException {
    assertEquals(
        "`d.csv`, row 2, column `v`: `"
            + cell
            + "` is not a number with at most 14 digits, 3 of them after the point",
        failure(source(WEIGHT, cell, next)).getMessage());
  }

  @Test
  void digitsThatWouldBeLostAreRefusedAfterACommaAsWell() throws IOException {
    assertEquals(
        "`d.csv`, row 3, column `v`: `1,2345` is not a number with at most 14 digits, 3 of them"
            + " after the point",
        failure(source(WEIGHT, "0,5", "1,2345")).getMessage());
    assertEquals(
        "`d.csv`, row 2, column `v`: `0,5` is not a whole number",
        failure(source(ColumnType.WHOLE, "0,5")).getMessage());
  }

  @Test
  void daysWithDotsBeginWithTheDay() throws IOException {
    assertEquals(
        List.of(Value.of(LocalDate.of(2026, 2, 1)), Value.of(LocalDate.of(2026, 12, 31))),
        values(ColumnType.DAY, "1.2.2026", "31.12.2026"));
    assertEquals(moment("2026-02-01T09:05"), values(ColumnType.MOMENT, "01.02.2026 9:05"));
    assertEquals(moment("2026-12-31T23:59:58"), values(ColumnType.MOMENT, "31.12.2026 23:59:58"));
    assertEquals(moment("2026-03-01T00:00"), values(ColumnType.MOMENT, "01.03.2026"));
  }

  @ParameterizedTest
  @CsvSource({"31.02.2026", "12.31.2026", "01/02/2026", "1.2.26"})
  void daysThatAreNoneOrMayBeTwoAreRefused(String cell) throws IOException {
    assertEquals(
        "`d.csv`, row 2, column `v`: `" + cell + "` is not a date like 2026-01-31",
        failure(source(ColumnType.DAY, cell)).getMessage());
  }

  private static List<Value> moment(String time) {
    return List.of(new Value.Moment(LocalDateTime.parse(time)));
  }

  private List<Value> values(ColumnType type, String... cells) throws IOException {
    return rows(source(type, cells)).stream().map(List::getFirst).toList();
  }

  private SourcePlan source(ColumnType type, String... cells) throws IOException {
    write("d.csv", "v;w\n" + String.join("", Stream.of(cells).map(c -> c + ";1\n").toList()));
    return Plans.source("s", Plans.csv("d.csv"), List.of(has("v", type)));
  }
}
