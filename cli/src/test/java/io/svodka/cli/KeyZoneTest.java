package io.svodka.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A burst whose keys live in zones of their own, without limits in time.
class KeyZoneTest {
  private static final String PROJECT =
      """
      project zones "Zones" {
        language "en"
        timezone "UTC"
      }
      source sale_list from file "sales.csv" {
        key id
        columns {
          id integer
          shop text
          at datetime
        }
      }
      source shop_list from file "shops.csv" {
        key id
        columns {
          id text
          zone text
        }
      }
      model shops from shop_list {
        key id
        dimension zone
      }
      model sales from sale_list {
        key id
        time at
        join one shop is shops on shop
        measure sold = count()
      }
      report zoned {
        %s
        query q {
          show sold
        }
        tiles from q
        burst by shop.id {
          file name "{shop.id}"
          timezone shop.zone
        }
      }
      """;

  @TempDir Path folder;

  private void write(String during) throws IOException {
    Files.writeString(folder.resolve("zones.svodka"), PROJECT.formatted(during));
    Files.writeString(folder.resolve("sales.csv"), "id,shop,at\n1,tokyo,2026-01-31 16:00:00\n");
    Files.writeString(folder.resolve("shops.csv"), "id,zone\ntokyo,Asia/Tokyo\nhome,\n");
  }

  private String period(String key) {
    Cli told =
        Cli.call(
            "explain",
            "zoned",
            "-C",
            folder.toString(),
            "--as-of",
            "2026-03-01",
            "--key",
            key,
            "--figure",
            "sold");
    assertEquals(0, told.code(), told.err());
    return told.out().lines().filter(line -> line.contains("period")).findFirst().orElseThrow();
  }

  @Test
  void aFigureIsToldWithTheZoneOfItsKey() throws IOException {
    write("during 2026-02");
    assertEquals("  period       2026-02-01 … 2026-02-28 (28 days), Asia/Tokyo", period("tokyo"));
    assertEquals("  period       2026-02-01 … 2026-02-28 (28 days), UTC", period("home"));
  }

  @Test
  void allTimeIsNamedInWordsAndNotByItsFirstAndLastDay() throws IOException {
    write("during all time");
    assertEquals("  period       all time, Asia/Tokyo", period("tokyo"));
    Path out = folder.resolve("out");
    Cli ran =
        Cli.call(
            "run",
            "zoned",
            "-C",
            folder.toString(),
            "--as-of",
            "2026-03-01",
            "--format",
            "html",
            "--output",
            out.toString());
    assertEquals(0, ran.code(), ran.err());
    assertTrue(Files.exists(out.resolve("zoned/all-time/tokyo.html")), ran.out());
  }
}
