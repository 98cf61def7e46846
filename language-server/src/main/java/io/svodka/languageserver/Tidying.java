package io.svodka.languageserver;

import io.svodka.compiler.format.Formatter;
import java.util.List;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.TextEdit;

/// Sets a file in its canonical form. Only the lines that differ are replaced, so that cursors
/// stay.
record Tidying(View view) {
  List<TextEdit> all() {
    return edits(0, Integer.MAX_VALUE);
  }

  /// Returns the changes that touch some lines.
  List<TextEdit> in(Range range) {
    return edits(range.getStart().getLine(), range.getEnd().getLine());
  }

  private List<TextEdit> edits(int first, int last) {
    String before = view.lines().file().text();
    String after = new Formatter().format(view.lines().file()).text();
    return LineDifference.between(before, after).stream()
        .filter(change -> change.first() <= last && first <= change.end())
        .map(
            change ->
                new TextEdit(
                    new Range(new Position(change.first(), 0), end(change.end())), change.text()))
        .toList();
  }

  /// The last line may lack an end.
  private Position end(int line) {
    Position last = view.lines().position(view.lines().file().text().length());
    return line > last.getLine() ? last : new Position(line, 0);
  }
}
