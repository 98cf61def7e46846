package io.svodka.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

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
}
