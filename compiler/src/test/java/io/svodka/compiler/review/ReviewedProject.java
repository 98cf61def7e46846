package io.svodka.compiler.review;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.svodka.compiler.Compilation;
import io.svodka.compiler.Compiler;
import io.svodka.compiler.source.SourceFile;
import io.svodka.model.origin.SourceId;
import io.svodka.model.plan.ProjectPlan;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// A project that has each kind of statement, before a change and after it.
record ReviewedProject(String before, String after) {
  ReviewedProject(String text) {
    this(text, text);
  }

  ReviewedProject() throws IOException {
    this(Files.readString(Path.of("src/test/review/project.svodka")));
  }

  /// Returns the same where the first such text is another one afterwards.
  ReviewedProject with(String from, String to) {
    int at = after.indexOf(from);
    assertTrue(at >= 0, from);
    return new ReviewedProject(
        before, after.substring(0, at) + to + after.substring(at + from.length()));
  }

  /// Returns the same where the first such text is another one from the start.
  ReviewedProject given(String from, String to) {
    return new ReviewedProject(new ReviewedProject(before).with(from, to).after());
  }

  List<Change> changes() {
    return Review.between(plan(before), plan(after)).changes();
  }

  private static ProjectPlan plan(String text) {
    List<SourceFile> files = List.of(new SourceFile(new SourceId("project.svodka"), text));
    return switch (new Compiler().compile(() -> files)) {
      case Compilation.Compiled(var plan, _) -> plan;
      case Compilation.Refused(var problems) ->
          throw new AssertionError(
              problems.stream()
                  .map(each -> each.code() + each.headline() + each.primary())
                  .toList()
                  .toString());
    };
  }
}
