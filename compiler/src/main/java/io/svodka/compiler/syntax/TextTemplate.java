package io.svodka.compiler.syntax;

import io.svodka.model.origin.Span;
import java.util.List;

/// A text with placeholders. `{{` and `}}` have become single braces.
///
/// @param span with the quotes
public record TextTemplate(List<Part> parts, Span span) {
  public TextTemplate {
    parts = List.copyOf(parts);
  }

  /// A piece of the text.
  public sealed interface Part {
    /// Returns where it stands.
    Span span();

    record Literal(String text, Span span) implements Part {}

    /// An expression in braces, such as `{growth(revenue, prev):percent(1)}` or `{$month}`.
    record Placeholder(Expr value, Formatting formatting, Span span) implements Part {}
  }

  /// The format after the colon of a placeholder.
  public sealed interface Formatting {
    record As(FormatSpec format) implements Formatting {}

    /// The format that the value has by itself.
    record Usual() implements Formatting {}
  }
}
