package io.svodka.compiler.type;

import io.svodka.compiler.problem.CurrencyProblem;
import io.svodka.compiler.problem.Findings;
import io.svodka.compiler.problem.LayoutProblem;
import io.svodka.compiler.syntax.Path;
import java.util.Optional;

/// What a name inside `money(…)` means that is no currency.
public interface CurrencyNames {
  /// Returns the dimension of a model whose values are currencies, such as `partners.currency`;
  /// nothing where that was reported.
  Optional<String> dimension(Path path);

  /// Where money has no rows that could name its currency.
  record Nowhere(Findings findings) implements CurrencyNames {
    @Override
    public Optional<String> dimension(Path path) {
      findings.add(
          path.names().size() > 1
              ? new CurrencyProblem.OutsideMeasure(path.span(), path.dotted())
              : new LayoutProblem.UnknownCurrency(path.span(), path.dotted()));
      return Optional.empty();
    }
  }
}
