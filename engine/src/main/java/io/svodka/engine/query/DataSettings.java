package io.svodka.engine.query;

import java.nio.file.Path;
import java.util.Map;

/// What queries need to know of the machine they run on.
///
/// @param projectFolder files are read from here and nowhere else
/// @param connections addresses by the name of the connection in the project
/// @param embedded what a statement of the embedded engine may take
public record DataSettings(
    Path projectFolder, Map<String, DatabaseAddress> connections, QueryLimits embedded) {
  public DataSettings {
    connections = Map.copyOf(connections);
  }

  /// Settings with the usual limits.
  public DataSettings(Path projectFolder, Map<String, DatabaseAddress> connections) {
    this(projectFolder, connections, QueryLimits.USUAL);
  }
}
