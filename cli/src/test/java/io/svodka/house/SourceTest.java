package io.svodka.house;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.svodka.testkit.rules.Exemption;
import io.svodka.testkit.rules.SourceRules;
import io.svodka.testkit.rules.SourceTree;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/// The rules over the texts of all modules, and who is exempt from one.
class SourceTest {
  private static final List<Exemption> EXEMPTIONS = List.of();

  @Test
  void theSourcesKeepTheRules() {
    List<String> complaints = new SourceRules(EXEMPTIONS).check(SourceTree.around(Path.of("")));
    assertEquals("", String.join("\n", complaints));
  }
}
