package io.svodka.compiler;

import io.svodka.compiler.problem.AccessProblem;
import io.svodka.compiler.problem.AlertProblem;
import io.svodka.compiler.problem.CurrencyProblem;
import io.svodka.compiler.problem.DataProblem;
import io.svodka.compiler.problem.DatabaseProblem;
import io.svodka.compiler.problem.DeliveryProblem;
import io.svodka.compiler.problem.DriftProblem;
import io.svodka.compiler.problem.GrainProblem;
import io.svodka.compiler.problem.HolidayProblem;
import io.svodka.compiler.problem.LayoutProblem;
import io.svodka.compiler.problem.ModelProblem;
import io.svodka.compiler.problem.NamingProblem;
import io.svodka.compiler.problem.PackageProblem;
import io.svodka.compiler.problem.PeriodProblem;
import io.svodka.compiler.problem.Problem;
import io.svodka.compiler.problem.QueryProblem;
import io.svodka.compiler.problem.SchemaProblem;
import io.svodka.compiler.problem.ScopeProblem;
import io.svodka.compiler.problem.Severity;
import io.svodka.compiler.problem.SplitProblem;
import io.svodka.compiler.problem.SyntaxProblem;
import io.svodka.compiler.problem.TestProblem;
import io.svodka.compiler.problem.TradeProblem;
import io.svodka.compiler.problem.TypingProblem;
import io.svodka.compiler.problem.UnsupportedProblem;
import io.svodka.compiler.syntax.Declaration;
import io.svodka.model.origin.SourceId;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// Decides which mistakes make it impossible to say what the sources of a project are. Names and
/// types of columns are what is about to be looked up, so mistakes in them do not.
final class SourceProblems {
  private final Set<SourceId> files;

  SourceProblems(List<Declaration> declarations) {
    this.files =
        declarations.stream()
            .filter(each -> each instanceof Declaration.Source)
            .map(each -> each.span().source())
            .collect(Collectors.toSet());
  }

  List<Problem> of(List<Problem> all) {
    return all.stream()
        .filter(problem -> problem.severity() == Severity.ERROR)
        .filter(this::matters)
        .toList();
  }

  private boolean matters(Problem problem) {
    return switch (problem) {
      case SyntaxProblem found -> files.contains(found.span().source());
      case NamingProblem.UnknownColumn _ -> false;
      case NamingProblem _ -> true;
      case ModelProblem.ColumnsMissing _ -> false;
      case ModelProblem _ -> true;
      case UnsupportedProblem _ -> true;
      case PackageProblem _ -> true;
      case HolidayProblem _,
          SchemaProblem _,
          DriftProblem _,
          DataProblem _,
          TypingProblem _,
          CurrencyProblem _,
          SplitProblem _,
          GrainProblem _,
          QueryProblem _,
          DatabaseProblem _,
          PeriodProblem _,
          TradeProblem _,
          LayoutProblem _,
          DeliveryProblem _,
          ScopeProblem _,
          AccessProblem _,
          AlertProblem _,
          TestProblem _ ->
          false;
    };
  }
}
