package io.svodka.runner.oracle;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.svodka.engine.query.DataSettings;
import io.svodka.engine.query.QueryEngine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Rows 9, 12 and 26 of the table of numbers: parts of an amount, amounts converted by the rate of
/// their day, and rows that arrive after a report was made.
class RatesTest {
  private static final String MODELS =
      """
      project bank {
        language "en"
      }
      source sale_list from file "sales.csv" {
        key id
        columns {
          id integer
          day date
          currency text
          amount decimal(12, 2)
        }
      }
      source rate_list from file "rates.csv" {
        key currency, day
        columns {
          currency text
          day date
          rate decimal(12, 6)
        }
      }
      model rates from rate_list {
        key currency, day
      }
      model sales from sale_list {
        key id
        time day
        join one rate is rates on currency = rate.currency and day = rate.day
        dimension currency
        measure euros = sum(amount * rate.rate) {
          format money(EUR)
        }
        measure unrated = count(where rate.rate is null)
      }
      """;
  private static final String REPORT =
      """
      report r {
        query q {
          show euros, unrated
          by currency
          during 2026-01
        }
        table from q {
          columns {
            currency
            euros
            unrated
          }
          total "All"
        }
      }
      """;
  private static final String RATES =
      """
      currency,day,rate
      USD,2026-01-05,0.915533
      USD,2026-01-06,0.921117
      EUR,2026-01-05,1
      """;
  private static final String SALES =
      """
      id,day,currency,amount
      1,2026-01-05,USD,0.01
      2,2026-01-05,USD,0.01
      3,2026-01-06,USD,100.00
      4,2026-01-05,EUR,5.00
      5,2026-02-01,EUR,7.00
      """;

  @TempDir Path folder;

  private String table(String sales) throws IOException {
    return table(sales, REPORT);
  }

  private String table(String sales, String report) throws IOException {
    Files.writeString(folder.resolve("rates.csv"), RATES);
    Files.writeString(folder.resolve("sales.csv"), sales);
    Built built = Built.of(MODELS, Map.of("r", report));
    assertEquals(Map.of(), built.refused());
    try (QueryEngine engine = new QueryEngine(built.plan(), new DataSettings(folder, Map.of()))) {
      return Shop.lines(
          new Packs(built.plan(), engine, LocalDate.of(2026, 3, 1)).of("r").getFirst());
    }
  }

  /// Parts are shown rounded and not made to fit; together they are rounded once, and are the
  /// whole.
  @Test
  void partsOfAnAmountAddUpToItHoweverTheyAreShown() throws IOException {
    String thirds =
        """
        report r {
          query q {
            show {
              round(euros / 3, 2) as part
              round(euros / 3 + euros / 3 + euros / 3, 2) as whole
            }
            by currency
            during 2026-01
          }
          table from q {
            columns {
              currency
              part
              whole
            }
          }
        }
        """;
    assertEquals(
        """
        row: EUR | 1.67 | 5
        row: USD | 30.71 | 92.13
        """,
        table(SALES, thirds));
  }

  /// Nothing is rounded before it is added up: two sales of a cent are 0.0183 together.
  @Test
  void aSumOfConvertedAmountsIsThatOfItsRowsEachByTheRateOfItsDay() throws IOException {
    assertEquals(
        """
        row: EUR | 5 | 0
        row: USD | 92.13001066 | 0
        all: All | 97.13001066 | 0
        """,
        table(SALES));
  }

  /// A day without a rate adds nothing and is counted where somebody asks for it.
  @Test
  void anAmountWithoutARateIsNotTakenForConverted() throws IOException {
    assertEquals(
        """
        row: EUR | 5 | 0
        row: GBP | — | 1
        row: USD | 92.13001066 | 0
        all: All | 97.13001066 | 1
        """,
        table(SALES + "6,2026-01-05,GBP,900.00\n"));
  }

  @Test
  void aLateRowIsCountedInThePeriodItBelongsToWhenThatIsAskedAgain() throws IOException {
    table(SALES);
    assertEquals(
        """
        row: EUR | 3 | 0
        row: USD | 92.13001066 | 0
        all: All | 95.13001066 | 0
        """,
        table(SALES + "6,2026-01-05,EUR,-2.00\n7,2026-02-03,EUR,50.00\n"));
  }
}
