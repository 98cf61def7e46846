package io.svodka.grammar;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Lines of a file that are made from the list of keywords, between `// <name>` and `// </name>`.
record GeneratedRegion(Path file, String name) {
  /// Fails unless the region holds these lines; `-Dgoldens=accept` writes them.
  void check(List<String> lines) throws IOException {
    List<String> all = new ArrayList<>(Files.readAllLines(file));
    int start = indexOf(all, "// <" + name + ">") + 1;
    int end = indexOf(all, "// </" + name + ">");
    if ("accept".equals(System.getProperty("goldens"))) {
      all.subList(start, end).clear();
      all.addAll(start, lines);
      Files.writeString(file, String.join("\n", all) + "\n");
      return;
    }
    assertEquals(
        String.join("\n", lines),
        String.join("\n", all.subList(start, end)),
        () -> file + " differs from the list of keywords; accept with -Dgoldens=accept");
  }

  private static int indexOf(List<String> lines, String mark) {
    for (int i = 0; i < lines.size(); i++) {
      if (lines.get(i).strip().startsWith(mark)) {
        return i;
      }
    }
    throw new AssertionError("no line " + mark);
  }
}
