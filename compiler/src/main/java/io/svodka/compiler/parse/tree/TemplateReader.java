package io.svodka.compiler.parse.tree;

import io.svodka.compiler.parse.recovery.LineErrorStrategy;
import io.svodka.compiler.parse.recovery.SlipReader;
import io.svodka.compiler.problem.LexicalProblem.EmptyPlaceholder;
import io.svodka.compiler.problem.LexicalProblem.UnclosedPlaceholder;
import io.svodka.compiler.syntax.TextTemplate;
import io.svodka.compiler.syntax.TextTemplate.Formatting;
import io.svodka.compiler.syntax.TextTemplate.Part;
import io.svodka.grammar.SvodkaLexer;
import io.svodka.grammar.SvodkaParser;
import io.svodka.grammar.SvodkaParser.PlaceholderContext;
import io.svodka.grammar.SvodkaParser.TextContext;
import io.svodka.grammar.TextStream;
import io.svodka.model.origin.Span;
import java.util.ArrayList;
import java.util.List;
import org.antlr.v4.runtime.CommonTokenStream;
import org.antlr.v4.runtime.tree.TerminalNode;

/// Reads texts with placeholders. What stands in braces is read by the grammar of expressions, in
/// its place in the file.
record TemplateReader(Reading reading) {
  TextTemplate readTemplate(TextContext text) {
    return readTemplate(text.TEXT_CONST() == null ? text.LONG_TEXT() : text.TEXT_CONST());
  }

  TextTemplate readTemplate(TerminalNode node) {
    WrittenText text = WrittenText.of(node.getText(), node.getSymbol().getStartIndex());
    List<Part> parts = new ArrayList<>();
    int index = 0;
    while (index < text.text().length()) {
      index =
          isPlaceholder(text.text(), index)
              ? readPlaceholder(text, index, parts)
              : readLiteral(text, index, parts);
    }
    return new TextTemplate(parts, reading.span(node));
  }

  private static boolean isPlaceholder(String text, int index) {
    return text.charAt(index) == '{' && !text.startsWith("{{", index);
  }

  private int readLiteral(WrittenText text, int from, List<Part> parts) {
    StringBuilder literal = new StringBuilder();
    int index = from;
    while (index < text.text().length() && !isPlaceholder(text.text(), index)) {
      literal.append(text.text().charAt(index));
      boolean doubled = text.text().startsWith("{{", index) || text.text().startsWith("}}", index);
      index += doubled ? 2 : 1;
    }
    parts.add(new Part.Literal(literal.toString(), place(text, from, index)));
    return index;
  }

  private int readPlaceholder(WrittenText text, int from, List<Part> parts) {
    int close = closing(text.text(), from);
    if (close < 0) {
      reading.report(new UnclosedPlaceholder(place(text, from, from + 1)));
      return text.text().length();
    }
    Span span = place(text, from, close + 1);
    if (text.text().substring(from + 1, close).isBlank()) {
      reading.report(new EmptyPlaceholder(span));
    } else {
      parts.add(placeholder(text.offsets().get(from + 1), text.offsets().get(close), span));
    }
    return close + 1;
  }

  private Part placeholder(int start, int end, Span span) {
    TextStream stream = new TextStream(withoutEscapes(start, end), start, end);
    SvodkaLexer lexer = new SvodkaLexer(stream);
    SvodkaParser parser = new SvodkaParser(new CommonTokenStream(lexer));
    LineErrorStrategy strategy = new LineErrorStrategy(reading.file().id(), reading.problems());
    parser.removeErrorListeners();
    parser.setErrorHandler(strategy);
    PlaceholderContext tree = parser.placeholder();
    reading.problems().addAll(new SlipReader(reading.file().id()).problems(lexer.slips()));
    Reading inside = new Reading(reading.file(), strategy.broken(), reading.problems());
    boolean formatted = tree.formatSpec() != null && !inside.isBroken(tree.formatSpec());
    Formatting formatting =
        formatted
            ? new Formatting.As(new LeafReader(inside).readFormat(tree.formatSpec()))
            : new Formatting.Usual();
    return new Part.Placeholder(
        new ExprReader(inside).readExpr(tree.expr(), tree), formatting, span);
  }

  /// Returns the text of the file in which escaped quotes between the offsets are plain ones, with
  /// the backslash moved outside as a space, so that all offsets stay.
  private String withoutEscapes(int start, int end) {
    String text = reading.file().text();
    String inside = text.substring(start, end);
    if (inside.indexOf('\\') < 0) {
      return text;
    }
    StringBuilder plain = new StringBuilder(inside);
    boolean opening = true;
    for (int at = inside.indexOf("\\\""); at >= 0; at = inside.indexOf("\\\"", at + 2)) {
      plain.replace(at, at + 2, opening ? " \"" : "\" ");
      opening = !opening;
    }
    return text.substring(0, start) + plain + text.substring(end);
  }

  private static int closing(String text, int open) {
    boolean quoted = false;
    for (int i = open + 1; i < text.length(); i++) {
      char character = text.charAt(i);
      quoted ^= character == '"';
      if (character == '}' && !quoted) {
        return i;
      }
    }
    return -1;
  }

  private Span place(WrittenText text, int from, int end) {
    return reading.between(text.offsets().get(from), text.offsets().get(end));
  }
}
