package io.svodka.house;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.svodka.testkit.rules.FormatRule;
import io.svodka.testkit.rules.SourceTree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Every Java file is formatted; `-Dformat=apply` formats instead of complaining.
class FormatTest {
  private static final String REMEDY =
      "these files are not formatted; mvn -q -pl cli -am test -Dtest=FormatTest"
          + " -Dsurefire.failIfNoSpecifiedTests=false -Dformat=apply formats them";

  @Test
  void everyFileIsFormatted() {
    FormatRule rule = new FormatRule(SourceTree.around(Path.of("")));
    if ("apply".equals(System.getProperty("format"))) {
      rule.apply();
    }
    assertEquals(List.of(), rule.unformatted(), REMEDY);
  }

  @Test
  void aFileThatIsNotFormattedIsFoundAndMended(@TempDir Path root) throws IOException {
    Files.writeString(root.resolve("pom.xml"), "<modules></modules>");
    Path file = Files.writeString(root.resolve("Sign.java"), "class  Sign{ int x ; }\n");
    FormatRule rule = new FormatRule(SourceTree.around(root));
    assertEquals(List.of(Path.of("Sign.java")), rule.unformatted());
    rule.apply();
    assertEquals("class Sign {\n  int x;\n}\n", Files.readString(file));
  }
}
