package io.svodka.benchmark;

import io.svodka.compiler.source.SourceFile;
import io.svodka.model.origin.SourceId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/// A project of a given size, made of the kinds of declarations that real ones have: one directory
/// of clients, and for every ten declarations a source, a model, three measures over models, four
/// reports and a delivery. Each ten lie in two files, as in a project that is kept tidy.
record MadeProject(int declarations) {
  private static final int OF_EACH_TEN = 10;

  /// Returns the files; only names differ between the tens.
  List<SourceFile> files() {
    List<SourceFile> files = new ArrayList<>();
    files.add(file("project.svodka", PROJECT));
    IntStream.range(0, declarations / OF_EACH_TEN).forEach(i -> add(files, i));
    return files;
  }

  private static void add(List<SourceFile> files, int i) {
    files.add(file("model/area" + i + ".svodka", MODELS.replace("#", String.valueOf(i))));
    StringBuilder reports = new StringBuilder();
    for (String name : List.of("daily", "weekly", "monthly", "yearly")) {
      reports.append(REPORT.replace("@", name).replace("#", String.valueOf(i)));
    }
    reports.append(DELIVERY.replace("#", String.valueOf(i)));
    files.add(file("reports/area" + i + ".svodka", reports.toString()));
  }

  private static SourceFile file(String path, String text) {
    return new SourceFile(new SourceId(path), text);
  }

  private static final String PROJECT =
      """
      project large "A large project" {
        language "en"
        locale "en-GB"
        timezone "UTC"
        currency EUR
      }

      source client_list from file "data/clients.csv" {
        key id
        columns {
          id integer
          name text
          region text
          email text
        }
        expect unique id
      }

      model clients "Clients" from client_list {
        dimension name "Client"
        dimension region "Region" {
          missing as "Not given"
        }
        dimension email
      }
      """;

  private static final String MODELS =
      """
      source orders# from file "data/orders#.csv" {
        key order_id
        columns {
          order_id integer
          client_id integer
          product text
          amount decimal(14, 2)
          cost decimal(14, 2)
          paid_on date
          status text
        }
      }

      model sale# "Sales" from orders# {
        time paid_on
        join one client is clients on client_id
        segment paid = status = "paid"
        dimension product "Product"
        dimension size "Size" = band amount {
          before 100 -> "small"
          before 1_000 -> "middle"
          else -> "large"
        }
        measure orders# "Orders" = count(where paid)
        measure revenue# "Revenue" = sum(amount where paid) {
          format money(EUR, 0)
          good when higher
        }
        measure costs# "Costs" = sum(cost where paid) {
          format money(EUR, 0)
          good when lower
        }
        measure check# "Average check" = revenue# / orders#
      }

      measure profit# "Profit" = sale#.revenue# - sale#.costs# {
        good when higher
      }

      measure cost_share# "Costs of revenue" = sale#.costs# / sale#.revenue# {
        format percent(1)
        good when lower
      }

      measure margin# "Margin" = profit# / sale#.revenue# {
        format percent(1)
        good when higher
      }

      """;

  private static final String REPORT =
      """
      report @# "Area # @" {
        parameter month "Month": period = last month
        during $month
        compare with previous period as prev
        formats pdf, xlsx, html
        query summary {
          show {
            orders#
            revenue#
            margin#
          }
        }
        query by_product {
          show {
            orders#
            revenue#
            growth(revenue#, prev) as revenue_growth "Growth"
            share(revenue#) as revenue_share "Share"
            check#
          }
          by {
            client.region
            product
          }
          sort by revenue# descending
        }
        section "Summary" {
          text from summary "Revenue **{revenue#}**, {growth(revenue#, prev)} on last month."
          tiles from summary {
            orders# vs prev
            revenue# vs prev
            margin#
          }
        }
        section "Products" {
          table from by_product {
            columns {
              client.region
              product width 4cm
              orders#
              revenue# bar
              revenue_growth icon
              revenue_share
              check#
            }
            total "All"
            highlight revenue# when revenue_growth < -10% as bad
          }
        }
        burst by client.id {
          file name "@-{client.id}-{$month}"
        }
      }

      """;

  private static final String DELIVERY =
      """
      deliver monthly_mail# {
        report monthly#
        mail {
          to client.email
          subject "Your month: {$month}"
          body "Revenue {summary.revenue#}."
          attach pdf, xlsx
        }
      }
      """;
}
