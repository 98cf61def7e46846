package io.svodka.compiler.problem;

import io.svodka.model.data.DataFinding;
import io.svodka.model.origin.Span;
import io.svodka.model.plan.ExpectationPlan;

/// Something in the data that a specification takes for granted in vain.
public record DataProblem(DataFinding finding) implements Problem {
  @Override
  public Span span() {
    return finding.span();
  }

  @Override
  public Severity severity() {
    return switch (finding) {
      case DataFinding.KeyRepeated _, DataFinding.KeyAbsent _, DataFinding.JoinFindsSeveral _ ->
          Severity.ERROR;
      case DataFinding.PromiseBroken(var promise, _, _, _) ->
          switch (promise.severity()) {
            case ExpectationPlan.Severity.ERROR -> Severity.ERROR;
            case ExpectationPlan.Severity.WARNING -> Severity.WARNING;
          };
      case DataFinding.JoinUnmatched _,
          DataFinding.HistoryShort _,
          DataFinding.RecipientAbsent _,
          DataFinding.LoadedLater _,
          DataFinding.ValueAbsent _,
          DataFinding.SourceStale _ ->
          Severity.WARNING;
    };
  }
}
