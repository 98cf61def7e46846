package io.svodka.compiler.link;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.svodka.compiler.Compilation;
import io.svodka.compiler.Compiler;
import io.svodka.compiler.Projects;
import io.svodka.compiler.diagnostic.Colours;
import io.svodka.compiler.diagnostic.Diagnostic;
import io.svodka.compiler.diagnostic.TerminalPrinter;
import io.svodka.compiler.source.SourceFile;
import io.svodka.model.origin.SourceId;
import io.svodka.testkit.Goldens;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Projects that use packages, and what may be wrong with them.
class PackagesTest {
  private static final String USE = "use \"finance-models\" version \"1.4\" as fin\n";
  private static final String FOLDER = "packages/finance-models/1.4/";
  private static final String PACKAGE =
      """
      project finance_models "Finance" {
        edition 2026
        hide fee_rows, secret
      }

      source fee_rows from file "data/fees.csv" {
        key id
        columns {
          id integer
          order_id integer
          charged_on date
          amount decimal(14, 2)
        }
        expect each order_id in banks.id
      }

      source bank_rows from file "data/banks.csv" {
        key id
        columns {
          id integer
          name text
        }
      }

      model banks from bank_rows {
        key id
        dimension name "Bank"
      }

      model fees from fee_rows {
        key id
        time charged_on
        join one bank is banks on order_id
        measure acquiring_fee "Fee" = sum(amount)
        measure fees_paid = count()
        measure fee_size = fees.acquiring_fee / fees_paid
      }

      measure secret = acquiring_fee / fees.fees_paid
      measure average_fee = fees.acquiring_fee / fees_paid
      """;
  private static final String REPORT =
      """
      report r {
        during last month
        query q {
          show {
            revenue
            fin.acquiring_fee "Комиссия банка"
            fin.fees.fees_paid
            fin.average_fee
            revenue - fin.acquiring_fee as left_over
          }
        }
        query by_bank {
          show fin.fees.acquiring_fee as fee
          by fin.banks.name
        }
        tiles from q
        table from by_bank
      }
      """;

  private final Goldens goldens = new Goldens(Path.of("src/test/packages"));

  @Test
  void namesOfAPackageAreReachedThroughItsAlias() {
    assertEquals("", print(file("r.svodka", USE + REPORT), file(FOLDER + "m.svodka", PACKAGE)));
  }

  @Test
  void withoutAnAliasTheLastPartOfTheNameIsOne() {
    String use = "use \"acme/finance-models\" version \"2\"\n";
    String report = REPORT.replace("fin.", "finance_models.");
    assertEquals(
        "",
        print(
            file("r.svodka", use + report),
            file("packages/acme/finance-models/2/m.svodka", PACKAGE)));
  }

  @Test
  void packagesUseEachOther() {
    String other = "use \"finance-models\" version \"1.4\" as f\nmeasure fee = f.average_fee * 2\n";
    String report = "report s {\n  query q {\n    show more.fee\n  }\n  tiles from q\n}\n";
    String uses = USE + "use \"more\" version \"1\"\n";
    assertEquals(
        "",
        print(
            file("r.svodka", uses + REPORT + report),
            file("packages/more/1/a.svodka", other),
            file(FOLDER + "m.svodka", PACKAGE)));
  }

  private static final String LOANS =
      """
      source loan_list from file "data/loans.csv" {
        key id
        columns {
          id integer
          bank integer
          payer integer
          granted_on date
        }
      }

      model loans from loan_list {
        time granted_on
        join one fin.banks on bank
        join one payer is fin.banks on payer
        measure loans "Loans" = count()
        measure known "Known" = count(where payer.name is not null)
      }

      model own_banks from fin.bank_rows {
        dimension first = name
        measure banks "Banks" = count()
      }

      report s {
        query q {
          show loans, known
          by banks.name, payer.name
        }
        table from q
      }

      test "loans" {
        report s
        given fin.bank_rows {
          | id | name  |
          |  1 | Alpha |
        }
        expect query q {
          | banks.name | payer.name | loans | known |
        }
      }
      """;

  @Test
  void modelsOfTheProjectStandOnThoseOfAPackage() {
    SourceFile finance = file(FOLDER + "m.svodka", PACKAGE);
    assertEquals("", print(file("s.svodka", USE + LOANS), finance));
    StringBuilder all = new StringBuilder();
    all.append(
        print(file("a.svodka", USE + LOANS.replace("one fin.banks", "one fin.bank")), finance));
    all.append(
        print(file("b.svodka", USE + LOANS.replace("one fin.banks", "one f.banks")), finance));
    all.append(
        print(
            file("c.svodka", USE + LOANS.replace("from fin.bank_rows", "from fin.rows")), finance));
    all.append(
        print(
            file("d.svodka", USE + LOANS.replace("given fin.bank_rows", "given bank_rows")),
            finance));
    all.append(
        print(
            file(
                "e.svodka",
                USE + LOANS.replace("one payer is fin.banks", "one fin.payer is banks")),
            finance));
    all.append(
        print(
            file("f.svodka", USE + LOANS.replace("from fin.bank_rows", "from fin.fee_rows")),
            finance));
    goldens.check("joins.txt", all.toString());
  }

  @Test
  void aPackageThatNobodyUsesIsNotRead() {
    assertEquals("", print(file("packages/broken/1/a.svodka", "mesure x = \n")));
  }

  @Test
  void mistakesAreShownAtTheirPlace() {
    SourceFile finance = file(FOLDER + "m.svodka", PACKAGE);
    StringBuilder all = new StringBuilder();
    all.append(print(file("a.svodka", USE)));
    all.append(print(file("b.svodka", USE.replace("1.4", "1.5")), finance));
    all.append(print(file("c.svodka", USE.replace("as fin", "as orders")), finance));
    all.append(
        print(
            file("d.svodka", "use \"one\" version \"1\"\n"),
            file("packages/one/1/a.svodka", "use \"two\" version \"1\"\n"),
            file("packages/two/1/a.svodka", "use \"one\" version \"1\"\n")));
    all.append(print(file("e.svodka", USE + REPORT.replace("average_fee", "secret")), finance));
    all.append(print(file("f.svodka", USE + REPORT.replace("average_fee", "averge_fee")), finance));
    all.append(
        print(
            file("g.svodka", "use \"acting\" version \"1\"\n"),
            file(
                "packages/acting/1/a.svodka",
                "project acting {\n  edition 2025\n  timezone \"UTC\"\n}\n"
                    + "report r {\n}\nquery q {\n  show x\n}\nmodel m from order_list {\n}\n")));
    goldens.check("mistakes.txt", all.toString());
  }

  private static String print(SourceFile... own) {
    List<SourceFile> files = new ArrayList<>(List.of(own));
    files.add(Projects.file("project.svodka", Path.of("src/test/cases/project.svodka")));
    List<Diagnostic> found =
        switch (new Compiler().compile(() -> files)) {
          case Compilation.Compiled(_, var warnings) -> warnings;
          case Compilation.Refused(var diagnostics) -> diagnostics;
        };
    return new TerminalPrinter(Colours.PLAIN).print(found, files);
  }

  private static SourceFile file(String name, String text) {
    return new SourceFile(new SourceId(name), text);
  }
}
