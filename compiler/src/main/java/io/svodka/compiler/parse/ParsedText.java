package io.svodka.compiler.parse;

import io.svodka.compiler.parse.recovery.LineErrorStrategy;
import io.svodka.compiler.parse.recovery.SlipReader;
import io.svodka.compiler.problem.Problem;
import io.svodka.compiler.problem.SyntaxProblem.TooLarge;
import io.svodka.compiler.source.SourceFile;
import io.svodka.grammar.LexicalSlip;
import io.svodka.grammar.SvodkaLexer;
import io.svodka.grammar.SvodkaParser;
import io.svodka.grammar.SvodkaParser.FileBlockContext;
import io.svodka.grammar.TextStream;
import io.svodka.model.origin.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.antlr.v4.runtime.BailErrorStrategy;
import org.antlr.v4.runtime.CommonTokenStream;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.atn.PredictionMode;
import org.antlr.v4.runtime.misc.ParseCancellationException;

/// What the generated parser makes of a file.
sealed interface ParsedText {
  /// A file with its words and the tree over them.
  ///
  /// @param broken the parts of the tree that hold a mistake
  /// @param problems what was found so far; readers of the tree add theirs
  record Read(
      FileBlockContext tree,
      List<Token> tokens,
      List<LexicalSlip> slips,
      Set<ParserRuleContext> broken,
      List<Problem> problems)
      implements ParsedText {}

  /// A file beyond the limits.
  record Unreadable(List<Problem> problems) implements ParsedText {}

  /// Returns the tree of a file.
  static ParsedText of(SourceFile file) {
    if (file.text().length() > Parser.LARGEST_FILE) {
      return new Unreadable(List.of(new TooLarge(Parser.LARGEST_FILE, new Span(file.id(), 0, 0))));
    }
    SvodkaLexer lexer = new SvodkaLexer(new TextStream(file.text(), 0, file.text().length()));
    CommonTokenStream tokens = new CommonTokenStream(lexer);
    tokens.fill();
    List<Problem> problems = new ArrayList<>(new SlipReader(file.id()).problems(lexer.slips()));
    List<Problem> tooMuch = beyondLimits(file, tokens.getTokens());
    if (!tooMuch.isEmpty()) {
      problems.addAll(tooMuch);
      return new Unreadable(problems);
    }
    LineErrorStrategy strategy = new LineErrorStrategy(file.id(), problems);
    FileBlockContext tree = read(tokens, strategy);
    return new Read(tree, tokens.getTokens(), lexer.slips(), strategy.broken(), problems);
  }

  private static List<Problem> beyondLimits(SourceFile file, List<Token> tokens) {
    List<Problem> tooLong = new LengthGuard(file.id()).problems(tokens);
    return tooLong.isEmpty() ? new NestingGuard(file.id()).problems(tokens) : tooLong;
  }

  private static FileBlockContext read(CommonTokenStream tokens, LineErrorStrategy strategy) {
    SvodkaParser parser = new SvodkaParser(tokens);
    parser.removeErrorListeners();
    parser.getInterpreter().setPredictionMode(PredictionMode.SLL);
    parser.setErrorHandler(new BailErrorStrategy());
    try {
      return parser.fileBlock();
    } catch (ParseCancellationException _) {
      tokens.seek(0);
      parser.reset();
      parser.getInterpreter().setPredictionMode(PredictionMode.LL);
      parser.setErrorHandler(strategy);
      return parser.fileBlock();
    }
  }
}
