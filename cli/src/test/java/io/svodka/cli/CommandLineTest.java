package io.svodka.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

class CommandLineTest {
  @ParameterizedTest
  @ValueSource(strings = {"demo", "new", "check", "run", "send", "explain"})
  void everyCommandTellsHowItIsCalled(String command) {
    Cli help = Cli.call(command, "--help");
    assertEquals(0, help.code());
    assertEquals("", help.err());
    assertTrue(help.out().startsWith("Usage: svodka " + command), help.out());
    assertEquals(help.out(), Cli.call("help", command).out());
    assertFalse(help.out().contains("null"), help.out());
  }

  @Test
  void eachCommandIsMadeByItsOwnName() {
    Console console =
        new Console(
            InputStream.nullInputStream(),
            new PrintWriter(Writer.nullWriter()),
            new PrintWriter(Writer.nullWriter()),
            Console.Display.PLAIN);
    CommandLine all = Svodka.commandLine(console);
    assertEquals(Set.copyOf(Commands.NAMES), all.getSubcommands().keySet());
    for (String name : Commands.NAMES) {
      Class<?> type = Commands.named(name);
      assertEquals(name, type.getAnnotation(CommandLine.Command.class).name());
      CommandLine alone = Svodka.commandLine(console, new String[] {name});
      boolean isAlone = Commands.isAlone(name);
      assertEquals(
          isAlone ? Set.of(name) : Set.copyOf(Commands.NAMES), alone.getSubcommands().keySet());
    }
  }

  @Test
  void theCommandListsItsCommandsAndCodes() {
    Cli help = Cli.call("--help");
    assertEquals(0, help.code());
    for (String word : new String[] {"demo", "new", "check", "run", "send", "explain", "help"}) {
      assertTrue(help.out().contains("\n  " + word + " "), help.out());
    }
    assertTrue(help.out().contains("Exit codes:"), help.out());
  }

  @Test
  void theVersionIsPrinted() {
    Cli version = Cli.call("--version");
    assertEquals(0, version.code());
    assertTrue(version.out().startsWith("svodka "), version.out());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          rnu                           | rnu
          run --as-of yesterday         | --as-of
          run --as-of 03.11.2026        | --as-of
          run --set month               | --set
          run --format docx             | --format
          run --colour                  | --colour
          run one two                   | two
          new                           | DIR
          send --format pdf             | --format
          """)
  void aWrongLineIsRefusedWithItsWord(String line, String word) {
    Cli refused = Cli.call(line.split(" "));
    assertEquals(2, refused.code());
    assertEquals("", refused.out());
    assertTrue(refused.err().contains(word), refused.err());
    assertTrue(refused.err().contains("Usage: svodka"), refused.err());
    assertFalse(refused.err().contains("Exception"), refused.err());
    assertFalse(refused.err().contains("io.svodka"), refused.err());
  }

  @Test
  void aReportIsAlsoMeantByThePathOfItsFile(@TempDir Path folder) throws IOException {
    OwnProject project = OwnProject.make(folder);
    assertEquals(0, project.call("explain", "reports/monthly.svodka").code());
    String whole = project.folder().resolve("reports/monthly.svodka").toString();
    assertEquals(0, project.call("explain", whole).code());
    assertEquals(0, project.call("explain", "./monthly.svodka").code());
    Cli none = project.call("explain", "model/orders.svodka");
    assertEquals(3, none.code());
    assertTrue(none.err().contains("declares a report"), none.err());
    assertTrue(none.err().contains("the project has: monthly"), none.err());
    String report = Files.readString(Path.of(whole));
    String second = report.substring(0, report.indexOf("\ndeliver "));
    project.write(
        "reports/monthly.svodka",
        report + "\n" + second.replace("report monthly", "report weekly"));
    Cli several = project.call("explain", "reports/monthly.svodka");
    assertEquals(3, several.code());
    assertTrue(several.err().contains("name one of: monthly, weekly"), several.err());
  }

  @Test
  void withoutACommandTheUsageIsShown() {
    Cli nothing = Cli.call();
    assertEquals(2, nothing.code());
    assertTrue(nothing.err().contains("Usage: svodka"), nothing.err());
  }

  @Test
  void theDemoNeedsItsExamples() {
    Cli demo = Cli.call("demo", "--as-of", OwnProject.AS_OF);
    assertEquals(3, demo.code());
    assertTrue(demo.err().contains("error[SV9432]"), demo.err());
    assertTrue(demo.err().contains("help: "), demo.err());
  }

  @Test
  void aCodeIsExplainedHoweverItIsWritten() {
    Cli page = Cli.call("explain", "sv2002", "--language", "en");
    assertEquals(0, page.code());
    assertTrue(page.out().startsWith("SV2002: an unknown column\n"), page.out());
    assertTrue(page.out().contains("Wrong:\n"), page.out());
    assertFalse(page.out().contains("```"), page.out());
    assertEquals(page.out(), Cli.call("explain", "2002", "--language", "en").out());
  }

  @Test
  void aFailureIsExplainedByItsMessageInBothLanguages() {
    Cli page = Cli.call("explain", "SV9107", "--language", "en");
    assertEquals(0, page.code());
    assertTrue(page.out().startsWith("SV9107: the database could not carry out"), page.out());
    assertTrue(page.out().contains("It is printed as:\n\n    error[SV9107]: "), page.out());
    assertFalse(page.out().contains("```"), page.out());
    Cli russian = Cli.call("explain", "9107", "--language", "ru");
    assertTrue(russian.out().startsWith("SV9107: база не смогла"), russian.out());
    assertTrue(russian.out().contains("Сообщение:\n\n    error[SV9107]: "), russian.out());
    assertTrue(Cli.call("explain", "SV2002", "--language", "ru").out().contains("Неправильно:\n"));
  }

  @Test
  void paragraphsOfAPageAreAsWideAsPeopleReadWhereverTheirLinesEnd() {
    String page = Cli.call("explain", "SV9001", "--language", "en").out();
    assertTrue(
        page.contains(
            "language for a role: a report that\nneeds it, be it inside a formula, a condition or a"
                + " text, is not made for that role. It\nnever shows zeros or gaps"),
        page);
    String items = Cli.call("explain", "SV9101", "--language", "en").out();
    assertTrue(items.contains("\n- Compare `url`"), items);
    assertTrue(items.contains("`svodka.toml` with\n  what the database"), items);
    assertTrue(items.contains("\n- Where the server was only away"), items);
  }

  @Test
  void anUnknownCodeOffersThoseLikeIt() {
    Cli unknown = Cli.call("explain", "SV2202");
    assertEquals(2, unknown.code());
    assertTrue(unknown.err().contains("There is no code SV2202."), unknown.err());
    assertTrue(unknown.err().contains("SV2002  an unknown column"), unknown.err());
  }

  @Test
  void messagesSpeakTheLanguageOfTheProjectUnlessAnotherIsAskedFor(@TempDir Path folder)
      throws IOException {
    Files.writeString(
        folder.resolve("project.svodka"),
        "project shop \"Shop\" {\n  language \"ru\"\n  currency RUBB\n}\n");
    String project = folder.toString();
    assertTrue(Cli.call("check", project).out().contains("ошибка[SV2013]: нет валюты `RUBB`"));
    assertTrue(Cli.call("run", "-C", project).err().contains("ошибка[SV2013]"));
    Cli english = Cli.call("check", project, "--language", "en");
    assertTrue(english.out().contains("error[SV2013]: unknown currency `RUBB`"), english.out());
    Cli log = Cli.call("check", project, "--sarif");
    assertEquals("SV2013", log.json().at("/runs/0/results/0/ruleId").asText());
    Path file = folder.resolve("problems.sarif");
    Cli.call("check", "--sarif", file.toString(), project);
    assertEquals(log.out().strip(), Files.readString(file).strip());
    assertEquals(2, Cli.call("check", project, "--language", "de").code());
  }
}
