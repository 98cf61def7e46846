package io.svodka.testkit.rules;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// A text file of the project, Java or not.
record TextSource(Path path, String text) {
  /// Returns a finding for each line the pattern occurs in.
  List<Finding> matches(Pattern pattern, String message) {
    List<Finding> findings = new ArrayList<>();
    List<String> lines = text.lines().toList();
    for (int i = 0; i < lines.size(); i++) {
      if (pattern.matcher(lines.get(i)).find()) {
        findings.add(new Finding(path, i + 1, message));
      }
    }
    return findings;
  }
}
