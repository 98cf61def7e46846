package io.svodka.model.plan;

import io.svodka.model.document.PageSetup;
import java.util.List;

/// How a report is laid out: a flow of elements in sections.
///
/// @param totals what a spreadsheet holds where a total is the sum of what it shows
public record LayoutPlan(
    PageSetup page, BandPlan header, BandPlan footer, Totals totals, List<SectionPlan> sections) {
  /// The layout of what shows nothing.
  public static final LayoutPlan EMPTY =
      new LayoutPlan(
          new PageSetup(PageSetup.Paper.A4, PageSetup.Orientation.PORTRAIT, 0),
          BandPlan.EMPTY,
          BandPlan.EMPTY,
          List.of());

  public LayoutPlan {
    sections = List.copyOf(sections);
  }

  /// A layout whose totals are values.
  public LayoutPlan(PageSetup page, BandPlan header, BandPlan footer, List<SectionPlan> sections) {
    this(page, header, footer, Totals.VALUES, sections);
  }

  public enum Totals {
    VALUES,
    FORMULAS
  }

  public record BandPlan(TextPlan left, TextPlan center, TextPlan right) {
    public static final BandPlan EMPTY =
        new BandPlan(TextPlan.EMPTY, TextPlan.EMPTY, TextPlan.EMPTY);

    /// A line that the author wants empty; without one of the author's a footer has usual words.
    public static final BandPlan BLANK =
        new BandPlan(
            new TextPlan(List.of(new TextPlan.Part.Words(""))), TextPlan.EMPTY, TextPlan.EMPTY);
  }

  /// @param title empty for elements outside of any section
  /// @param when conditions that all must hold for the section to be shown
  public record SectionPlan(TextPlan title, List<Formula> when, List<ElementPlan> elements) {
    public SectionPlan {
      when = List.copyOf(when);
      elements = List.copyOf(elements);
    }
  }
}
