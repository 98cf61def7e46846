package io.svodka.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A project that shows a figure of a package beside its own.
class PackageProjectTest {
  private static final String FOLDER = "packages/finance-models/1.4";
  private static final String PACKAGE =
      """
      source fee_rows from file "data/fees.csv" {
        key id
        columns {
          id integer
          charged_on date
          amount decimal(12, 2)
        }
      }

      model fees from fee_rows {
        key id
        time charged_on
        measure charged = sum(amount)
      }

      measure acquiring_fee = fees.charged * 1 {
        format money(EUR, 2)
      }
      """;
  private static final String REPORT =
      """
      use "finance-models" version "1.4" as fin

      report with_fees "With fees" {
        during 2026-10
        formats html

        query q {
          show {
            revenue
            fin.acquiring_fee "Bank fee"
          }
        }

        query by_month {
          show fin.fees.charged as charged "Charged"
          by month
        }

        tiles from q
        table from by_month
      }
      """;

  private static final String REFUNDS =
      """
      source refund_rows from file "data/refunds.csv" {
        key id
        columns {
          id integer
          fee integer
        }
      }
      model refunds from refund_rows {
        join one fin.fees on fee
        measure returned "Returned" = sum(fees.amount) {
          format money(EUR, 2)
        }
      }
      report returns "Returns" {
        formats html
        query q {
          show returned
        }
        tiles from q
      }
      test "returns" {
        report returns
        given refund_rows {
          | id | fee |
          |  1 |   7 |
          |  2 |   8 |
        }
        given fin.fee_rows {
          | id | amount |
          |  7 |   1.25 |
        }
        expect query q {
          | returned |
          |     1.25 |
        }
      }
      """;

  @TempDir Path parent;
  private OwnProject project;

  @BeforeEach
  void bringThePackage() throws IOException {
    project = OwnProject.make(parent);
    Files.createDirectories(project.folder().resolve(FOLDER + "/data"));
    project.write(FOLDER + "/fees.svodka", PACKAGE);
    project.write(
        FOLDER + "/data/fees.csv",
        "id,charged_on,amount\n1,2026-10-05,12.25\n2,2026-10-31,30.50\n3,2026-11-01,99.00\n");
    project.write("reports/fees.svodka", REPORT);
  }

  @Test
  void figuresOfThePackageComeFromItsOwnRows() throws IOException {
    assertEquals(0, project.check().code(), () -> project.check().toString());
    Cli run = project.call("run", "with_fees");
    assertEquals(0, run.code(), run.err());
    String text = Artefacts.htmlText(page());
    assertTrue(text.contains("Bank fee"), text);
    assertTrue(text.contains("42.75"), text);
    assertTrue(!text.contains("99.00"), text);
  }

  @Test
  void rowsOfTheProjectFindThoseOfThePackage() throws IOException {
    project.write("model/refunds.svodka", REFUNDS);
    project.write("data/refunds.csv", "id,fee\n1,1\n2,2\n3,2\n");
    assertEquals(0, project.check().code(), () -> project.check().toString());
    assertEquals(0, project.call("run", "returns").code());
    assertTrue(Artefacts.htmlText(page()).contains("73.25"), Artefacts.htmlText(page()));
    Cli test = Cli.call("test", "returns", "-C", project.folder().toString());
    assertEquals(0, test.code(), test.out() + test.err());
  }

  private Path page() throws IOException {
    try (var files = Files.walk(project.output())) {
      return files.filter(file -> file.toString().endsWith(".html")).findFirst().orElseThrow();
    }
  }

  @Test
  void theFilesOfOthersAreNotFormatted() throws IOException {
    project.write(FOLDER + "/fees.svodka", PACKAGE.replace("  key id", "key  id"));
    assertEquals(0, Cli.call("fmt", "--check", "-C", project.folder().toString()).code());
  }
}
