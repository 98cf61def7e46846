package io.svodka.engine.dataset;

import java.time.LocalDateTime;
import java.util.Map;

/// When each source was last changed, in the project's zone.
///
/// @param files shown file name of each file source
public record SourceAges(Map<String, LocalDateTime> updated, Map<String, String> files) {
  public SourceAges {
    updated = Map.copyOf(updated);
    files = Map.copyOf(files);
  }
}
