package io.svodka.cli;

import static io.svodka.cli.HostilePlace.places;

import io.svodka.cli.HostilePlace.Form;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Texts that mean something elsewhere stand in every place for words within a report and come out
/// as they are in PDF, Excel and HTML.
class HostilePlacesTest {
  /// Charts and images are dear, so each bears several texts.
  private static final int TOGETHER = 5;

  private static final int SECTIONS_TOGETHER = 4;

  private static final String QUERIES =
      """
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
      """;

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
          kind "@crossrow@"
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
      chart combo from r@#@ {
        x part
        y n "@bars@"
        line m "@line@"
        size 18cm by 5cm
      }
      """;

  private static final String AXES =
      """
      chart scatter from r@#@ {
        x n
        y m
        size 36cm by 3cm
      }
      """;

  /// The words of a query are those of its columns and of axes.
  private static final String OWN_QUERIES =
      """
      query r@#@ "x" {
        show {
          n "@along@"
          m "@up@"
        }
        by part
      }
      """;

  private static final String MODEL =
      """
      model named from rows {
        key id
        measure one "One" = count()
      """;

  private static final String FIELDS =
      """
        dimension d@#@ "@dimension@" = map part {
          "a" -> "@mapped@"
          else -> "@mappedelse@"
        }
        dimension b@#@ = band id {
          before 2 -> "@band@"
          else -> "@bandelse@"
        }
        dimension i@#@ = if part = "a" then "@then@" else "@else@"
        dimension z@#@ = gap {
          missing as "@missing@"
        }
        measure m@#@ "@measure@" = count()
      """;

  private static final String SHOWN_FIELDS =
      """
      query q@#@ {
        show m@#@ as again "@item@"
        by d@#@, b@#@, i@#@, z@#@
      }
      query f@#@ {
        show m@#@
        by d@#@
        top 1 by m@#@ rest as "@rest@"
      }
      table from q@#@
      table from f@#@
      parameter p@#@ "x": text = "@setting@"
      parameter o@#@: one of ("@choice@", "x") = "@choice@"
      row {
        tiles from f@#@ {
          m@#@ "@tile@"
        }
        text "@beside@{$p@#@}"
      }
      text "{$o@#@}"
      """;

  @TempDir static Path folder;
  private static HostileProject project;

  @BeforeAll
  static void write() throws IOException {
    project = HostileProject.write(folder);
  }

  private static List<HostilePlace> both(List<HostilePlace> some, List<HostilePlace> more) {
    return Stream.concat(some.stream(), more.stream()).toList();
  }

  private static void areShown(String elements, int together, List<HostilePlace> places)
      throws IOException {
    areShown("A4", elements, together, places);
  }

  private static void areShown(
      String page, String elements, int together, List<HostilePlace> places) throws IOException {
    project.with(
        "report.svodka",
        "report r {\nformats pdf, xlsx, html\npage %s for accessibility\n".formatted(page)
            + QUERIES
            + HostilePlace.all(elements, places, together)
            + "}\n");
    HostileReading.areIn(project.run("r"), places);
  }

  @Test
  void wordsOfTablesAndCrosstabs() throws IOException {
    areShown(
        TABLES,
        1,
        both(
            places(Form.LABEL, "column", "crossrow", "value"),
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
  void wordsOfModelsAndQueriesAndParameters() throws IOException {
    List<HostilePlace> ofModels =
        places(
            Form.LABEL,
            "dimension",
            "mapped",
            "mappedelse",
            "band",
            "bandelse",
            "then",
            "else",
            "missing",
            "measure");
    List<HostilePlace> all =
        both(
            both(ofModels, places(Form.LABEL, "item", "rest", "setting", "choice", "tile")),
            places(Form.PROSE, "beside"));
    project.with("named.svodka", MODEL + HostilePlace.all(FIELDS, ofModels, 1) + "}\n");
    areShown(SHOWN_FIELDS, 1, all);
  }

  @Test
  void runningTextWithItsSignsEscaped() throws IOException {
    areShown(PROSE, 1, places(Form.PROSE, "prose", "heading", "bullet", "bold", "link"));
  }

  @Test
  void wordsOfChartsAndImages() throws IOException {
    areShown(
        OWN_QUERIES + PICTURES,
        TOGETHER,
        both(
            places(Form.LABEL, "image", "series", "target", "bars", "line"),
            places(Form.TEMPLATE, "chart")));
  }

  /// A picture ends words with `…` where it has no more room for them.
  @Test
  void wordsOfAxes() throws IOException {
    areShown("A3 landscape", OWN_QUERIES + AXES, 1, places(Form.LABEL, "along", "up"));
  }

  @Test
  void titlesOfSections() throws IOException {
    areShown(
        "section \"@section@\" {\ntext \"x\"\n}\n",
        SECTIONS_TOGETHER,
        places(Form.TEMPLATE, "section"));
  }
}
