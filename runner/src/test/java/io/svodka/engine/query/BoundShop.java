package io.svodka.engine.query;

import io.svodka.compiler.Compilation;
import io.svodka.compiler.Compiler;
import io.svodka.compiler.source.SourceFile;
import io.svodka.model.origin.SourceId;
import io.svodka.model.plan.ProjectPlan;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// A shop in which every condition of a statement keeps rows back: whatever is combined with
/// whatever else occurs, once for each partner, and every text of a partner holds a word of theirs.
record BoundShop(Path folder) {
  /// By partner. The first two get packs: the others are not active, in another region, or no
  /// partners at all.
  static final List<String> WORDS =
      List.of("quagga", "dodo", "moa", "thylacine", "aurochs", "kiwi");

  /// Channels in rows of another region, of another grade, and in rows that do not count.
  static final List<String> SECRETS = List.of("southern", "graded", "tested");

  /// Channels by their only day: before, between and after the periods that are compared.
  static final Map<String, String> RARE =
      new TreeMap<>(Map.of("early", "2025-09-20", "middle", "2026-05-05", "late", "2026-11-01"));

  /// Orders before all others that do not count, each for one reason alone.
  private static final List<String> EARLY =
      List.of(
          "a1 2024-01-05 test web",
          "a1 2024-02-05 paid fair",
          "b1 2024-03-05 paid web",
          "gone 2024-04-05 paid web");

  private static final List<String> STATUSES = List.of("paid", "open", "test");
  private static final List<String> PRODUCTS = List.of("a1", "a2", "b1", "gone");
  private static final List<String> CHANNELS = List.of("web", "fair");
  private static final List<String> DAYS =
      List.of(
          "2025-10-07", "2026-07-03", "2026-09-30", "2026-10-01", "2026-10-31", "2026-11-01", "");

  static String key(String word) {
    return "p" + (WORDS.indexOf(word) + 1);
  }

  ProjectPlan make() throws IOException {
    Files.writeString(
        folder.resolve("partners.csv"),
        """
        id,name,region,active
        p1,quagga,north,true
        p2,dodo,north,true
        p3,moa,north,false
        p4,thylacine,south,true
        p5,aurochs,south,false
        """);
    Files.writeString(
        folder.resolve("products.csv"), "id,category,grade\na1,tea,A\na2,oil,A\nb1,tea,B\n");
    Files.writeString(folder.resolve("orders.csv"), orders());
    Files.writeString(folder.resolve("costs.csv"), costs());
    SourceFile file = new SourceFile(new SourceId("shop.svodka"), PROJECT);
    return switch (new Compiler().compile(() -> List.of(file))) {
      case Compilation.Compiled(var plan, _) -> plan;
      case Compilation.Refused(var problems) -> throw new AssertionError(problems.toString());
    };
  }

  private static String orders() {
    List<String> rows =
        new ArrayList<>(
            List.of("id,partner_id,product_id,day,status,channel,note,customer,amount"));
    for (int partner = 0; partner < WORDS.size(); partner++) {
      for (String product : PRODUCTS) {
        for (String status : STATUSES) {
          for (String channel : CHANNELS) {
            for (String day : DAYS) {
              rows.add(
                  order(rows.size(), partner, String.join(" ", product, day, status, channel)));
            }
          }
        }
      }
      for (String early : EARLY) {
        rows.add(order(rows.size(), partner, early));
      }
      for (Map.Entry<String, String> rare : RARE.entrySet()) {
        rows.add(order(rows.size(), partner, "a1 " + rare.getValue() + " paid " + rare.getKey()));
      }
      String first = "a1 2025-0" + (8 - partner) + "-15 paid web";
      rows.add(order(rows.size(), partner, first));
    }
    // Channels that only somebody else may know of.
    rows.add(order(rows.size(), 3, "a1 2026-10-01 paid " + SECRETS.get(0)));
    rows.add(order(rows.size(), 0, "b1 2026-10-01 paid " + SECRETS.get(1)));
    rows.add(order(rows.size(), 0, "a1 2026-10-01 test " + SECRETS.get(2)));
    return String.join("\n", rows) + "\n";
  }

  /// What sells best differs from partner to partner.
  ///
  /// @param told product, day, status and channel
  private static String order(int id, int partner, String told) {
    String[] cells = told.split(" ");
    String day = cells[1];
    return "%d,p%d,%s,%s %s,c%d,%d.%02d"
        .formatted(
            id,
            partner + 1,
            String.join(",", cells),
            WORDS.get(partner),
            day.isEmpty() ? "none" : day.substring(8),
            id,
            partner % 2 == 0 ? 7 * id : 100_000 - 7 * id,
            partner);
  }

  private static String costs() {
    List<String> rows = new ArrayList<>(List.of("partner_id,day,channel,settled,spend"));
    for (int partner = 0; partner < WORDS.size(); partner++) {
      for (String channel : CHANNELS) {
        for (String day : DAYS) {
          for (boolean settled : new boolean[] {true, false}) {
            rows.add(
                "p%d,%s,%s,%s,%d.5".formatted(partner + 1, day, channel, settled, 3 * rows.size()));
          }
        }
      }
      for (Map.Entry<String, String> rare : RARE.entrySet()) {
        rows.add("p%d,%s,%s,true,1".formatted(partner + 1, rare.getValue(), rare.getKey()));
      }
    }
    return String.join("\n", rows) + "\n";
  }

  private static final String PROJECT =
      """
      project shop "Shop" {
        language "en"
        currency EUR
      }
      source partner_list from file "partners.csv" {
        key id
        columns {
          id text
          name text
          region text
          active boolean
        }
      }
      source product_list from file "products.csv" {
        key id
        columns {
          id text
          category text
          grade text
        }
      }
      source order_list from file "orders.csv" {
        key id
        columns {
          id integer
          partner_id text
          product_id text
          day date
          status text
          channel text
          note text
          customer text
          amount decimal(12, 2)
        }
      }
      source cost_list from file "costs.csv" {
        columns {
          partner_id text
          day date
          channel text
          settled boolean
          spend decimal(12, 2)
        }
      }
      model partners from partner_list {
        key id
        dimension name
        dimension region
        dimension active
      }
      model products from product_list {
        key id
        dimension category
        dimension grade
      }
      model orders from order_list {
        key id
        time day
        join one partner is partners on partner_id
        join one product is products on product_id
        where status <> "test"
        dimension channel
        dimension note
        measure orders "Orders" = count()
        measure revenue "Revenue" = sum(amount where status <> "open")
        measure buyers "Buyers" = count(distinct customer where status <> "open")
      }
      model costs from cost_list {
        time day
        join one partner is partners on partner_id
        where settled
        dimension channel {
          same as orders.channel
        }
        measure spend "Spend" = sum(spend)
      }
      report facts "Two facts" {
        parameter channels: many of orders.channel
        during last month
        compare with same period last year as last_year
        query two {
          show revenue, orders, spend, change(revenue, last_year) as grown "Grown"
          by channel
          where orders.channel in $channels
        }
        table from two
        burst by partner.id {
          only where partner.active
        }
      }
      report levels "Levels" {
        parameter channels: many of orders.channel
        during last month
        query buyers {
          show buyers, revenue
          by note, product.category
          where orders.channel in $channels
        }
        table from buyers {
          total "All"
        }
        burst by partner.id {
          only where partner.active
        }
      }
      report rests "Rests" {
        parameter channels: many of orders.channel
        during last month
        query most {
          show buyers, revenue
          by product.category
          where orders.channel in $channels
          top 1 by revenue rest as "Others"
        }
        table from most
        burst by partner.id {
          only where partner.active
        }
      }
      report windows "Windows" {
        parameter channels: many of orders.channel
        during last 2 months
        query trailing {
          show {
            revenue over trailing 3 months as quarter "Quarter"
            revenue
          }
          by month
          where orders.channel in $channels
        }
        table from trailing
        burst by partner.id {
          only where partner.active
        }
      }
      report ever "Ever" {
        parameter channels: many of orders.channel
        parameter span: period = last month
        during $span
        query ever {
          show revenue
          by month
          where orders.channel in $channels
        }
        table from ever
        burst by partner.id {
          only where partner.active
        }
      }
      report everyone "Everyone" {
        parameter channels: many of orders.channel
        during last month
        query notes {
          show revenue
          by note
          where orders.channel in $channels
        }
        table from notes
        burst by partner.id {
          file name "{partner.name}"
        }
      }
      access for role agent {
        rows of partners where region = user.region
        rows of products where grade = user.grade
        reports facts, levels, rests, windows, ever
      }
      """;
}
