package io.svodka.benchmark;

import io.svodka.compiler.source.SourceFile;
import io.svodka.model.origin.SourceId;
import java.time.LocalDate;
import java.util.List;

/// Made orders of a year, their partners, and a project over them.
///
/// @param orders how many
/// @param partners how many
record MadeOrders(int orders, int partners) {
  static final LocalDate AS_OF = LocalDate.of(2026, 2, 3);

  /// Returns the statements that make the tables, in words that all databases know.
  List<String> tables() {
    return List.of(
        "create table partners as select cast(i as bigint) as id, 'Partner ' || i as name"
            + " from generate_series(1, %d) as t(i)".formatted(partners),
        """
        create table orders as select
          cast(i as bigint) as order_id,
          cast(i * 48271 %% %d + 1 as bigint) as partner_id,
          'category ' || i %% 7 as category,
          date '2025-02-01' + cast(i * 31 %% 365 as integer) as paid_on,
          cast((i * 7919 %% 1000000) * 0.01 as decimal(14, 2)) as amount
        from (select cast(s as bigint) as i from generate_series(1, %d) as g(s)) as t
        """
            .formatted(partners, orders));
  }

  /// Returns the project.
  ///
  /// @param origins what follows `from` in the sources of partners and of orders
  /// @param connection a line of the project; may be empty
  List<SourceFile> project(List<String> origins, String connection) {
    String text =
        PROJECT
            .replace("CONNECTION", connection)
            .replace("PARTNERS", origins.getFirst())
            .replace("ORDERS", origins.getLast());
    return List.of(new SourceFile(new SourceId("project.svodka"), text));
  }

  private static final String PROJECT =
      """
      project made "Made orders" {
        language "en"
        locale "en-GB"
        timezone "UTC"
        currency EUR
        CONNECTION
      }

      source partner_rows from PARTNERS {
        key id
        columns {
          id integer
          name text
        }
      }

      source order_rows from ORDERS {
        key order_id
        columns {
          order_id integer
          partner_id integer
          category text
          paid_on date
          amount decimal(14, 2)
        }
        expect each partner_id in partners.id
      }

      model partners from partner_rows {
        key id
        dimension name
      }

      model orders from order_rows {
        key order_id
        time paid_on
        join one partner is partners on partner_id
        dimension category
        measure orders = count()
        measure revenue = sum(amount) {
          format money(EUR, 2)
        }
        measure average_order = revenue / orders
      }

      report packs "Packs" {
        during last month
        compare with previous period as prev
        query summary {
          show {
            orders
            revenue
            average_order
            growth(revenue, prev) as pace
          }
          by category
        }
        table from summary
        burst by partner.id {
          file name "{partner.id}"
        }
      }

      report year "Year" {
        during from 2025-02-01 to 2026-01-31
        query summary {
          show {
            orders
            revenue
            average_order
          }
          by category
        }
        table from summary
        burst by partner.id {
          file name "{partner.id}"
        }
      }

      report rows "Rows" {
        during from 2025-02-01 to 2026-01-31
        query each {
          show {
            orders
            revenue
          }
          by {
            orders.order_id
            partner.id
            category
          }
        }
        table from each
      }
      """;
}
