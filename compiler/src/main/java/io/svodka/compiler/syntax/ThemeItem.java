package io.svodka.compiler.syntax;

import io.svodka.model.origin.Span;
import java.util.List;

/// A line of `theme`.
public sealed interface ThemeItem {
  /// Returns where it stands.
  Span span();

  record Font(Text family, FontSize size, Span span) implements ThemeItem {}

  record Color(Name name, Colour colour, Span span) implements ThemeItem {}

  record Palette(List<Colour> colours, Span span) implements ThemeItem {
    public Palette {
      colours = List.copyOf(colours);
    }
  }

  record Logo(Text file, Span span) implements ThemeItem {}

  record Style(Name name, List<StyleItem> items, Span span) implements ThemeItem {
    public Style {
      items = List.copyOf(items);
    }
  }

  /// The size of the text.
  sealed interface FontSize {
    record Given(Length length) implements FontSize {}

    record Usual() implements FontSize {}
  }
}
