package io.svodka.compiler.syntax;

import io.svodka.model.origin.Span;
import java.util.List;

/// A line of `report`.
public sealed interface ReportItem
    permits ReportItem.Theme,
        ReportItem.Parameter,
        ReportItem.Page,
        ReportItem.Formats,
        ReportItem.Totals,
        ReportItem.Header,
        ReportItem.Footer,
        ReportItem.Section,
        ReportItem.Burst,
        Describe,
        Owner,
        During,
        Compare,
        Where,
        Measure,
        Query,
        Element {
  /// Returns where it stands.
  Span span();

  record Theme(Name theme, Span span) implements ReportItem {}

  /// `initial` is absent when every run must set it.
  record Parameter(Name name, Label label, ParameterType type, Setting initial, Span span)
      implements ReportItem {}

  /// @param standards what the printed file is to keep
  record Page(Name paper, Orientation orientation, Margins margins, List<Name> standards, Span span)
      implements ReportItem {
    public Page {
      standards = List.copyOf(standards);
    }
  }

  record Formats(List<Name> formats, Span span) implements ReportItem {
    public Formats {
      formats = List.copyOf(formats);
    }
  }

  /// @param manner `values` or `formulas`
  record Totals(Name manner, Span span) implements ReportItem {}

  record Header(List<BandItem> items, Span span) implements ReportItem {
    public Header {
      items = List.copyOf(items);
    }
  }

  record Footer(List<BandItem> items, Span span) implements ReportItem {
    public Footer {
      items = List.copyOf(items);
    }
  }

  record Section(TextTemplate title, Condition condition, List<Element> elements, Span span)
      implements ReportItem {
    public Section {
      elements = List.copyOf(elements);
    }
  }

  record Burst(Path key, List<BurstItem> items, Span span) implements ReportItem {
    public Burst {
      items = List.copyOf(items);
    }
  }

  /// One text of a header or a footer.
  record BandItem(Side side, TextTemplate text, Span span) {}

  enum Side {
    LEFT,
    CENTER,
    RIGHT
  }

  enum Orientation {
    PORTRAIT,
    LANDSCAPE
  }

  /// The margins of the page.
  sealed interface Margins {
    record Given(Length length) implements Margins {}

    record Usual() implements Margins {}
  }
}
