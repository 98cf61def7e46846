package io.svodka.engine.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A statement as the engine writes it, cut into words. Texts and names in quotes are one word
/// each, so nothing in them is taken for SQL.
record SqlText(String text, List<Word> words) {
  private static final Pattern WORD =
      Pattern.compile(
          "/\\*.*?\\*/|'(?:[^']|'')*'|\"(?:[^\"]|\"\")*\"|[\\w.]+|\\s+|.", Pattern.DOTALL);
  private static final Set<String> ENDS =
      Set.of("group", "order", "having", "join", "left", "union", "where");

  /// @param depth in how many brackets it stands
  record Word(String text, int from, int to, int depth) {}

  /// Words from one place up to another.
  record Span(int from, int to) {}

  static SqlText of(String text) {
    List<Word> words = new ArrayList<>();
    int depth = 0;
    Matcher found = WORD.matcher(text);
    while (found.find()) {
      String word = found.group();
      depth -= word.equals(")") ? 1 : 0;
      if (!word.isBlank() && !word.startsWith("/*")) {
        words.add(new Word(word, found.start(), found.end(), depth));
      }
      depth += word.equals("(") ? 1 : 0;
    }
    return new SqlText(text, words);
  }

  boolean is(int at, String word) {
    return at >= 0 && at < words.size() && words.get(at).text().equals(word);
  }

  private int depth(int at) {
    return words.get(at).depth();
  }

  String text(Span span) {
    return text.substring(words.get(span.from()).from(), words.get(span.to() - 1).to());
  }

  /// Returns the statement with something else in place of these words.
  String with(Span span, String other) {
    return text.substring(0, words.get(span.from()).from())
        + other
        + text.substring(words.get(span.to() - 1).to());
  }

  /// Returns the conditions of `where` and `on`.
  List<Span> clauses() {
    List<Span> clauses = new ArrayList<>();
    for (int i = 0; i < words.size(); i++) {
      if (is(i, "where") || is(i, "on")) {
        clauses.add(new Span(i + 1, end(i + 1)));
      }
    }
    return clauses;
  }

  private int end(int from) {
    int at = from;
    while (at < words.size() && depth(at) >= depth(from - 1) && !isEnd(at, depth(from - 1))) {
      at++;
    }
    return at;
  }

  private boolean isEnd(int at, int depth) {
    boolean function = is(at, "left") && !is(at + 1, "join");
    return depth(at) == depth
        && (is(at, ")") && depth(at) < depth || ENDS.contains(words.get(at).text()) && !function);
  }

  /// Returns what stands between words like `and` outside of brackets. The `and` of a `between` is
  /// another one, and a `case` is whole.
  List<Span> parts(Span span, String separator) {
    List<Span> parts = new ArrayList<>();
    int from = span.from();
    boolean between = false;
    int cases = 0;
    for (int i = span.from(); i < span.to(); i++) {
      if (depth(i) != depth(span.from())) {
        continue;
      }
      cases += is(i, "case") ? 1 : is(i, "end") ? -1 : 0;
      if (is(i, "between")) {
        between = true;
      } else if (between && is(i, "and")) {
        between = false;
      } else if (cases == 0 && is(i, separator)) {
        parts.add(new Span(from, i));
        from = i + 1;
      }
    }
    parts.add(new Span(from, span.to()));
    return parts;
  }

  /// Returns whether one pair of brackets stands around it all.
  boolean isBracketed(Span span) {
    int close = span.to() - 1;
    return is(span.from(), "(")
        && is(close, ")")
        && java.util.stream.IntStream.range(span.from() + 1, close)
            .noneMatch(i -> depth(i) == depth(span.from()));
  }

  /// Returns what is selected under names such as these.
  List<Span> selected(Pattern name) {
    List<Span> selected = new ArrayList<>();
    for (int i = 1; i + 1 < words.size(); i++) {
      if (is(i, "as") && name.matcher(words.get(i + 1).text()).matches()) {
        selected.add(new Span(start(i), i));
      }
    }
    return selected;
  }

  private int start(int end) {
    int at = end;
    while (depth(at - 1) > depth(end)
        || !is(at - 1, ",") && !is(at - 1, "select") && !is(at - 1, "distinct")) {
      at--;
    }
    return at;
  }
}
