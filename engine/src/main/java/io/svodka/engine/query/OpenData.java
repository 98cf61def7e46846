package io.svodka.engine.query;

import io.svodka.engine.dataset.SourceAges;
import io.svodka.model.plan.SourcePlan;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Map;

/// The rows of a project's sources, ready to be queried.
interface OpenData extends AutoCloseable {
  SourcePlan source(String name);

  /// Returns the rows of the sources with these names.
  Map<String, Relation> relations(Collection<String> names);

  /// Returns when the files of these sources were last changed.
  SourceAges ages(Collection<SourcePlan> sources, ZoneId zone);

  @Override
  void close();
}
