package io.svodka.runner;

import io.svodka.model.plan.AssetPlan;
import io.svodka.model.plan.ElementPlan;
import io.svodka.model.plan.ReportPlan;
import java.util.List;
import java.util.stream.Stream;

/// Finds the pictures that a report prints.
public final class ReportAssets {
  private ReportAssets() {}

  public static List<AssetPlan> of(ReportPlan report) {
    return Stream.concat(
            report.theme().logo().stream(),
            report.layout().sections().stream()
                .flatMap(section -> section.elements().stream())
                .flatMap(ReportAssets::of))
        .toList();
  }

  private static Stream<AssetPlan> of(ElementPlan element) {
    return switch (element) {
      case ElementPlan.Photo(var file, _, _) -> Stream.of(file);
      case ElementPlan.Row(_, var elements) -> elements.stream().flatMap(ReportAssets::of);
      case ElementPlan.Tiles _,
          ElementPlan.Table _,
          ElementPlan.Crosstab _,
          ElementPlan.ChartOf _,
          ElementPlan.Prose _,
          ElementPlan.PageBreak _ ->
          Stream.empty();
    };
  }
}
