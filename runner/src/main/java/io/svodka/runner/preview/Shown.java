package io.svodka.runner.preview;

import io.svodka.engine.dataset.KeyedData;
import io.svodka.engine.dataset.RunValues;
import io.svodka.engine.layout.FigureTrail;
import io.svodka.engine.layout.KeyLayout;
import io.svodka.engine.query.QueryEngine;
import io.svodka.model.plan.ProjectPlan;
import io.svodka.model.plan.ReportPlan;
import io.svodka.runner.Renditions;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;

/// A pack as it is looked at, laid out and ready for every format.
///
/// @param keys whom packs can be made for
/// @param dressed renderers in the theme of the report
record Shown(
    ProjectPlan project,
    ReportPlan report,
    RunValues values,
    KeyedData data,
    Laid laid,
    List<Key> keys,
    Renditions dressed,
    QueryEngine engine) {
  Shown {
    keys = List.copyOf(keys);
  }

  /// The layout of the pack, and how it is laid out again to keep where its figures come from.
  record Laid(KeyLayout layout, Function<FigureTrail, KeyLayout> again) {}

  KeyLayout layout() {
    return laid.layout();
  }

  /// Returns the same pack, its layout with a trail of its figures.
  Shown laidAnew(FigureTrail trail) {
    Laid anew = new Laid(laid.again().apply(trail), laid.again());
    return new Shown(project, report, values, data, anew, keys, dressed, engine);
  }

  /// Somebody whom a pack is made for.
  record Key(String key, String name) {}

  LocalDate asOf() {
    return values.asOf();
  }
}
