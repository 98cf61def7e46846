package io.svodka.engine.query;

import java.nio.file.Path;
import java.util.Map;

/// The files that the embedded engine reads.
///
/// @param attached DuckDB files by the name of their connection
/// @param sqlite SQLite files by the name of their connection
/// @param limits what a statement over them may take
record LocalFiles(
    ProjectPaths paths,
    Map<String, String> attached,
    Map<String, Path> sqlite,
    QueryLimits limits) {
  LocalFiles {
    attached = Map.copyOf(attached);
    sqlite = Map.copyOf(sqlite);
  }
}
