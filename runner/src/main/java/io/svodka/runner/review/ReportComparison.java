package io.svodka.runner.review;

import java.nio.file.Path;
import java.util.List;

/// What one report shows in two revisions.
///
/// @param rows over which rows it was run
/// @param period in words
/// @param packs those of both revisions, by key
/// @param keys how many packs the report has, where only the first few of them were asked for
/// @param note why nothing could be compared; empty where it was
public record ReportComparison(
    String report, String rows, String period, List<PackComparison> packs, int keys, String note) {
  public ReportComparison {
    packs = List.copyOf(packs);
  }

  /// Returns whether there are packs that were not compared, though nobody left them out by name.
  public boolean isCut() {
    return keys > packs.size();
  }

  /// One pack in two revisions.
  ///
  /// @param name whom it is for
  /// @param figures the headline
  /// @param pages those that differ
  public record PackComparison(String name, List<Headline> figures, List<ChangedPage> pages) {
    public PackComparison {
      figures = List.copyOf(figures);
      pages = List.copyOf(pages);
    }

    /// Returns whether it shows a headline figure otherwise.
    public boolean differs() {
      return figures.stream().anyMatch(Headline::differs);
    }
  }

  /// A headline figure as it is shown.
  ///
  /// @param before empty where it was not shown
  /// @param after empty where it is not shown any more
  public record Headline(String label, String before, String after) {
    public boolean differs() {
      return !before.equals(after);
    }
  }

  /// A page that looks otherwise.
  ///
  /// @param before picture of it; none where the page is new
  /// @param after picture of it; none where the page is gone
  public record ChangedPage(int number, List<Path> before, List<Path> after) {
    public ChangedPage {
      before = List.copyOf(before);
      after = List.copyOf(after);
    }
  }
}
