package io.svodka.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Growth from nothing is explained by the word that the report shows.
class ExplainNewTest {
  private static final String PROJECT =
      """
      project shops "Shops" {
        language "en"
        timezone "UTC"
      }
      source sale_list from file "sales.csv" {
        key id
        columns {
          id integer
          at date
          shop text
          amount decimal(10, 2)
        }
      }
      model sales from sale_list {
        key id
        time at
        dimension shop
        measure revenue = sum(amount)
      }
      report shops {
        during 2026-02
        compare with previous period as prev
        query q {
          show growth(revenue, prev) as pace
          by shop
        }
        table from q
      }
      """;

  @TempDir Path folder;

  @BeforeEach
  void write() throws IOException {
    Files.writeString(folder.resolve("shops.svodka"), PROJECT);
    Files.writeString(
        folder.resolve("sales.csv"),
        """
        id,at,shop,amount
        1,2026-02-03,opened,5
        2,2026-01-03,old,4
        3,2026-02-03,old,6
        4,2026-01-03,closed,0
        """);
  }

  private String explained(String figure, String shop) {
    Cli told =
        Cli.call(
            "explain",
            "shops",
            "-C",
            folder.toString(),
            "--as-of",
            "2026-03-01",
            "--figure",
            figure,
            "--at",
            "shop=" + shop);
    assertEquals(0, told.code(), told.err());
    return told.out().lines().findFirst().orElseThrow();
  }

  @Test
  void whatWasNotThereBeforeIsNew() {
    assertEquals("pace = new: there was nothing to grow from", explained("pace", "opened"));
  }

  @Test
  void otherGrowthIsANumberOrUnknown() {
    assertEquals("pace = 0.5", explained("pace", "old"));
    assertEquals("pace = null", explained("pace", "closed"));
  }
}
