package io.svodka.compiler.syntax;

import io.svodka.model.origin.Span;
import java.util.List;

/// A line of `alert`.
public sealed interface AlertItem
    permits AlertItem.From,
        AlertItem.Check,
        AlertItem.After,
        AlertItem.When,
        AlertItem.Recover,
        AlertItem.Severity,
        AlertItem.Message,
        AlertItem.Repeat,
        AlertItem.NotifyOnRecovery,
        Webhook,
        Mail,
        Owner,
        Describe {
  /// Returns where it stands.
  Span span();

  /// The query whose rows are looked at, such as `monthly.by_region`.
  record From(Path query, Span span) implements AlertItem {}

  record Check(Schedule schedule, Span span) implements AlertItem {}

  record After(List<Name> sources, Span span) implements AlertItem {
    public After {
      sources = List.copyOf(sources);
    }
  }

  record When(Expr condition, Span span) implements AlertItem {}

  record Recover(Expr condition, Span span) implements AlertItem {}

  record Severity(Name name, Span span) implements AlertItem {}

  record Message(TextTemplate text, Span span) implements AlertItem {}

  record Repeat(Duration after, Span span) implements AlertItem {}

  record NotifyOnRecovery(Span span) implements AlertItem {}
}
