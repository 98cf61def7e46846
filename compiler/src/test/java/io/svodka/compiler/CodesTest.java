package io.svodka.compiler;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class CodesTest {
  private static final Pattern CODE = Pattern.compile("SV[2-9]\\d{3}");

  @Test
  void everyCodeOccursInSomeCase() {
    Set<String> unshown = codes(Path.of("src/main/java/io/svodka/compiler/wording"));
    unshown.removeAll(codes(Path.of("src/test/cases")));
    // What depends on a database is shown where there is one.
    unshown.removeAll(codes(Path.of("../cli/src/test/goldens/schema")));
    assertEquals(Set.of(), unshown);
  }

  private static Set<String> codes(Path folder) {
    Set<String> codes = new TreeSet<>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        CODE.matcher(Files.readString(file)).results().map(MatchResult::group).forEach(codes::add);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return codes;
  }
}
