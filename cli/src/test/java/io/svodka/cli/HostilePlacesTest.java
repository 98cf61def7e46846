package io.svodka.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.svodka.cli.HostilePlace.Form;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Texts that mean something elsewhere stand in every place for words within a report and come out
/// as they are in PDF, Excel and HTML.
class HostilePlacesTest {
  /// Charts and images are dear, so each bears several texts.
  private static final int TOGETHER = 5;

  private static final int SECTIONS_TOGETHER = 4;

  private static final String TABLES =
      """
      table from g {
        title "@title@"
        columns {
          part "@column@"
          n
        }
        group by kind {
          header "@header@"
          subtotal "@subtotal@"
        }
        total "@total@"
      }
      table from none {
        when empty show "@empty@"
      }
      crosstab from c {
        title "@crosstab@"
        rows {
          kind
          part
        }
        columns side
        values {
          n "@value@"
          m
        }
        row totals "@rowtotal@"
        column totals "@columntotal@"
        subtotals "@crosssubtotal@"
      }
      crosstab from none {
        rows kind
        columns part
        values {
          n
        }
        when empty show "@crossempty@"
      }
      chart column from nothing {
        x kind
        y n
        when empty show "@chartempty@"
      }
      """;

  private static final String PROSE =
      """
      text "@prose@"
      text "# @heading@"
      text "- @bullet@"
      text "**x@bold@**"
      text "[x@link@](https://example.org/)"
      """;

  private static final String PICTURES =
      """
      image "dot.png" "@image@" width 5mm
      chart column from p {
        title "@chart@"
        x part
        y n "@series@"
        target 1 "@target@"
        size 18cm by 5cm
      }
      """;

  @TempDir static Path folder;

  @BeforeAll
  static void write() throws IOException {
    assertTrue(HostilePlace.TEXTS.size() >= 500, () -> HostilePlace.TEXTS.size() + " texts");
    ImageIO.write(
        new BufferedImage(8, 8, BufferedImage.TYPE_INT_RGB),
        "png",
        folder.resolve("dot.png").toFile());
    new Folder(folder)
        .write("rows.csv", "id,kind,part,side\n1,one,a,x\n2,one,b,y\n")
        .write(
            "project.svodka",
            """
            project hostile {
              edition 2026
              language "en"
              locale "en-GB"
              currency EUR
            }
            source rows from file "rows.csv" {
              key id
              columns {
                id integer
                kind text
                part text
                side text
              }
            }
            model events from rows {
              key id
              dimension kind "Kind"
              dimension part "Part"
              dimension side "Side"
              measure n "Number" = count()
              measure m "More" = count() + 1
            }
            """);
  }

  private static List<HostilePlace> places(Form form, String... names) {
    return Stream.of(names).map(name -> new HostilePlace(name, form)).toList();
  }

  private static List<HostilePlace> places(List<HostilePlace> some, List<HostilePlace> more) {
    return Stream.concat(some.stream(), more.stream()).toList();
  }

  private static void areShown(String elements, int together, List<HostilePlace> places)
      throws IOException {
    StringBuilder report = new StringBuilder();
    for (int i = 0; i < HostilePlace.TEXTS.size(); i += together) {
      String each = elements;
      for (HostilePlace place : places) {
        each = each.replace("@" + place.name() + "@", place.written(i, i + together));
      }
      report.append(each);
    }
    new Folder(folder).write("report.svodka", report(report.toString()));
    Path out = folder.resolve("out");
    Cli done =
        new Folder(folder)
            .call("run", "r", "--as-of", "2026-11-03", "-o", out.toString(), "--quiet");
    assertEquals(0, done.code(), () -> done.out() + done.err());
    HostilePlace.areIn(out.resolve("r"), places);
  }

  private static String report(String elements) {
    return """
    report r {
      formats pdf, xlsx, html
      query g {
        show n
        by kind, part
      }
      query c {
        show n, m
        by kind, part, side
      }
      query p {
        show n
        by part
      }
      query none {
        show n
        by kind, part
        where kind = "none"
      }
      query nothing {
        show n
        by kind
        where kind = "none"
      }
    """
        + elements
        + "}\n";
  }

  @Test
  void wordsOfTablesAndCrosstabs() throws IOException {
    areShown(
        TABLES,
        1,
        places(
            places(Form.LABEL, "column", "value"),
            places(
                Form.TEMPLATE,
                "title",
                "header",
                "subtotal",
                "total",
                "empty",
                "crosstab",
                "rowtotal",
                "columntotal",
                "crosssubtotal",
                "crossempty",
                "chartempty")));
  }

  @Test
  void runningTextWithItsSignsEscaped() throws IOException {
    areShown(PROSE, 1, places(Form.PROSE, "prose", "heading", "bullet", "bold", "link"));
  }

  @Test
  void wordsOfChartsAndImages() throws IOException {
    areShown(
        PICTURES,
        TOGETHER,
        places(places(Form.LABEL, "image", "series", "target"), places(Form.TEMPLATE, "chart")));
  }

  @Test
  void titlesOfSections() throws IOException {
    areShown(
        "section \"@section@\" {\ntext \"x\"\n}\n",
        SECTIONS_TOGETHER,
        places(Form.TEMPLATE, "section"));
  }
}
