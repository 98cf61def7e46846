package io.svodka.compiler.parse.tree;

import io.svodka.compiler.problem.Problem;
import io.svodka.compiler.source.SourceFile;
import io.svodka.grammar.SvodkaLexer;
import io.svodka.grammar.SvodkaParser;
import io.svodka.grammar.TokenTraits;
import io.svodka.model.origin.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.tree.ParseTreeVisitor;
import org.antlr.v4.runtime.tree.TerminalNode;
import org.jspecify.annotations.Nullable;

/// The file being read: places of its parts, which of them are broken, and where problems go.
public final class Reading {
  private static final Set<Integer> NAMED =
      Set.of(
          SvodkaLexer.MEASURE,
          SvodkaLexer.DIMENSION,
          SvodkaLexer.SEGMENT,
          SvodkaLexer.QUERY,
          SvodkaLexer.PARAMETER,
          SvodkaLexer.PROJECT,
          SvodkaLexer.SOURCE,
          SvodkaLexer.MODEL,
          SvodkaLexer.REPORT,
          SvodkaLexer.DELIVER,
          SvodkaLexer.ALERT,
          SvodkaLexer.THEME,
          SvodkaLexer.LIST);

  private final SourceFile file;
  private final Set<ParserRuleContext> broken;
  private final List<Problem> problems;

  /// @param broken the parts that hold a mistake
  /// @param problems receives what is found
  public Reading(SourceFile file, Set<ParserRuleContext> broken, List<Problem> problems) {
    this.file = file;
    this.broken = broken;
    this.problems = problems;
  }

  SourceFile file() {
    return file;
  }

  void report(Problem problem) {
    problems.add(problem);
  }

  List<Problem> problems() {
    return problems;
  }

  boolean isBroken(ParserRuleContext part) {
    return broken.contains(part);
  }

  /// Returns the nodes of all lines that can be read; a broken line that declares a name keeps it,
  /// so that nobody complains about the name elsewhere.
  <T> List<T> readAll(List<? extends ParserRuleContext> lines, ParseTreeVisitor<T> reader) {
    List<T> nodes = new ArrayList<>();
    for (ParserRuleContext line : lines) {
      if (!isBroken(line) || declaresName(line)) {
        nodes.add(reader.visit(line));
      }
    }
    return nodes;
  }

  private static boolean declaresName(ParserRuleContext line) {
    ParserRuleContext part = line;
    while (part.getChildCount() > 0 && part.getChild(0) instanceof ParserRuleContext first) {
      part = first;
    }
    return NAMED.contains(part.getStart().getType())
        && part.getChildCount() > 1
        && part.getChild(1) instanceof SvodkaParser.NameContext name
        && name.getChildCount() > 0
        && TokenTraits.isName(name.getStart().getType());
  }

  Span span(ParserRuleContext part) {
    Token last = part.getStop();
    int start = part.getStart().getStartIndex();
    return new Span(file.id(), start, last == null ? start : Math.max(start, endOf(last)));
  }

  Span span(Token token) {
    int start = token.getStartIndex();
    return new Span(file.id(), start, Math.max(start, endOf(token)));
  }

  Span span(TerminalNode node) {
    return span(node.getSymbol());
  }

  Span between(int start, int end) {
    return new Span(file.id(), start, end);
  }

  /// Returns the empty place where something optional would stand.
  Span after(@Nullable ParserRuleContext part, ParserRuleContext around) {
    return part == null ? between(span(around).start(), span(around).start()) : span(part).after();
  }

  private static int endOf(Token token) {
    return token.getStopIndex() + 1;
  }
}
