package io.svodka.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.stream.Stream;

/// A project that mails a PDF and a workbook to each of many recipients.
record DeliveryProject(Path made, int recipients) {
  private static final int ORDERS = 12;
  private static final int DOMAINS = 50;

  /// Makes it anew in a folder of this name.
  ///
  /// @param port of the mail server
  Path make(String name, int port) throws IOException {
    Path folder = made.resolve("delivery-" + name);
    delete(folder);
    Files.createDirectories(folder.resolve("data"));
    Files.writeString(folder.resolve("data/partners.csv"), partners());
    Files.writeString(folder.resolve("data/orders.csv"), orders());
    Files.writeString(folder.resolve("burst.svodka"), SPECIFICATION);
    Files.writeString(
        folder.resolve("svodka.toml"),
        "[mail]\nhost = \"127.0.0.1\"\nport = %d\nsecurity = \"none\"\ntimeout_seconds = 5\n"
            .formatted(port));
    return folder;
  }

  private static void delete(Path folder) throws IOException {
    if (Files.exists(folder)) {
      try (Stream<Path> all = Files.walk(folder)) {
        for (Path each : all.toList().reversed()) {
          Files.delete(each);
        }
      }
    }
  }

  private String partners() {
    StringBuilder rows = new StringBuilder("id,name,email\n");
    for (int i = 1; i <= recipients; i++) {
      rows.append("%d,Partner %d,p%d@d%d.example.com%n".formatted(i, i, i, i % DOMAINS));
    }
    return rows.toString();
  }

  private String orders() {
    StringBuilder rows = new StringBuilder("id,partner_id,product,paid_on,amount\n");
    Random random = new Random(7);
    for (int i = 0; i < recipients * ORDERS; i++) {
      rows.append(i + 1).append(',').append(i / ORDERS + 1).append(",Product ").append(i % 6);
      rows.append(",2026-%02d-%02d,".formatted(9 + i % 2, 1 + random.nextInt(28)));
      rows.append(random.nextInt(100_000) / 100.0).append('\n');
    }
    return rows.toString();
  }

  private static final String SPECIFICATION =
      """
      project burst "Burst" {
        edition 2026
        language "en"
        locale "en-GB"
        timezone "Europe/London"
        currency EUR
        owner "reports@example.com"
      }

      source partner_rows from file "data/partners.csv" {
        key id
        columns {
          id integer
          name text
          email text
        }
      }

      source order_rows from file "data/orders.csv" {
        key id
        columns {
          id integer
          partner_id integer
          product text
          paid_on date
          amount decimal(12, 2)
        }
      }

      model partners "Partners" from partner_rows {
        key id
        dimension name "Partner"
        dimension email "E-mail"
      }

      model orders "Orders" from order_rows {
        key id
        time paid_on
        join one partner is partners on partner_id
        dimension product "Product"
        measure orders "Orders" = count()
        measure revenue "Revenue" = sum(amount) {
          format money(EUR, 2)
        }
      }

      report pack "Pack" {
        during last month
        compare with previous period as prev
        formats pdf, xlsx
        query summary {
          show {
            orders
            revenue
          }
        }
        query by_product {
          show {
            orders
            revenue
          }
          by product
        }
        section "The month" {
          tiles from summary {
            orders vs prev
            revenue vs prev
          }
          table from by_product {
            columns {
              product
              orders
              revenue
            }
            total "Total"
          }
        }
        burst by partner.id {
          file name "{partner.id}"
        }
      }

      deliver packs "Packs" {
        report pack
        mail {
          to partner.email
          subject "{partner.name}"
          body "Attached."
          attach pdf, xlsx
        }
      }
      """;
}
