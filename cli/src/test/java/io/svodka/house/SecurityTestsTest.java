package io.svodka.house;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// The document that says which test holds which rule of security names tests that are there.
class SecurityTestsTest {
  private static final Path ROOT = Path.of("..");
  private static final Path DOCUMENT = ROOT.resolve("docs/security-tests.md");
  private static final Pattern NAMED = Pattern.compile("`(\\w+Test)\\.(\\w+)`");

  @Test
  void everyNamedTestIsThere() throws IOException {
    List<String> missing = new ArrayList<>();
    for (MatchResult named : NAMED.matcher(Files.readString(DOCUMENT)).results().toList()) {
      if (!isThere(named.group(1), named.group(2))) {
        missing.add(named.group());
      }
    }
    assertEquals(List.of(), missing);
  }

  @Test
  void everyRuleNamesATest() throws IOException {
    List<String> rules =
        Files.readAllLines(DOCUMENT).stream()
            .filter(line -> line.startsWith("| ") && !line.startsWith("| Rule"))
            .toList();
    assertTrue(rules.size() > 20, () -> rules.size() + " rules");
    assertEquals(List.of(), rules.stream().filter(rule -> !NAMED.matcher(rule).find()).toList());
  }

  @Test
  void aTestThatIsNotThereIsMissed() throws IOException {
    assertTrue(isThere("SecurityTestsTest", "everyNamedTestIsThere"));
    assertTrue(!isThere("SecurityTestsTest", "somethingElse"));
    assertTrue(!isThere("NobodyTest", "everyNamedTestIsThere"));
  }

  private static boolean isThere(String type, String method) throws IOException {
    Pattern declared = Pattern.compile("(void|>) " + method + "\\(");
    for (Path file : files(type)) {
      if (declared.matcher(Files.readString(file)).find()) {
        return true;
      }
    }
    return false;
  }

  private static List<Path> files(String type) throws IOException {
    List<Path> found = new ArrayList<>();
    try (Stream<Path> modules = Files.list(ROOT)) {
      for (Path tests : modules.map(each -> each.resolve("src/test/java")).toList()) {
        if (Files.exists(tests)) {
          try (Stream<Path> files = Files.walk(tests)) {
            files.filter(file -> file.endsWith(type + ".java")).forEach(found::add);
          }
        }
      }
    }
    return found;
  }
}
