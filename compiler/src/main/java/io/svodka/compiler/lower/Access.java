package io.svodka.compiler.lower;

import io.svodka.compiler.resolve.Dimension;
import io.svodka.compiler.resolve.Model;
import io.svodka.compiler.syntax.Name;
import io.svodka.model.origin.Span;
import io.svodka.model.plan.RolePlan.UserAttribute;
import io.svodka.model.plan.RowExpr;
import java.util.List;

/// An `access` block whose names are bound.
record Access(
    Name role,
    List<RowRule> rules,
    List<Hidden> hidden,
    List<Masked> masks,
    List<Name> reports,
    List<UserAttribute> attributes) {
  Access {
    rules = List.copyOf(rules);
    hidden = List.copyOf(hidden);
    masks = List.copyOf(masks);
    reports = List.copyOf(reports);
    attributes = List.copyOf(attributes);
  }

  /// Which rows of a model the role may see.
  record RowRule(Model model, RowExpr condition, Span span) {}

  /// What the role may not see at all.
  sealed interface Hidden {
    String name();

    Span span();

    /// @param declared place of the declared name
    record OfMeasure(String name, Span declared, Span span) implements Hidden {}

    record OfDimension(String name, Dimension dimension, Span span) implements Hidden {}
  }

  /// A dimension whose values are replaced.
  record Masked(Dimension dimension, String text, Span span) {}

  /// Returns whether the role has a rule for the rows of this very model.
  boolean rules(Model model) {
    return rules.stream().anyMatch(rule -> rule.model() == model);
  }
}
