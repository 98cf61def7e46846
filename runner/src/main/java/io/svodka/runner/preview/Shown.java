package io.svodka.runner.preview;

import io.svodka.engine.dataset.KeyedData;
import io.svodka.engine.dataset.RunValues;
import io.svodka.engine.layout.KeyLayout;
import io.svodka.engine.query.QueryEngine;
import io.svodka.model.plan.ProjectPlan;
import io.svodka.model.plan.ReportPlan;
import io.svodka.runner.Renditions;
import java.time.LocalDate;
import java.util.List;

/// A pack as it is looked at, laid out and ready for every format.
///
/// @param keys whom packs can be made for
/// @param dressed renderers in the theme of the report
record Shown(
    ProjectPlan project,
    ReportPlan report,
    RunValues values,
    KeyedData data,
    KeyLayout layout,
    List<Key> keys,
    Renditions dressed,
    QueryEngine engine) {
  Shown {
    keys = List.copyOf(keys);
  }

  /// Somebody whom a pack is made for.
  record Key(String key, String name) {}

  LocalDate asOf() {
    return values.asOf();
  }
}
