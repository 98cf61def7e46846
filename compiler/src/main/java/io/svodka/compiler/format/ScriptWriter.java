package io.svodka.compiler.format;

import io.svodka.compiler.script.Comment;
import io.svodka.compiler.script.Line;
import io.svodka.compiler.script.Part;
import io.svodka.compiler.script.Part.Aside;
import io.svodka.compiler.script.Part.Block;
import io.svodka.compiler.script.Part.Gap;
import io.svodka.compiler.script.Part.Prose;
import io.svodka.compiler.script.Part.Row;
import io.svodka.compiler.script.Part.Word;
import java.util.List;

/// Sets declarations with their blocks in canonical form.
final class ScriptWriter {
  private final Page page = new Page();

  private ScriptWriter() {}

  /// Returns a declaration without an end after its last line.
  static String declaration(Line line) {
    ScriptWriter writer = new ScriptWriter();
    writer.line(line, 0);
    return writer.page.text();
  }

  /// Returns comments, each on its own line.
  static String comments(List<Comment> comments) {
    ScriptWriter writer = new ScriptWriter();
    writer.ownLines(comments, 0);
    return writer.page.text();
  }

  private void line(Line line, int indent) {
    ownLines(line.above(), indent);
    StatementWriter statement = new StatementWriter(page, indent);
    line.parts().forEach(part -> part(part, statement, indent));
    statement.flush();
    line.beside().forEach(comment -> page.append(CommentLayout.asWritten(comment)));
  }

  private void part(Part part, StatementWriter statement, int indent) {
    switch (part) {
      case Word word -> statement.add(word);
      case Prose(var lines) -> statement.addProse(lines);
      case Aside(var comment, var place) -> {
        switch (place) {
          case BETWEEN_WORDS -> statement.addBetween(comment);
          case END_OF_LINE -> statement.addAtEnd(comment);
          case OWN_LINE -> statement.addOnOwnLine(comment);
        }
      }
      case Block block -> block(block, statement, indent);
      case Row _ -> throw new IllegalStateException("a row outside of its block");
    }
  }

  private void block(Block block, StatementWriter statement, int indent) {
    if (block.isOnLine()) {
      block.lines().getFirst().parts().forEach(part -> part(part, statement, indent));
      return;
    }
    statement.add(new Word(Gap.SPACE, "{", 0));
    if (isEmpty(block)) {
      statement.add(new Word(Gap.NONE, "}", 0));
      return;
    }
    statement.flush();
    int inside = indent + StatementWriter.STEP;
    opening(block.beside(), inside);
    content(block, inside);
    ownLines(block.closing(), inside);
    statement.addBrace();
  }

  private static boolean isEmpty(Block block) {
    return block.lines().isEmpty() && block.beside().isEmpty() && block.closing().isEmpty();
  }

  /// Sets the comments after an opening brace; what follows a comment to the end of the line moves
  /// below.
  private void opening(List<Comment> beside, int inside) {
    boolean ended = false;
    for (Comment comment : beside) {
      if (ended) {
        page.add(inside, CommentLayout.at(inside, comment));
      } else {
        page.append(CommentLayout.asWritten(comment));
      }
      ended = ended || comment.endsLine();
    }
  }

  private void content(Block block, int indent) {
    switch (block.form()) {
      case ROWS -> rows(block.lines(), indent);
      case STATEMENTS, ITEMS -> lines(block.lines(), indent);
    }
  }

  private void lines(List<Line> lines, int indent) {
    for (int i = 0; i < lines.size(); i++) {
      if (i > 0 && lines.get(i).group().isApartFrom(lines.get(i - 1).group())) {
        page.addEmpty();
      }
      line(lines.get(i), indent);
    }
  }

  private void rows(List<Line> lines, int indent) {
    DataTable table = DataTable.of(lines);
    for (Line line : lines) {
      ownLines(line.above(), indent);
      line.parts().stream()
          .map(part -> part instanceof Row row ? table.text(row) : "")
          .forEach(text -> page.add(indent, text));
      line.beside().forEach(comment -> page.append(CommentLayout.asWritten(comment)));
    }
  }

  private void ownLines(List<Comment> comments, int indent) {
    comments.forEach(comment -> page.add(indent, CommentLayout.at(indent, comment)));
  }
}
