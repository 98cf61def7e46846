package io.svodka.cli;

import static io.svodka.cli.HostilePlace.places;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.svodka.cli.HostilePlace.Form;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Texts that mean something elsewhere stand in everything that a site tells of a project.
class HostileSiteTest {
  private static final int TOGETHER = 10;

  private static final List<HostilePlace> OF_THE_PROJECT =
      Stream.concat(
              places(Form.LABEL, "projecttitle", "projectowner").stream(),
              places(Form.MARKDOWN, "projectdescribed").stream())
          .toList();

  private static final List<HostilePlace> OF_THINGS =
      Stream.concat(
              places(
                  Form.LABEL,
                  "sourceowner",
                  "modeltitle",
                  "modelowner",
                  "fieldtitle",
                  "without",
                  "fieldowner",
                  "segment",
                  "hierarchy",
                  "measuretitle",
                  "measureowner",
                  "reportlabel",
                  "querytitle",
                  "reportowner",
                  "deliverytitle",
                  "deliveryowner",
                  "alerttitle",
                  "alertowner",
                  "testtitle",
                  "expected",
                  "sheet")
                  .stream(),
              Stream.concat(
                  places(Form.TEMPLATE, "sectiontitle").stream(),
                  places(
                      Form.MARKDOWN,
                      "sourcedescribed",
                      "modeldescribed",
                      "fielddescribed",
                      "measuredescribed",
                      "reportdescribed",
                      "querydescribed",
                      "deliverydescribed",
                      "alertdescribed",
                      "testdescribed")
                      .stream()))
          .toList();

  /// Stands in a piece of code, as it is written.
  private static final HostilePlace QUESTION = new HostilePlace("question", Form.LABEL);

  private static final String THINGS =
      """
      source s@#@ from file "rows.csv" {
        key id
        columns {
          id integer
          kind text
        }
        owner "@sourceowner@"
        describe "@sourcedescribed@"
      }
      model m@#@ "@modeltitle@" from s@#@ {
        key id
        owner "@modelowner@"
        describe "@modeldescribed@"
        dimension kind "@fieldtitle@" {
          missing as "@without@"
          owner "@fieldowner@"
          describe "@fielddescribed@"
        }
        segment first "@segment@" = id = 1
        hierarchy levels "@hierarchy@" = kind
        measure c@#@ "@measuretitle@" = count() {
          owner "@measureowner@"
          describe "@measuredescribed@"
        }
      }
      report r@#@ "@reportlabel@" {
        formats html, xlsx
        parameter p "@question@": text = "x"
        owner "@reportowner@"
        describe "@reportdescribed@"
        query q@#@ "@querytitle@" {
          show c@#@
          by m@#@.kind
          describe "@querydescribed@"
        }
        section "@sectiontitle@" {
          table from q@#@
        }
      }
      deliver d@#@ "@deliverytitle@" {
        report r@#@
        owner "@deliveryowner@"
        describe "@deliverydescribed@"
        mail {
          to "a@example.com"
          subject "x"
          attach html
        }
      }
      alert a@#@ "@alerttitle@" {
        from r@#@.q@#@
        when c@#@ > 1
        owner "@alertowner@"
        describe "@alertdescribed@"
        message "x"
        mail {
          to "a@example.com"
        }
      }
      test "@testtitle@" {
        report r@#@
        expect text "@expected@"
        expect sheet "@sheet@" cell "A1" = 0
        describe "@testdescribed@"
      }
      """;

  @TempDir Path folder;

  @Test
  void whatASiteTellsOfAProject() throws IOException {
    HostileProject project = HostileProject.write(folder);
    int all = HostilePlace.TEXTS.size();
    project.folder().replace("project.svodka", "project hostile {", "project hostile @words@ {");
    String more =
        HostilePlace.filled(
            "\"@projecttitle@\" {\nowner \"@projectowner@\"\ndescribe \"@projectdescribed@\"\n",
            OF_THE_PROJECT,
            0,
            all);
    project.folder().replace("project.svodka", "@words@ {\n", more);
    project.with("things.svodka", HostilePlace.all(THINGS, all(), TOGETHER));
    Path site = folder.resolve("site");
    project.call("docs", "-o", site.toString(), "--as-of", "2026-11-03", "--no-samples");
    StringBuilder read = new StringBuilder();
    for (Path file : HostileReading.files(site, "html")) {
      Document page = Jsoup.parse(Files.readString(file));
      assertEquals(0, page.select("iframe, object, embed, img").size(), file::toString);
      read.append(page.title()).append(page.text()).append('\n');
    }
    HostileReading.allIn(read.toString(), OF_THE_PROJECT, "site");
    HostileReading.allIn(read.toString(), OF_THINGS, "site");
    HostileReading.saysAll(
        read.toString(), IntStream.range(0, all).mapToObj(QUESTION::written).toList(), "site");
  }

  private static List<HostilePlace> all() {
    return Stream.concat(OF_THINGS.stream(), Stream.of(QUESTION)).toList();
  }

  @Test
  void oddNamesStayWithinTheSite() throws IOException {
    HostileProject project =
        HostileProject.write(folder.resolve("project"))
            .with(
                "odd.svodka",
                """
                model `/m/ <b>` from rows {
                  key id
                  dimension kind
                  measure odd = count()
                }
                report `/etc/r` "x" {
                  formats html
                  query `q // & "x"` {
                    show odd
                    by kind
                  }
                  table from `q // & "x"`
                }
                report `~` {
                  formats html
                  text "x"
                }
                """);
    Path site = folder.resolve("a/b/site");
    project.call("docs", "-o", site.toString(), "--as-of", "2026-11-03");
    List<Path> outside =
        HostileReading.files(folder, "html").stream()
            .filter(file -> !file.startsWith(site))
            .toList();
    assertEquals(List.of(), outside);
    for (Path file : HostileReading.files(site, "html")) {
      for (String link : Jsoup.parse(Files.readString(file)).select("a").eachAttr("href")) {
        Path target = file.resolveSibling(link.replaceFirst("#.*", "")).normalize();
        assertEquals(true, link.startsWith("#") || Files.exists(target), file + " to " + link);
      }
    }
  }
}
