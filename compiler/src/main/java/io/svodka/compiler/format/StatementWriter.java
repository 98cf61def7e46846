package io.svodka.compiler.format;

import io.svodka.compiler.script.Comment;
import io.svodka.compiler.script.Part.Gap;
import io.svodka.compiler.script.Part.Word;
import java.util.ArrayList;
import java.util.List;

/// Sets the words of one statement, breaking lines that grow too long.
final class StatementWriter {
  static final int WIDTH = 100;
  static final int STEP = 2;

  private final Page page;
  private final int indent;
  private final List<Word> line = new ArrayList<>();
  private boolean broken;

  StatementWriter(Page page, int indent) {
    this.page = page;
    this.indent = indent;
  }

  /// Adds a word to the current line.
  void add(Word word) {
    line.add(word);
    while (column() + widthOf(line) > WIDTH && breakLine()) {
      // Each turn has moved a part of the line to the page.
    }
  }

  /// Adds the closing brace of a block, at the column of the statement whatever was broken above.
  void addBrace() {
    broken = false;
    line.add(new Word(Gap.SPACE, "}", 0));
  }

  /// Adds a text in triple quotes, one step deeper than the statement.
  void addProse(List<String> lines) {
    line.add(new Word(Gap.SPACE, "\"\"\"", 0));
    flush();
    lines.forEach(each -> page.add(indent + STEP, each));
    line.add(new Word(Gap.SPACE, "\"\"\"", 0));
  }

  /// Adds a comment between two words.
  void addBetween(Comment comment) {
    line.add(new Word(Gap.SPACE, CommentLayout.asWritten(comment), 0));
  }

  /// Adds a comment that ends the current line; the statement goes on below.
  void addAtEnd(Comment comment) {
    flush();
    page.append(CommentLayout.asWritten(comment));
  }

  /// Adds a comment on its own line inside the statement.
  void addOnOwnLine(Comment comment) {
    flush();
    page.add(column(), CommentLayout.at(column(), comment));
  }

  /// Puts what is left of the current line on the page.
  void flush() {
    if (!line.isEmpty()) {
      page.add(column(), text(line));
      line.clear();
      broken = true;
    }
  }

  private int column() {
    return broken ? indent + STEP : indent;
  }

  private boolean breakLine() {
    int place = place();
    if (place == 0) {
      return false;
    }
    List<Word> head = line.subList(0, place);
    page.add(column(), text(head));
    head.clear();
    broken = true;
    return true;
  }

  /// Returns the last of the outermost places to break the line at, or zero. Parentheses that were
  /// closed meanwhile are torn apart only if there is no other place, and never for a text at the
  /// end, which is long by itself.
  private int place() {
    int inOpen = 0;
    int anywhere = 0;
    int open = Integer.MAX_VALUE;
    boolean text = false;
    for (int i = line.size() - 1; i > 0; i--) {
      Word word = line.get(i);
      open = Math.min(open, word.depth());
      text = text || word.text().startsWith("\"");
      if (word.gap() == Gap.BREAK) {
        inOpen = word.depth() <= open ? outer(inOpen, i) : inOpen;
        anywhere = text ? anywhere : outer(anywhere, i);
      }
    }
    return inOpen == 0 ? anywhere : inOpen;
  }

  private int outer(int known, int place) {
    return known == 0 || line.get(place).depth() < line.get(known).depth() ? place : known;
  }

  private static int widthOf(List<Word> words) {
    String text = text(words);
    return text.codePointCount(0, text.length());
  }

  private static String text(List<Word> words) {
    StringBuilder text = new StringBuilder();
    for (Word word : words) {
      text.append(text.isEmpty() || word.gap() == Gap.NONE ? "" : " ").append(word.text());
    }
    return text.toString();
  }
}
