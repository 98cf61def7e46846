package io.svodka.compiler.cases;

import io.svodka.compiler.source.SourceFile;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Assertions;

/// A small change of a file, as a person would make it by mistake.
///
/// @param file how the path of the file ends
record Slip(String file, String before, String after) {
  static Slip of(String fence) {
    return new Slip(lines(fence, "@"), lines(fence, "-"), lines(fence, "+"));
  }

  private static String lines(String fence, String mark) {
    return fence
        .lines()
        .filter(line -> line.startsWith(mark))
        .map(line -> line.substring(1))
        .collect(Collectors.joining("\n"))
        .strip();
  }

  static SourceFile applied(List<Slip> slips, SourceFile file) {
    String text = file.text();
    for (Slip slip : slips) {
      int at = text.indexOf(slip.before);
      if (at >= 0 && file.id().path().endsWith(slip.file)) {
        text = text.substring(0, at) + slip.after + text.substring(at + slip.before.length());
      }
    }
    return new SourceFile(file.id(), text);
  }

  /// A slip in no file tests nothing.
  void mustFit(List<SourceFile> files) {
    boolean fits =
        files.stream()
            .anyMatch(each -> each.id().path().endsWith(file) && each.text().contains(before));
    Assertions.assertTrue(fits, () -> "no " + file + " with " + before);
  }
}
