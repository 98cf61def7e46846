package io.svodka.compiler.format;

import io.svodka.compiler.script.Comment;
import io.svodka.compiler.script.Line;
import io.svodka.compiler.script.Part;
import io.svodka.compiler.script.Part.Aside;
import io.svodka.compiler.script.Part.Block;
import io.svodka.compiler.script.Part.Prose;
import io.svodka.compiler.script.Part.Row;
import io.svodka.compiler.script.Part.Word;
import io.svodka.compiler.script.Script;
import java.util.ArrayList;
import java.util.List;

/// What formatting must not change: the words in their order and the comments.
///
/// @param words of every line; blocks and lists in braces
/// @param comments in any order and without regard to their indentation
record Content(List<String> words, List<String> comments) {
  static Content of(Script script) {
    Content content = new Content(new ArrayList<>(), new ArrayList<>());
    script.paragraphs().forEach(paragraph -> content.add(paragraph.line()));
    content.addComments(script.closing());
    return content.sorted();
  }

  static Content of(Line line) {
    Content content = new Content(new ArrayList<>(), new ArrayList<>());
    content.add(line);
    return content.sorted();
  }

  private Content sorted() {
    return new Content(List.copyOf(words), comments.stream().sorted().toList());
  }

  private void add(Line line) {
    addComments(line.above());
    line.parts().forEach(this::add);
    words.add("\n");
    addComments(line.beside());
  }

  private void add(Part part) {
    switch (part) {
      case Word word -> words.add(word.text());
      case Prose(var lines) -> words.add(String.join("\n", lines));
      case Aside(var comment, _) -> addComments(List.of(comment));
      case Row(var cells) -> cells.forEach(cell -> words.add("|" + cell.text()));
      case Block(_, var beside, var lines, var closing) -> {
        words.add("{");
        addComments(beside);
        lines.forEach(this::add);
        addComments(closing);
        words.add("}");
      }
    }
  }

  private void addComments(List<Comment> more) {
    more.forEach(
        comment ->
            comments.add(String.join("\n", comment.text().lines().map(String::strip).toList())));
  }
}
