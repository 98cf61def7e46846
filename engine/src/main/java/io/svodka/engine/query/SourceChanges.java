package io.svodka.engine.query;

import io.svodka.engine.dataset.SourceAges;
import io.svodka.model.plan.SourcePlan;
import io.svodka.model.plan.SourcePlan.Origin;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/// Finds out when sources were last changed.
record SourceChanges(ProjectPaths paths, ZoneId zone) {

  /// @param arrived when the newest rows came, where sources say so
  SourceAges of(Collection<SourcePlan> sources, Map<String, LocalDateTime> arrived) {
    Map<String, LocalDateTime> updated = new HashMap<>();
    Map<String, String> files = new HashMap<>();
    for (SourcePlan source : sources) {
      switch (source.origin()) {
        case Origin.File(var path, _, _, _) -> {
          updated.put(source.name(), newest(source, path));
          files.put(source.name(), path.substring(path.lastIndexOf('/') + 1));
        }
        case Origin.Table _, Origin.Sql _ -> {}
      }
    }
    updated.putAll(arrived);
    return new SourceAges(updated, files);
  }

  private LocalDateTime newest(SourcePlan source, String path) {
    return paths.find(path, source.span()).stream()
        .map(file -> changed(source, file))
        .max(LocalDateTime::compareTo)
        .orElseThrow();
  }

  private LocalDateTime changed(SourcePlan source, Path file) {
    try {
      return LocalDateTime.ofInstant(Files.getLastModifiedTime(file).toInstant(), zone);
    } catch (IOException e) {
      throw QueryFailures.unreadable(
          paths.shown(file), QueryFailures.firstLine(e), source.span(), e);
    }
  }
}
