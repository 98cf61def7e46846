package io.svodka.compiler.draft;

import io.svodka.compiler.foreign.ForeignReport.LeftOut;
import io.svodka.compiler.foreign.ForeignReport.Order;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// The order of the rows of a query, as far as it shows what they are sorted by. What comes behind
/// something that it does not show would be sorted otherwise, so the order ends there; once all
/// groups are sorted, nothing is left to sort.
///
/// @param groups what heads rows, outermost first: it is sorted by before anything else
/// @param heads all that the query is grouped by
/// @param shown its measures
/// @param byFigures whether one row stands for each place in the order of figures
record ImportedOrder(
    ImportedModel model,
    List<String> groups,
    List<String> heads,
    List<String> shown,
    boolean byFigures) {
  /// @param left takes what the query cannot be sorted by
  List<String> lines(List<Order> orders, Consumer<LeftOut> left) {
    List<String> said = new ArrayList<>();
    List<String> terms = new ArrayList<>();
    boolean open = true;
    for (Order order : orders) {
      if (open && said.containsAll(heads)) {
        break;
      }
      Optional<String> term = term(order).filter(each -> fits(each, said));
      open &= term.isPresent();
      if (open) {
        if (!said.contains(term.orElse(""))) {
          said.add(term.orElse(""));
          terms.add(term.orElse("") + (order.descending() ? " descending" : ""));
        }
      } else {
        left.accept(
            new LeftOut(order.key().line(), order.written(), "write `sort by` in the query"));
      }
    }
    return terms.isEmpty() ? List.of() : List.of("sort by " + String.join(", ", terms));
  }

  private Optional<String> term(Order order) {
    return order.key().field().isEmpty()
        ? Optional.empty()
        : model.figure(order.key()).or(() -> model.path(order.key().field()));
  }

  private boolean fits(String term, List<String> said) {
    if (heads.contains(term)) {
      boolean next = said.size() >= groups.size() || groups.get(said.size()).equals(term);
      return !byFigures || next || said.contains(term);
    }
    int needed = heads.size() == groups.size() ? groups.size() - 1 : groups.size();
    return byFigures && shown.contains(term) && said.size() >= needed;
  }
}
