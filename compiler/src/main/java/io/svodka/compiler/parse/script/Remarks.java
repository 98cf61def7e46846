package io.svodka.compiler.parse.script;

import io.svodka.compiler.script.Comment;
import io.svodka.compiler.source.LineTable;
import io.svodka.grammar.SvodkaLexer;
import java.util.ArrayList;
import java.util.List;
import org.antlr.v4.runtime.Token;

/// Hands out the comments of a file, each once, in the order of the text.
final class Remarks {
  private final LineTable lines;
  private final List<Token> comments;
  private int next;
  private int lastLine;

  Remarks(LineTable lines, List<Token> tokens) {
    this.lines = lines;
    this.comments =
        tokens.stream()
            .filter(token -> token.getChannel() == SvodkaLexer.COMMENTS)
            .filter(token -> token.getType() != SvodkaLexer.STRAY)
            .toList();
  }

  /// Notes that the words up to `last` are written.
  void passed(Token last) {
    lastLine = lineOfEnd(last);
  }

  /// Leaves out the comments before an offset.
  void skipTo(int offset) {
    while (next < comments.size() && comments.get(next).getStartIndex() < offset) {
      next++;
    }
  }

  /// Returns whether another comment stands before an offset.
  boolean hasBefore(int offset) {
    return next < comments.size() && comments.get(next).getStartIndex() < offset;
  }

  /// Returns the offset of the next comment before `offset`, or `offset` itself.
  int startBefore(int offset) {
    return hasBefore(offset) ? comments.get(next).getStartIndex() : offset;
  }

  /// Returns the offset just after the last comment handed out.
  int endOfLast() {
    return next == 0 ? 0 : comments.get(next - 1).getStopIndex() + 1;
  }

  /// Returns whether the next comment starts on the line of the last word.
  boolean nextIsBeside() {
    return lines.lineAt(comments.get(next).getStartIndex()) == lastLine;
  }

  /// Returns whether `following` starts on a later line than the next comment ends.
  boolean nextEndsLine(Token following) {
    return lines.lineAt(following.getStartIndex()) > lineOfEnd(comments.get(next));
  }

  /// Returns the next comment.
  Comment take() {
    Token token = comments.get(next++);
    int column = token.getStartIndex() - lines.startOf(lines.lineAt(token.getStartIndex()));
    String text =
        token.getText().lines().map(String::stripTrailing).reduce(Remarks::joined).orElse("");
    return new Comment(text, column);
  }

  /// Returns the comments before an offset that start on the line of the last word.
  List<Comment> beside(int offset) {
    List<Comment> taken = new ArrayList<>();
    while (hasBefore(offset) && nextIsBeside()) {
      taken.add(take());
    }
    return taken;
  }

  /// Returns all comments before an offset.
  List<Comment> before(int offset) {
    List<Comment> taken = new ArrayList<>();
    while (hasBefore(offset)) {
      taken.add(take());
    }
    return taken;
  }

  /// Returns whether the words from an offset to `last` stand on one line.
  boolean isOneLine(int start, Token last) {
    return lines.lineAt(start) == lineOfEnd(last);
  }

  private static String joined(String above, String below) {
    return above + "\n" + below;
  }

  private int lineOfEnd(Token token) {
    return lines.lineAt(Math.max(token.getStartIndex(), token.getStopIndex()));
  }
}
