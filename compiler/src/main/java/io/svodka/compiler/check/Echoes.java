package io.svodka.compiler.check;

import io.svodka.compiler.problem.Echo;
import io.svodka.compiler.problem.LayoutProblem;
import io.svodka.compiler.problem.LexicalProblem;
import io.svodka.compiler.problem.NamingProblem;
import io.svodka.compiler.problem.Problem;
import io.svodka.compiler.problem.Severity;
import io.svodka.compiler.problem.SyntaxProblem;
import io.svodka.compiler.problem.Thing;
import io.svodka.compiler.problem.TypingProblem;
import io.svodka.compiler.syntax.Declaration;
import io.svodka.compiler.syntax.Query;
import io.svodka.compiler.syntax.ReportItem;
import io.svodka.model.origin.Span;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/// Leaves out problems that may only follow from another one: what a broken line should have
/// brought is not there for anybody. They come back, if they are real, when that line is mended.
public final class Echoes {
  private final List<Declaration.Report> reports = new ArrayList<>();
  private final List<Query> queries = new ArrayList<>();
  private final List<Span> bursts = new ArrayList<>();
  private final List<Declaration> declarations;

  public Echoes(List<Declaration> declarations) {
    this.declarations = List.copyOf(declarations);
    for (Declaration declaration : declarations) {
      if (declaration instanceof Declaration.Report report) {
        reports.add(report);
        report.items().forEach(this::add);
      }
    }
  }

  private void add(ReportItem item) {
    if (item instanceof Query query) {
      queries.add(query);
    } else if (item instanceof ReportItem.Burst burst) {
      bursts.add(burst.key().span());
    }
  }

  /// Returns the problems that stand on their own.
  public List<Problem> without(List<Problem> problems) {
    List<Problem> roots =
        problems.stream()
            .filter(problem -> problem.severity() == Severity.ERROR)
            .filter(problem -> isCause(problem.echo()))
            .toList();
    Set<String> missing = new HashSet<>();
    return problems.stream()
        .filter(problem -> !follows(problem.echo(), roots))
        .filter(problem -> !isMissingAgain(problem, missing))
        .filter(problem -> !isSaidWithNull(problem, problems))
        .toList();
  }

  /// What is asked of a broken join fails for the same reason as what asks for it.
  private static boolean isCause(Echo echo) {
    return echo instanceof Echo.OfNothing || echo instanceof Echo.OfJoins;
  }

  /// Returns whether a query lacks a name that was already asked of it.
  private static boolean isMissingAgain(Problem problem, Set<String> missing) {
    if (problem instanceof LayoutProblem.NotInQuery(_, var name, _, var query, _)) {
      boolean again = !missing.add(name + " " + query);
      missing.add(name);
      return again;
    }
    return problem instanceof LayoutProblem.NotAColumn(_, var name, _) && missing.contains(name);
  }

  /// `!= null` is written in other words altogether: its sign is no second mistake.
  private static boolean isSaidWithNull(Problem problem, List<Problem> all) {
    return problem instanceof LexicalProblem.ForeignSign(_, _, var sign)
        && all.stream()
            .anyMatch(
                each ->
                    each instanceof TypingProblem.ComparedWithNull(var span, _)
                        && isIn(sign, span));
  }

  private boolean follows(Echo echo, List<Problem> roots) {
    return switch (echo) {
      case Echo.OfNothing() -> false;
      case Echo.OfQuery(var place) -> brokenQuery(place, roots);
      case Echo.OfQueries(var place) -> brokenQueries(place, roots);
      case Echo.OfText(var place) -> brokenText(place, roots);
      case Echo.OfJoins() -> roots.stream().anyMatch(this::isJoin);
      case Echo.OfFormats(var place) ->
          among(roots, Echoes::isFormat, report -> isIn(place, report.span()));
      case Echo.OfAnything() -> !roots.isEmpty();
    };
  }

  private boolean isJoin(Problem problem) {
    boolean nowhere =
        problem instanceof NamingProblem.UnknownThing(_, var kind, _, _) && kind == Thing.MODEL;
    return (nowhere || isSyntax(problem))
        && declarations.stream()
            .anyMatch(
                each -> each instanceof Declaration.Model && isIn(problem.span(), each.span()));
  }

  private static boolean isFormat(Problem problem) {
    boolean unknown =
        problem instanceof NamingProblem.UnknownThing(_, var kind, _, _)
            && kind == Thing.FILE_FORMAT;
    return unknown || isSyntax(problem);
  }

  /// Returns whether something is wrong within the query that holds a place.
  private boolean brokenQuery(Span place, List<Problem> roots) {
    return brokenText(place, roots)
        || queries.stream()
            .filter(query -> isIn(place, query.span()))
            .anyMatch(query -> roots.stream().anyMatch(root -> isIn(root.span(), query.span())));
  }

  /// Returns whether the declaration around a place cannot be read in full.
  private boolean brokenText(Span place, List<Problem> roots) {
    return declarations.stream()
        .map(Declaration::span)
        .filter(span -> isIn(place, span))
        .anyMatch(
            span -> roots.stream().anyMatch(root -> isSyntax(root) && isIn(root.span(), span)));
  }

  private static boolean isSyntax(Problem problem) {
    return problem instanceof SyntaxProblem;
  }

  /// Returns whether some query of the report around a place is broken; mails name the queries of
  /// any report.
  private boolean brokenQueries(Span place, List<Problem> roots) {
    boolean mail = reports.stream().noneMatch(report -> isIn(place, report.span()));
    return among(
        roots,
        root ->
            root instanceof SyntaxProblem
                || bursts.stream().anyMatch(burst -> isIn(root.span(), burst))
                || queries.stream().anyMatch(query -> isIn(root.span(), query.span())),
        report -> mail || isIn(place, report.span()));
  }

  private boolean among(
      List<Problem> roots, Predicate<Problem> cause, Predicate<Declaration.Report> report) {
    return reports.stream()
        .filter(report)
        .anyMatch(
            each -> roots.stream().filter(cause).anyMatch(root -> isIn(root.span(), each.span())));
  }

  private static boolean isIn(Span inner, Span outer) {
    return inner.source().equals(outer.source())
        && inner.start() >= outer.start()
        && inner.end() <= outer.end();
  }
}
