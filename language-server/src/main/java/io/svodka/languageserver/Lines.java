package io.svodka.languageserver;

import io.svodka.compiler.source.LineTable;
import io.svodka.compiler.source.SourceFile;
import io.svodka.model.origin.Span;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;

/// Places of a text as editors count them: lines and UTF-16 units from zero.
record Lines(SourceFile file, LineTable table) {
  static Lines of(SourceFile file) {
    return new Lines(file, file.lines());
  }

  Position position(int offset) {
    int inside = Math.clamp(offset, 0, file.text().length());
    int line = table.lineAt(inside);
    return new Position(line - 1, Math.max(0, inside - table.startOf(line)));
  }

  Range range(Span span) {
    return new Range(position(span.start()), position(span.end()));
  }

  /// Returns the offset of a position; one past the end of its line is at the end.
  int offset(Position position) {
    int line = Math.clamp(position.getLine() + 1L, 1, table.count());
    boolean below = position.getLine() + 1 > table.count();
    int start = table.startOf(line);
    int end = table.endOf(line);
    return below
        ? file.text().length()
        : Math.clamp((long) start + position.getCharacter(), start, end);
  }
}
