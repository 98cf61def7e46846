package io.svodka.compiler.syntax;

import io.svodka.model.origin.Span;
import java.util.List;

/// A line of `burst by`.
public sealed interface BurstItem {
  /// Returns where it stands.
  Span span();

  record OnlyWhere(Expr condition, Span span) implements BurstItem {}

  record SkipWhen(Expr condition, Span span) implements BurstItem {}

  record HoldWhen(Expr condition, Span span) implements BurstItem {}

  record FileName(TextTemplate name, Span span) implements BurstItem {}

  record Locale(Expr value, Span span) implements BurstItem {}

  record Timezone(Expr value, Span span) implements BurstItem {}

  record Currency(Expr value, Span span) implements BurstItem {}

  record Formats(List<Name> formats, Span span) implements BurstItem {
    public Formats {
      formats = List.copyOf(formats);
    }
  }

  record FormatsFrom(Path path, Span span) implements BurstItem {}

  record Password(Expr value, Span span) implements BurstItem {}
}
