package io.svodka.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.svodka.testkit.HostileStrings;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import javax.imageio.ImageIO;

/// A project for texts that mean something elsewhere: they are the names of its things, and tests
/// write them into its specification.
record HostileProject(Folder folder) {
  /// The names of things. A file of rows holds no lone returns.
  static final List<String> NAMES =
      HostileStrings.all().stream().map(text -> text.replace("\r", "")).distinct().toList();

  private static final String PROJECT =
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
          gap text
        }
      }
      source names from file "names.csv" {
        key id
        columns {
          id integer
          name text
          ink text
          lot integer
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
      model things from names {
        key id
        dimension name
      }
      model said from names {
        key id
        join one thing is things on id
        dimension name "Name"
        dimension ink
        dimension lot
        measure k "Number" = count()
      }
      """;

  /// So many names stand together where a block has room for few.
  static final int LOT = 20;

  static HostileProject write(Path root) throws IOException {
    assertTrue(NAMES.size() >= 500, () -> NAMES.size() + " texts");
    assertTrue(HostilePlace.TEXTS.size() >= 500, () -> HostilePlace.TEXTS.size() + " texts");
    Folder folder =
        new Folder(root)
            .write("rows.csv", "id,kind,part,side,gap\n1,one,a,x,\n2,one,b,y,z\n")
            .write("names.csv", names())
            .write("project.svodka", PROJECT);
    ImageIO.write(
        new BufferedImage(8, 8, BufferedImage.TYPE_INT_RGB),
        "png",
        root.resolve("dot.png").toFile());
    return new HostileProject(folder);
  }

  private static String names() {
    StringBuilder rows = new StringBuilder("id,name,ink,lot\n");
    for (int i = 0; i < NAMES.size(); i++) {
      String name = NAMES.get(i);
      rows.append(i).append(",\"").append(name.replace("\"", "\"\"")).append("\",");
      // the font of PDF has no such letter, which a run tells before it makes a file
      rows.append(name.contains("😀") ? "none" : "some").append(',').append(i / LOT).append('\n');
    }
    return rows.toString();
  }

  /// Adds a file of specifications.
  HostileProject with(String file, String text) throws IOException {
    folder.write(file, text);
    return this;
  }

  /// Calls a command, which must do its work.
  Cli call(String... line) {
    Cli done = folder.call(line);
    assertEquals(0, done.code(), () -> done.out() + done.err());
    return done;
  }

  /// Makes the files of a report and returns their folder.
  Path run(String report, String... more) {
    Path out = folder.root().resolve("out");
    String[] line = {"run", report, "--as-of", "2026-11-03", "-o", out.toString(), "--quiet"};
    String[] all = Arrays.copyOf(line, line.length + more.length);
    System.arraycopy(more, 0, all, line.length, more.length);
    call(all);
    return out.resolve(report);
  }
}
