package io.svodka.engine.query;

import org.duckdb.DuckDBDriver;

/// The native code of the embedded engine, which lies in a folder of its own where Svodka is
/// installed. A driver as its makers hand it out has it inside and lays it into a temporary file.
@SuppressWarnings("restricted")
final class EngineLibrary {
  private static final String NAME = "duckdb_java";

  /// One of those in a driver that brings its own; then it has all of them.
  private static final String INSIDE = "/libduckdb_java.so_linux_amd64";

  private EngineLibrary() {}

  /// Loads it before the driver does, which would print its stack where that fails.
  static void load() {
    if (DuckDBDriver.class.getResource(INSIDE) == null) {
      System.loadLibrary(NAME);
    }
  }
}
