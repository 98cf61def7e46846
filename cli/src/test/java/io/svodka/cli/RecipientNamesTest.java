package io.svodka.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Recipients who are known by a name and cut by a number, and a delivery to some of them.
class RecipientNamesTest {
  private static final String PROJECT =
      """
      project studios {
        edition 2026
        language "en"
        timezone "UTC"
        currency EUR
      }

      source studio_rows from file "studios.csv" {
        key studio_id
        columns {
          studio_id integer
          studio text
          mail text
        }
      }

      model studios from studio_rows {
        key studio_id
        dimension studio
        dimension mail
      }

      source payment_rows from file "payments.csv" {
        key id
        columns {
          id integer
          studio_id integer
          paid_on date
          amount decimal(12, 2)
        }
      }

      model payments from payment_rows {
        key id
        time paid_on
        join one studio is studios on studio_id
        measure revenue "Revenue" = sum(amount)
      }

      report pack "Studio report" {
        parameter circle: one of ("all", "pilots") = "all"
        during last month
        formats html

        query summary {
          show revenue
        }

        tiles from summary

        burst by studio.studio_id {
          only where $circle = "all" or studio.studio in ("North Gate")
        }
      }

      deliver to_pilots {
        report pack
        set $circle = "pilots"
        mail {
          to studio.mail
          subject "{studio.studio}"
          body "{summary.revenue}"
        }
      }
      """;

  @TempDir Path root;
  private Folder folder;

  @BeforeEach
  void write() throws IOException {
    folder =
        new Folder(root)
            .write("project.svodka", PROJECT)
            .write(
                "studios.csv",
                "studio_id,studio,mail\n11,North Gate,a@x.example\n12,Mill,b@x.example\n")
            .write(
                "payments.csv",
                "id,studio_id,paid_on,amount\n1,11,2026-10-05,5.00\n2,12,2026-10-06,7.00\n");
  }

  /// Headings of files in other languages become names of columns as they are.
  @ParameterizedTest
  @CsvSource({
    "maker, studio, North Gate",
    "maker, название, North Gate",
    "maker, bezeichnung, North Gate",
    "maker, company, North Gate",
    "maker, organization_name, North Gate",
    "maker, unternehmen, North Gate",
    "maker, организация, North Gate",
    "maker, חברה, North Gate",
    "maker, account, 11",
    "maker, stud, 11",
    "maker, city, 11"
  })
  void aPackIsCalledByANameOrByWhatIsCalledLikeOneOfItsModel(
      String join, String column, String called) throws IOException {
    folder.write(
        "project.svodka",
        PROJECT
            .replace("    studio text", "    " + column + " text from \"studio\"")
            .replace("  dimension studio\n", "  dimension " + column + "\n")
            .replace("join one studio is", "join one " + join + " is")
            .replace("studio.studio_id", join + ".studio_id")
            .replace("studio.studio", join + "." + column)
            .replace("studio.mail", join + ".mail"));
    String told = EmptyProject.done(folder.call("run", "--as-of", "2026-11-03")).out();
    assertTrue(told.lines().anyMatch(line -> line.startsWith(called + " ")), told);
  }

  @Test
  void aPackIsCalledByTheDimensionThatIsCalledLikeItsModel() throws IOException {
    Path output = folder.made("pack");
    List<String> headings = new ArrayList<>();
    try (Stream<Path> files = Files.walk(output)) {
      for (Path page : files.filter(each -> each.toString().endsWith(".html")).toList()) {
        headings.addAll(
            Jsoup.parse(Files.readString(page))
                .getElementsContainingOwnText(" · October 2026")
                .eachText());
      }
    }
    assertEquals(
        Set.of(
            "North Gate · October 2026",
            "Mill · October 2026",
            "Studio report · North Gate · October 2026",
            "Studio report · Mill · October 2026"),
        Set.copyOf(headings));
    Cli run = folder.call("run", "pack", "--as-of", "2026-11-03", "-o", output.toString());
    assertTrue(run.out().contains("North Gate") && !run.out().contains("11 "), run.out());
  }

  /// Whoever is called like the model stands before the organisation that somebody belongs to.
  @Test
  void aPackIsCalledByItsModelRatherThanByItsCompany() throws IOException {
    folder.write(
        "project.svodka",
        PROJECT
            .replace("    studio text", "    company text from \"mail\"\n    studio text")
            .replace("  dimension studio\n", "  dimension company\n  dimension studio\n"));
    String told = EmptyProject.done(folder.call("run", "--as-of", "2026-11-03")).out();
    assertTrue(told.lines().anyMatch(line -> line.startsWith("North Gate ")), told);
  }

  @Test
  void itMayBeCalledLikeItsJoinWithNameBehindIt() throws IOException {
    String named =
        PROJECT
            .replace("studio text", "studio_name text from \"studio\"")
            .replace("dimension studio\n", "dimension studio_name\n")
            .replace("studio.studio ", "studio.studio_name ")
            .replace("{studio.studio}", "{studio.studio_name}");
    folder.write("project.svodka", named);
    Cli run = folder.call("run", "pack", "--as-of", "2026-11-03", "-o", root.resolve("o") + "");
    assertTrue(run.out().contains("North Gate") && !run.out().contains("11 "), run.out());
  }

  @Test
  void aParameterThatADeliverySetsNarrowsItsMails() {
    String output = root.resolve("out").toString();
    Cli sent = folder.call("send", "to_pilots", "--as-of", "2026-11-03", "-o", output);
    assertEquals(0, sent.code(), sent.out() + sent.err());
    assertTrue(sent.out().contains("North Gate"), sent.out());
    assertTrue(!sent.out().contains("Mill"), sent.out());
  }

  /// A slip in the list of those who get a report sends one of them nothing.
  @Test
  void aRecipientWhoIsNotInTheDataIsToldByACheck() throws IOException {
    folder.write("project.svodka", PROJECT.replace("(\"North Gate\")", "(\"North Gat\")"));
    String told = folder.call("check", "--data", "--as-of", "2026-11-03").out();
    assertTrue(told.contains("SV3002") && told.contains("North Gate"), told);
    folder.write("project.svodka", PROJECT);
    String right = folder.call("check", "--data", "--as-of", "2026-11-03").out();
    assertTrue(!right.contains("SV3002"), right);
  }

  /// Who runs or sends has not always checked the data; what the keys say anyway is told then, too.
  @ParameterizedTest
  @CsvSource({"run, pack", "send, to_pilots"})
  void aRecipientWhoIsNotInTheDataIsToldWhenPacksAreMade(String command, String what)
      throws IOException {
    folder.write(
        "project.svodka", PROJECT.replace("(\"North Gate\")", "(\"North Gate\", \"Mil\")"));
    Cli made = made(command, what);
    assertEquals(0, made.code(), made.out() + made.err());
    assertTrue(
        made.err()
            .contains(
                """
                warning[SV3002]: recipients are chosen by "Mil", but `studios.studio` is never \
                that in the data
                   help: did you mean "Mill"?
                """),
        made.err());
  }

  @ParameterizedTest
  @CsvSource({"run, pack", "send, to_pilots"})
  void recipientsWhoAreInTheDataAreNotRemarkedOn(String command, String what) throws IOException {
    folder.write(
        "project.svodka",
        PROJECT.replace(
            "(\"North Gate\")", "(\"North Gate\", \"Mill\") and studio.mail <> \"b@x.example\""));
    Cli made = made(command, what);
    assertEquals(0, made.code(), made.out() + made.err());
    assertTrue(!made.err().contains("SV3002"), made.err());
  }

  /// Whoever is to be left out and is mistyped gets what others should not.
  @Test
  void aMistypedRecipientToBeLeftOutIsTold() throws IOException {
    folder.write(
        "project.svodka",
        PROJECT.replace("studio.studio in (\"North Gate\")", "not studio.studio = \"Zzz\""));
    String told = made("run", "pack").err();
    assertTrue(
        told.contains("chosen by \"Zzz\"") && told.contains("`svodka check --data` shows"), told);
  }

  private Cli made(String command, String what) {
    String output = root.resolve("out").toString();
    return folder.call(command, what, "--as-of", "2026-11-03", "-o", output);
  }
}
