package io.svodka.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A crosstab over something that has far more values than anybody thought.
class ManyColumnsTest {
  private static final int MANY = 20_000;

  @TempDir private Path folder;

  @Test
  void someAreShownSomeAreNamedAndTheOthersAreCounted() throws IOException {
    Path made =
        new Folder(folder)
            .write(
                "rows.csv",
                IntStream.range(0, MANY)
                    .mapToObj(i -> "%d,k,p%05d\n".formatted(i, i))
                    .collect(Collectors.joining("", "id,kind,part\n", "")))
            .write("project.svodka", PROJECT)
            .made("r");
    for (String format : new String[] {"html", "xlsx", "pdf"}) {
      String said = HostileReading.read(made, format).replaceAll("\\s+", " ");
      int named = said.indexOf("Columns not shown: ");
      assertTrue(named > 0, format);
      String note = said.substring(named, said.indexOf("The totals cover everything", named));
      int names = note.split("p\\d{5}", -1).length - 1;
      assertEquals(20, names, note);
      int shown = Integer.parseInt(note.replaceAll("(?s)^[^p]*p(\\d{5}).*", "$1"));
      assertTrue(note.contains("and " + (MANY - shown - names) + " more. "), note);
    }
  }

  private static final String PROJECT =
      """
      project many {
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
        }
      }
      model events from rows {
        key id
        dimension kind
        dimension part
        measure n "Number" = count()
      }
      report r {
        formats pdf, xlsx, html
        query q {
          show n
          by kind, part
        }
        crosstab from q {
          rows kind
          columns part
          values {
            n
          }
          row totals "All"
        }
      }
      """;
}
