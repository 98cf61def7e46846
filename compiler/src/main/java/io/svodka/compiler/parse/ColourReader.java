package io.svodka.compiler.parse;

import io.svodka.compiler.script.ColouredWord;
import io.svodka.compiler.script.ColouredWord.Kind;
import io.svodka.compiler.source.SourceFile;
import io.svodka.grammar.SvodkaLexer;
import io.svodka.grammar.SvodkaParser.CallPrimaryContext;
import io.svodka.grammar.SvodkaParser.FormatSpecContext;
import io.svodka.grammar.SvodkaParser.NameContext;
import io.svodka.grammar.TokenTraits;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.tree.ParseTree;

/// Reads what each word of a file is to the grammar: many are keywords in one place and names in
/// another.
public final class ColourReader {
  /// Returns the words and comments in the order of the text; signs are left out.
  public List<ColouredWord> read(SourceFile file) {
    return switch (ParsedText.of(file)) {
      case ParsedText.Unreadable _ -> List.of();
      case ParsedText.Read read -> {
        Map<Integer, Kind> names = new HashMap<>();
        name(read.tree(), names);
        yield words(read.tokens(), names);
      }
    };
  }

  private static void name(ParseTree tree, Map<Integer, Kind> names) {
    if (tree instanceof NameContext name && name.getStart() != null) {
      names.putIfAbsent(name.getStart().getTokenIndex(), Kind.NAME);
      return;
    }
    if (tree instanceof CallPrimaryContext call && call.path() != null) {
      names.put(call.path().getStart().getTokenIndex(), Kind.FUNCTION);
    }
    if (tree instanceof FormatSpecContext format && format.name() != null) {
      names.put(format.name().getStart().getTokenIndex(), Kind.FUNCTION);
    }
    for (int i = 0; i < tree.getChildCount(); i++) {
      name(tree.getChild(i), names);
    }
  }

  private static List<ColouredWord> words(List<Token> tokens, Map<Integer, Kind> names) {
    List<ColouredWord> words = new ArrayList<>();
    for (Token token : tokens) {
      int end = token.getStopIndex() + 1;
      boolean written = end > token.getStartIndex() && token.getType() != Token.EOF;
      Kind named = names.get(token.getTokenIndex());
      if (written && named != null) {
        words.add(new ColouredWord(named, token.getStartIndex(), end));
      } else if (written) {
        kinds(token).forEach(kind -> words.add(new ColouredWord(kind, token.getStartIndex(), end)));
      }
    }
    return words;
  }

  /// Returns what a token is that is no name, or nothing for a sign.
  private static List<Kind> kinds(Token token) {
    int type = token.getType();
    if (token.getChannel() == SvodkaLexer.COMMENTS) {
      return type == SvodkaLexer.STRAY ? List.of() : List.of(Kind.COMMENT);
    }
    if (type == SvodkaLexer.PARAMETER_NAME) {
      return List.of(Kind.PARAMETER);
    }
    if (type == SvodkaLexer.TEXT_CONST || type == SvodkaLexer.LONG_TEXT) {
      return List.of(Kind.TEXT);
    }
    if (TokenTraits.isReserved(type) || TokenTraits.isSoftKeyword(type)) {
      return List.of(Kind.KEYWORD);
    }
    if (type == SvodkaLexer.IDENT || type == SvodkaLexer.QUOTED_NAME) {
      return List.of(Kind.NAME);
    }
    return TokenTraits.isConstant(type) ? List.of(Kind.NUMBER) : List.of();
  }
}
