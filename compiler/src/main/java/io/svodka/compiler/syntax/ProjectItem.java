package io.svodka.compiler.syntax;

import io.svodka.model.origin.Span;
import java.math.BigDecimal;
import java.util.List;

/// A line of `project`.
public sealed interface ProjectItem
    permits ProjectItem.Edition,
        ProjectItem.Language,
        ProjectItem.Locale,
        ProjectItem.Timezone,
        ProjectItem.Currency,
        ProjectItem.WeekStarts,
        ProjectItem.YearStarts,
        ProjectItem.Holidays,
        ProjectItem.Connection,
        ProjectItem.Theme,
        ProjectItem.Hide,
        Owner,
        Describe {
  /// Returns where it stands.
  Span span();

  record Edition(BigDecimal number, Span span) implements ProjectItem {}

  record Language(Text language, Span span) implements ProjectItem {}

  record Locale(Text locale, Span span) implements ProjectItem {}

  record Timezone(Text zone, Span span) implements ProjectItem {}

  record Currency(Name currency, Span span) implements ProjectItem {}

  record WeekStarts(Name day, Span span) implements ProjectItem {}

  record YearStarts(Name month, Span span) implements ProjectItem {}

  record Holidays(Text calendar, Span span) implements ProjectItem {}

  record Connection(Name name, Name dialect, Span span) implements ProjectItem {}

  record Theme(Name theme, Span span) implements ProjectItem {}

  /// The names that a package keeps for itself.
  record Hide(List<Name> names, Span span) implements ProjectItem {
    public Hide {
      names = List.copyOf(names);
    }
  }
}
