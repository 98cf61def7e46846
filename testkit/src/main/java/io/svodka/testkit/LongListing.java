package io.svodka.testkit;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;

/// A project that lists many rows of nine columns in groups, with subtotals and a total. Equal in
/// every run.
///
/// @param rows how many lines the file has
public record LongListing(int rows) {
  /// A day whose last month has all rows.
  public static final String AS_OF = "2026-11-03";

  /// Name of the report.
  public static final String REPORT = "lines";

  private static final List<String> REGIONS =
      List.of("North", "East", "South", "West", "Łódź", "Ural", "Ångström", "Zürich");
  private static final List<String> PRODUCTS =
      List.of("Kettle", "Table lamp", "Wool blanket", "Oak chair", "Saucepan, large");

  private static final String PROJECT =
      """
      project listing "A long listing" {
        language "en"
        locale "en-GB"
        timezone "UTC"
        currency EUR
      }

      source line_list from file "data/lines.csv" {
        key id
        columns {
          id integer
          region text
          customer text
          product text
          channel text
          sold_on date
          pieces integer
          amount decimal(14, 2)
          cost decimal(14, 2)
        }
      }

      model line "Lines" from line_list {
        time sold_on
        dimension region "Region"
        dimension id "No."
        dimension customer "Customer"
        dimension product "Product"
        dimension channel "Channel"
        dimension sold_on "Sold on"
        measure pieces "Pieces" = sum(pieces)
        measure revenue "Revenue" = sum(amount) {
          format money(EUR, 2)
        }
        measure costs "Costs" = sum(cost) {
          format money(EUR, 2)
        }
      }

      report lines "All lines" {
        during last month
        formats pdf, xlsx, html
        page A4 landscape
        query rows {
          show {
            pieces
            revenue
            costs
          }
          by {
            region
            id
            customer
            product
            channel
            sold_on
          }
        }
        section "Lines" {
          table from rows {
            columns {
              id
              customer
              product
              channel
              sold_on
              pieces
              revenue
              costs
            }
            group by region {
              header "{region}"
              subtotal "{region} in all"
            }
            total "All regions"
          }
        }
      }
      """;

  /// Writes the project and its data.
  public Path write(Path folder) throws IOException {
    Files.createDirectories(folder.resolve("data"));
    Files.writeString(folder.resolve("listing.svodka"), PROJECT);
    Random random = new Random(7);
    try (BufferedWriter lines = Files.newBufferedWriter(folder.resolve("data/lines.csv"))) {
      lines.write("id,region,customer,product,channel,sold_on,pieces,amount,cost\n");
      for (int id = 1; id <= rows; id++) {
        lines.write(line(id, random));
      }
    }
    return folder;
  }

  private static String line(int id, Random random) {
    int cents = random.nextInt(-10_000, 5_000_000);
    return String.join(
        ",",
        Integer.toString(id),
        one(REGIONS, random),
        "Customer " + random.nextInt(200_000),
        '"' + one(PRODUCTS, random) + '"',
        random.nextBoolean() ? "online" : "shop",
        "2026-10-%02d".formatted(1 + random.nextInt(31)),
        Integer.toString(random.nextInt(1, 500)),
        cents / 100 + "." + "%02d".formatted(Math.abs(cents % 100)),
        random.nextInt(1, 40_000) + ".5\n");
  }

  private static String one(List<String> names, Random random) {
    return names.get(random.nextInt(names.size()));
  }
}
