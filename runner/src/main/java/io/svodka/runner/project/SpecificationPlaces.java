package io.svodka.runner.project;

import io.svodka.compiler.source.LineTable;
import io.svodka.model.failure.RunFailure;
import io.svodka.model.origin.Span;
import java.nio.file.Path;

/// Names places of the specification as people look for them. The texts are read when somebody
/// asks, which is after something has failed.
///
/// @param root folder of the project
public record SpecificationPlaces(Path root) {
  /// Returns a place as file, line and column, such as `reports/sales.svodka:12:9`; the file alone
  /// where its text is not there any more.
  public String of(Span span) {
    String path = span.source().path();
    try {
      return new ProjectFolder(root)
          .read().texts().stream()
              .filter(file -> file.id().equals(span.source()))
              .findFirst()
              .map(file -> LineTable.of(file.text()))
              .map(
                  lines ->
                      path + ":" + lines.lineAt(span.start()) + ":" + lines.columnAt(span.start()))
              .orElse(path);
    } catch (RunFailure unreadable) {
      return path;
    }
  }
}
