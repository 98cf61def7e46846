package io.svodka.languageserver;

import io.svodka.compiler.parse.ColourReader;
import io.svodka.compiler.problem.Thing;
import io.svodka.compiler.script.ColouredWord;
import io.svodka.compiler.symbol.Symbol;
import io.svodka.model.origin.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.SemanticTokenModifiers;
import org.eclipse.lsp4j.SemanticTokenTypes;
import org.eclipse.lsp4j.SemanticTokens;
import org.eclipse.lsp4j.SemanticTokensLegend;

/// What each word is, for its colour: a keyword, a measure, a column. A list of words cannot tell,
/// since most keywords may be names as well.
final class Colours {
  private static final List<String> TYPES =
      List.of(
          SemanticTokenTypes.Keyword,
          SemanticTokenTypes.Function,
          SemanticTokenTypes.Parameter,
          SemanticTokenTypes.String,
          SemanticTokenTypes.Number,
          SemanticTokenTypes.Comment,
          SemanticTokenTypes.Class,
          SemanticTokenTypes.Property,
          SemanticTokenTypes.Variable,
          SemanticTokenTypes.EnumMember,
          SemanticTokenTypes.Namespace);
  private static final Map<Thing, String> KINDS =
      Map.ofEntries(
          Map.entry(Thing.MEASURE, SemanticTokenTypes.Function),
          Map.entry(Thing.RESULT, SemanticTokenTypes.Function),
          Map.entry(Thing.DIMENSION, SemanticTokenTypes.Property),
          Map.entry(Thing.SEGMENT, SemanticTokenTypes.Property),
          Map.entry(Thing.HIERARCHY, SemanticTokenTypes.Property),
          Map.entry(Thing.COLUMN, SemanticTokenTypes.Variable),
          Map.entry(Thing.JOIN, SemanticTokenTypes.Namespace),
          Map.entry(Thing.PARAMETER, SemanticTokenTypes.Parameter),
          Map.entry(Thing.COMPARISON, SemanticTokenTypes.Parameter),
          Map.entry(Thing.STYLE, SemanticTokenTypes.EnumMember));
  static final SemanticTokensLegend LEGEND =
      new SemanticTokensLegend(TYPES, List.of(SemanticTokenModifiers.Declaration));

  private final View view;
  private final String text;
  private final List<Integer> data = new ArrayList<>();
  private int line;
  private int column;

  private Colours(View view) {
    this.view = view;
    this.text = view.lines().file().text();
  }

  static SemanticTokens of(View view) {
    Colours colours = new Colours(view);
    colours.read();
    return new SemanticTokens(colours.data);
  }

  private void read() {
    List<Span> names = view.inspection().names().in(view.id());
    int next = 0;
    for (ColouredWord word : new ColourReader().read(view.lines().file())) {
      int at = word.start();
      while (next < names.size() && names.get(next).start() < word.start()) {
        next++;
      }
      while (next < names.size() && names.get(next).end() <= word.end()) {
        Span name = names.get(next++);
        add(type(word), 0, at, name.start());
        name(name, word);
        at = name.end();
      }
      add(type(word), 0, at, word.end());
    }
  }

  private void name(Span name, ColouredWord word) {
    List<Symbol> meaning = view.inspection().names().meaning(name);
    boolean declared = !meaning.isEmpty() && meaning.getFirst().place().equals(name);
    boolean title = declared && word.kind() == ColouredWord.Kind.TEXT;
    String type = meaning.isEmpty() || title ? type(word) : type(meaning.getFirst().kind());
    add(type, declared ? 1 : 0, name.start(), name.end());
  }

  private static String type(ColouredWord word) {
    return switch (word.kind()) {
      case KEYWORD -> SemanticTokenTypes.Keyword;
      case NAME -> SemanticTokenTypes.Variable;
      case FUNCTION -> SemanticTokenTypes.Function;
      case PARAMETER -> SemanticTokenTypes.Parameter;
      case TEXT -> SemanticTokenTypes.String;
      case NUMBER -> SemanticTokenTypes.Number;
      case COMMENT -> SemanticTokenTypes.Comment;
    };
  }

  private static String type(Thing kind) {
    return KINDS.getOrDefault(kind, SemanticTokenTypes.Class);
  }

  /// A token may not reach over the end of a line.
  private void add(String type, int modifiers, int from, int end) {
    int start = from;
    while (start < end) {
      int stop = text.indexOf('\n', start);
      int last = stop < 0 || stop > end ? end : stop;
      int length = last > start && text.charAt(last - 1) == '\r' ? last - start - 1 : last - start;
      if (length > 0) {
        put(view.lines().position(start), length, TYPES.indexOf(type), modifiers);
      }
      start = last + 1;
    }
  }

  private void put(Position at, int length, int type, int modifiers) {
    data.add(at.getLine() - line);
    data.add(at.getLine() == line ? at.getCharacter() - column : at.getCharacter());
    data.add(length);
    data.add(type);
    data.add(modifiers);
    line = at.getLine();
    column = at.getCharacter();
  }
}
