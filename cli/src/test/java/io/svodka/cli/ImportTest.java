package io.svodka.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.svodka.testkit.Goldens;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Reports of other tools become drafts that compile, and what they could not say is listed.
class ImportTest {
  private static final Path SAMPLES = Path.of("src/test/imports");
  private static final Goldens GOLDENS = new Goldens(Path.of("src/test/goldens/import"));

  @TempDir Path root;

  @BeforeEach
  void makeProject() throws IOException {
    Files.writeString(
        root.resolve("project.svodka"),
        """
        project shop "Shop" {
          edition 2026
          language "en"
          locale "en-GB"
          timezone "Europe/London"
          currency EUR
          connection warehouse uses postgres
        }
        """);
  }

  static Stream<String> samples() throws IOException {
    try (Stream<Path> files = Files.list(SAMPLES)) {
      return files.map(each -> each.getFileName().toString()).sorted().toList().stream();
    }
  }

  private Cli imported(Path file, String... more) {
    String name = file.toString();
    return Cli.call(
        Stream.concat(
                Stream.of(
                    "import",
                    name.substring(name.lastIndexOf('.') + 1),
                    name,
                    "-C",
                    root.toString()),
                Stream.of(more))
            .toArray(String[]::new));
  }

  /// A draft is checked with the project around it, and by `check` and `fmt` once it is written.
  @ParameterizedTest
  @MethodSource("samples")
  void aReportBecomesADraftThatCompiles(String sample) throws IOException {
    Path file = SAMPLES.resolve(sample);
    Cli printed = imported(file);
    assertEquals(0, printed.code(), printed.err());
    assertFalse(printed.err().contains("does not compile"), printed.err());
    GOLDENS.check(sample + ".txt", printed.out() + "\n== left out\n" + printed.err());
    Cli written = imported(file, "--out", "reports/draft.svodka");
    assertEquals(0, written.code(), written.err());
    assertEquals(printed.out(), Files.readString(root.resolve("reports/draft.svodka")));
    Cli check = Cli.call("check", root.toString());
    assertEquals(0, check.code(), check.out() + check.err());
    Cli form = Cli.call("fmt", "--check", root.resolve("reports/draft.svodka").toString());
    assertEquals(0, form.code(), form.out() + form.err());
  }

  @Test
  void nothingIsWrittenOverAndNothingTwice() throws IOException {
    Path file = SAMPLES.resolve("plain.jrxml");
    Files.writeString(root.resolve("mine.svodka"), "-- mine\n");
    Cli refused = imported(file, "--out", "mine.svodka");
    assertEquals(3, refused.code());
    assertEquals("-- mine\n", Files.readString(root.resolve("mine.svodka")));
  }

  /// What compiles not yet is told with its reason.
  @Test
  void aConnectionThatIsNotThereIsTold() {
    Cli told = imported(SAMPLES.resolve("plain.jrxml"), "--connection", "elsewhere");
    assertEquals(0, told.code());
    assertTrue(told.err().contains("The draft does not compile yet"), told.err());
    assertTrue(told.err().contains("elsewhere"), told.err());
  }

  private Path file(String name, String text) throws IOException {
    return Files.writeString(root.resolve(name), text);
  }

  private void refused(Path file, String why) {
    Cli call = imported(file);
    assertEquals(3, call.code(), call.out() + call.err());
    assertTrue(call.err().startsWith("error[SV9495]"), call.err());
    assertTrue(call.err().contains(why), call.err());
    assertEquals("", call.out());
  }

  @Test
  void whatXmlNamesOutsideIsNotOpened() throws IOException {
    Path secret = file("secret.txt", "hunter2-secret");
    String entity =
        "<!DOCTYPE jasperReport [<!ENTITY x SYSTEM \"%s\">]>\n".formatted(secret.toUri())
            + "<jasperReport name=\"r\"><title><band><staticText><reportElement x=\"0\"/>"
            + "<text>&x;</text></staticText></band></title></jasperReport>";
    Cli call = imported(file("entity.jrxml", entity));
    assertFalse((call.out() + call.err()).contains("hunter2-secret"), call.out());
    assertEquals(3, call.code());
    StringBuilder bomb = new StringBuilder("<!DOCTYPE r [<!ENTITY a0 \"aaaaaaaaaa\">");
    for (int i = 1; i < 12; i++) {
      bomb.append("<!ENTITY a%d \"%s\">".formatted(i, ("&a" + (i - 1) + ";").repeat(10)));
    }
    refused(file("bomb.jrxml", bomb + "]><jasperReport>&a11;</jasperReport>"), "");
    Cli elsewhere =
        imported(
            file(
                "doctype.jrxml",
                "<!DOCTYPE jasperReport PUBLIC \"-//x\" \"http://127.0.0.1:1/x.dtd\">"
                    + "<jasperReport name=\"r\"/>"));
    assertEquals(0, elsewhere.code(), elsewhere.err());
  }

  @Test
  void whatIsNoReportIsRefused() throws IOException {
    refused(file("rdl.jrxml", "<Report/>"), "its root is `Report`");
    refused(file("jrxml.rdl", "<jasperReport/>"), "its root is `jasperReport`");
    refused(file("text.jrxml", "no xml"), "line 1 is no XML");
    refused(file("half.jrxml", "<jasperReport>\n<title>"), "no XML");
    refused(file("deep.rdl", "<Report>" + "<a>".repeat(100_000)), "no XML that can be read");
    refused(
        Files.write(
            root.resolve("large.rdl"),
            ("<Report>" + " ".repeat(21 << 20) + "</Report>").getBytes(StandardCharsets.UTF_8)),
        "larger than 20 MB");
  }

  @Test
  void filesInOtherEncodingsAreRead() throws IOException {
    String report =
        "<?xml version=\"1.0\" encoding=\"%s\"?><jasperReport name=\"r\"><title><band>"
            + "<staticText><reportElement x=\"0\"/><text>Выручка</text></staticText></band></title>"
            + "</jasperReport>";
    for (String encoding : new String[] {"windows-1251", "UTF-16LE", "UTF-8"}) {
      String text = (encoding.equals("UTF-16LE") ? "\uFEFF" : "") + report.formatted(encoding);
      Path file = Files.write(root.resolve("r.jrxml"), text.getBytes(encoding));
      Cli call = imported(file);
      assertTrue(call.out().contains("report r \"Выручка\""), encoding + call.out() + call.err());
    }
  }
}
