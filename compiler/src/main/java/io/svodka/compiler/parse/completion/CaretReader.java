package io.svodka.compiler.parse.completion;

import com.vmware.antlr4c3.CodeCompletionCore;
import com.vmware.antlr4c3.CodeCompletionCore.CandidatesCollection;
import io.svodka.grammar.SvodkaLexer;
import io.svodka.grammar.SvodkaParser;
import io.svodka.grammar.TokenTraits;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import org.antlr.v4.runtime.CommonToken;
import org.antlr.v4.runtime.CommonTokenStream;
import org.antlr.v4.runtime.ListTokenSource;
import org.antlr.v4.runtime.Token;

/// Finds out what may be written at a place of a text, broken or not.
public final class CaretReader {
  private static final Set<Integer> NAMES =
      Set.of(SvodkaParser.RULE_path, SvodkaParser.RULE_name, SvodkaParser.RULE_placeholder);
  private static final String UNFINISHED = ",.+-*/=<>";
  private static final Set<Integer> SIGNS = signs();

  /// Returns what may be written at an offset of a text.
  public Caret read(String text, int offset) {
    int word = startOfWord(text, offset);
    int path = startOfPath(text, word);
    OptionalInt inText = OpenText.around(text, offset);
    Unfinished before = Unfinished.before(text, inText.orElse(path));
    List<List<String>> around = before.heads().stream().map(CaretReader::words).toList();
    List<String> line = words(before.line());
    String qualifier = text.substring(path, word);
    String typed = text.substring(word, offset);
    if (inText.isPresent()) {
      boolean placeholder = OpenText.isPlaceholder(text.substring(inText.getAsInt(), offset));
      List<Slot> slots = placeholder ? List.of(Slot.PLACEHOLDER) : List.of();
      return new Caret(around, line, qualifier, typed, word, slots, List.of());
    }
    if (typed.startsWith("$")) {
      return new Caret(around, line, "", typed, word, List.of(Slot.PARAMETER), List.of());
    }
    return asked(before, new Caret(around, line, qualifier, typed, word, List.of(), List.of()));
  }

  private static Caret asked(Unfinished before, Caret place) {
    List<Token> tokens = new ArrayList<>();
    for (List<Token> head : before.heads()) {
      tokens.addAll(head);
      tokens.add(new CommonToken(SvodkaLexer.LBRACE, "{"));
    }
    tokens.addAll(before.line());
    CandidatesCollection found = candidates(tokens);
    Set<Slot> slots = new LinkedHashSet<>();
    if (takesName(tokens)) {
      found.rules.forEach((rule, stack) -> slots.addAll(SlotTable.of(rules(stack, rule), place)));
    }
    if (found.tokens.containsKey(SvodkaLexer.PARAMETER_NAME)) {
      slots.add(Slot.PARAMETER);
    }
    return new Caret(
        place.around(),
        place.line(),
        place.qualifier(),
        place.typed(),
        place.start(),
        List.copyOf(slots),
        place.qualifier().isEmpty() ? phrases(found.tokens) : List.of());
  }

  /// At the end of a path the library still names the path, though only a dot can go on with it.
  private static boolean takesName(List<Token> tokens) {
    List<Token> longer = new ArrayList<>(tokens);
    longer.add(new CommonToken(SvodkaLexer.IDENT, "name"));
    CandidatesCollection next = candidates(longer);
    return !next.tokens.isEmpty() || !next.rules.isEmpty();
  }

  private static CandidatesCollection candidates(List<Token> written) {
    List<Token> tokens = new ArrayList<>(written);
    tokens.add(new CommonToken(Token.EOF, ""));
    CommonTokenStream stream = new CommonTokenStream(new ListTokenSource(renumbered(tokens)));
    stream.fill();
    return new CodeCompletionCore(new SvodkaParser(stream), NAMES, SIGNS)
        .collectCandidates(written.size(), null);
  }

  /// A stream hands out tokens by their number.
  private static List<Token> renumbered(List<Token> tokens) {
    List<Token> copies = new ArrayList<>();
    for (Token token : tokens) {
      CommonToken copy = new CommonToken(token);
      copy.setTokenIndex(copies.size());
      copies.add(copy);
    }
    return copies;
  }

  private static List<String> rules(List<Integer> stack, int last) {
    List<String> names = new ArrayList<>();
    stack.forEach(rule -> names.add(SvodkaParser.ruleNames[rule]));
    names.add(SvodkaParser.ruleNames[last]);
    return names;
  }

  /// Returns the keywords that may come next, each with those that must follow it.
  private static List<String> phrases(Map<Integer, List<Integer>> tokens) {
    Set<String> phrases = new TreeSet<>();
    tokens.forEach(
        (type, following) -> {
          StringBuilder phrase = new StringBuilder(TokenTraits.word(type));
          // The library says null where nothing must follow.
          for (int next : Objects.requireNonNullElse(following, List.<Integer>of())) {
            String word = TokenTraits.word(next);
            if (word.isEmpty() || !Character.isLetter(word.charAt(0))) {
              break;
            }
            phrase.append(' ').append(word);
          }
          phrases.add(phrase.toString());
        });
    phrases.removeIf(phrase -> phrase.isEmpty() || !Character.isLetter(phrase.charAt(0)));
    return List.copyOf(phrases);
  }

  private static List<String> words(List<Token> tokens) {
    return tokens.stream().map(CaretReader::word).toList();
  }

  private static String word(Token token) {
    String text = token.getText();
    return token.getType() == SvodkaLexer.QUOTED_NAME ? text.substring(1, text.length() - 1) : text;
  }

  /// Returns the part of a text before an offset that waits for something to follow, such as a
  /// comma after which nothing stands yet: what comes on the next line would be taken for it.
  public int endOfSense(String text, int offset) {
    int end = offset;
    while (end > 0 && isBlank(text.charAt(end - 1))) {
      end--;
    }
    int sense = end;
    while (sense > 0 && UNFINISHED.indexOf(text.charAt(sense - 1)) >= 0) {
      sense--;
    }
    return sense == end ? offset : sense;
  }

  private static boolean isBlank(char letter) {
    return letter == ' ' || letter == '\t';
  }

  private static int startOfWord(String text, int offset) {
    int start = offset;
    while (start > 0 && isLetter(text.charAt(start - 1))) {
      start--;
    }
    return start > 0 && text.charAt(start - 1) == '$' ? start - 1 : start;
  }

  private static int startOfPath(String text, int word) {
    int start = word;
    while (start > 1 && text.charAt(start - 1) == '.' && isLetter(text.charAt(start - 2))) {
      start = startOfWord(text, start - 1);
    }
    return start;
  }

  private static boolean isLetter(char letter) {
    return Character.isLetterOrDigit(letter) || letter == '_' || letter == '`';
  }

  private static Set<Integer> signs() {
    Set<Integer> signs = new LinkedHashSet<>();
    for (int type = 1; type <= SvodkaParser.VOCABULARY.getMaxTokenType(); type++) {
      boolean word = TokenTraits.isSoftKeyword(type) || TokenTraits.isReserved(type);
      if (!word && type != SvodkaLexer.PARAMETER_NAME) {
        signs.add(type);
      }
    }
    return signs;
  }
}
