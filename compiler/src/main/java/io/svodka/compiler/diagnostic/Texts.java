package io.svodka.compiler.diagnostic;

import io.svodka.compiler.source.LineTable;
import io.svodka.compiler.source.SourceFile;
import io.svodka.model.origin.SourceId;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// The lines of the files that diagnostics speak of.
record Texts(Map<SourceId, LineTable> lines) {
  Texts {
    lines = Map.copyOf(lines);
  }

  static Texts of(List<SourceFile> files) {
    return new Texts(
        files.stream().collect(Collectors.toMap(SourceFile::id, SourceFile::lines, (a, _) -> a)));
  }

  /// Returns the lines of a file; one that is not known has no text.
  LineTable of(SourceId source) {
    return lines.getOrDefault(source, LineTable.of(""));
  }
}
