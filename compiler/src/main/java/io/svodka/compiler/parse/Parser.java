package io.svodka.compiler.parse;

import io.svodka.compiler.parse.recovery.LineErrorStrategy;
import io.svodka.compiler.parse.recovery.SlipReader;
import io.svodka.compiler.parse.tree.Reading;
import io.svodka.compiler.parse.tree.TreeBuilder;
import io.svodka.compiler.problem.Outcome;
import io.svodka.compiler.problem.Problem;
import io.svodka.compiler.problem.Severity;
import io.svodka.compiler.problem.SyntaxProblem.TooLarge;
import io.svodka.compiler.source.SourceFile;
import io.svodka.compiler.syntax.Declaration;
import io.svodka.grammar.SvodkaLexer;
import io.svodka.grammar.SvodkaParser;
import io.svodka.grammar.SvodkaParser.FileBlockContext;
import io.svodka.grammar.TextStream;
import io.svodka.model.origin.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.antlr.v4.runtime.BailErrorStrategy;
import org.antlr.v4.runtime.CommonTokenStream;
import org.antlr.v4.runtime.atn.PredictionMode;
import org.antlr.v4.runtime.misc.ParseCancellationException;

/// Reads a file into its declarations.
public final class Parser {
  /// The most characters a file may have.
  public static final int LARGEST_FILE = 1_000_000;

  /// Returns the declarations of a file, as many as can be read, with all mistakes of its form.
  public Outcome<List<Declaration>> parse(SourceFile file) {
    if (file.text().length() > LARGEST_FILE) {
      return new Outcome.Failed<>(List.of(new TooLarge(LARGEST_FILE, new Span(file.id(), 0, 0))));
    }
    SvodkaLexer lexer = new SvodkaLexer(new TextStream(file.text(), 0, file.text().length()));
    CommonTokenStream tokens = new CommonTokenStream(lexer);
    tokens.fill();
    List<Problem> problems = new ArrayList<>(new SlipReader(file.id()).problems(lexer.slips()));
    List<Problem> tooDeep = new NestingGuard(file.id()).problems(tokens.getTokens());
    if (!tooDeep.isEmpty()) {
      problems.addAll(tooDeep);
      return new Outcome.Failed<>(sorted(problems));
    }
    List<Declaration> declarations = build(file, tokens, problems);
    return outcome(declarations, new EchoFilter(file.lines()).withoutEchoes(problems));
  }

  private static List<Declaration> build(
      SourceFile file, CommonTokenStream tokens, List<Problem> problems) {
    LineErrorStrategy strategy = new LineErrorStrategy(file.id(), problems);
    FileBlockContext tree = read(tokens, strategy);
    Reading reading = new Reading(file, strategy.broken(), problems);
    return new TreeBuilder(reading).declarations(tree);
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

  private static Outcome<List<Declaration>> outcome(
      List<Declaration> declarations, List<Problem> problems) {
    boolean clean = problems.stream().allMatch(found -> found.severity() != Severity.ERROR);
    List<Problem> inOrder = sorted(problems);
    return clean
        ? new Outcome.Clean<>(declarations, inOrder)
        : new Outcome.Partial<>(declarations, inOrder);
  }

  private static List<Problem> sorted(List<Problem> problems) {
    return problems.stream()
        .sorted(Comparator.comparingInt((Problem found) -> found.span().start()))
        .toList();
  }
}
