package io.svodka.cli;

import static io.svodka.cli.EmptyProject.done;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Exports of Excel are drafted in whatever encoding they come, and run.
class NewModelOfEncodingsTest {
  private static final String RUSSIAN =
      "Номер;Город;Дата;Сумма\n1;Москва;31.10.2026;1 234,50\n2;Тверь;30.10.2026;10,25\n";
  private static final String GERMAN =
      "Nummer;Straße;Datum;Größe\n1;Münchner Straße;31.10.2026;1,5\n2;Köln;30.10.2026;2,5\n";

  @TempDir Path root;

  @ParameterizedTest
  @CsvSource({
    "ru, UTF-8, '', ''",
    "ru, windows-1251, '', windows-1251",
    "de, windows-1252, '', windows-1252",
    "ru, UTF-16LE, mark, utf-16",
    "de, UTF-16BE, mark, utf-16"
  })
  void aFileBecomesAModelThatRuns(String words, String encoding, String mark, String named)
      throws IOException {
    EmptyProject.make(root);
    boolean russian = words.equals("ru");
    String text = (mark.isEmpty() ? "" : "\uFEFF") + (russian ? RUSSIAN : GERMAN);
    Files.write(root.resolve("sales.csv"), text.getBytes(encoding));
    Cli drafted = done(Cli.call("new", "model", "sales.csv", "-C", root.toString()));
    assertEquals(
        !named.isEmpty(), drafted.out().contains("is not written in UTF-8"), drafted.out());
    String source = Files.readString(root.resolve("sources/sales.svodka"));
    assertEquals(
        named.isEmpty() ? "from file \"sales.csv\" {" : "encoding \"" + named + "\" {",
        source
            .lines()
            .findFirst()
            .orElse("")
            .replaceFirst(
                named.isEmpty() ? "^source .*? from" : ".*(?=encoding)",
                named.isEmpty() ? "from" : ""));
    done(Cli.call("fmt", "--check", root.resolve("sources/sales.svodka").toString()));
    done(Cli.call("new", "report", "sales", "-C", root.toString()));
    done(Cli.call("check", root.toString()));
    Cli shown = done(Cli.call("check", "--data", root.toString()));
    assertTrue(shown.err().isBlank() || !shown.err().contains("error"), shown.err());
  }

  @Test
  void aFileThatIsWrittenOtherwiseStopsTheRun() throws IOException {
    EmptyProject.make(root);
    Files.write(root.resolve("sales.csv"), RUSSIAN.getBytes("windows-1251"));
    done(Cli.call("new", "model", "sales.csv", "-C", root.toString()));
    Path source = root.resolve("sources/sales.svodka");
    Files.writeString(source, Files.readString(source).replace("windows-1251", "us-ascii"));
    Cli stopped = Cli.call("check", "--data", root.toString());
    assertTrue(stopped.err().contains("it is not written in US-ASCII"), stopped.err());
  }
}
