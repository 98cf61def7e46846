package io.svodka.runner.tests;

import io.svodka.engine.query.QueryEngine;

/// Whether tests may look at the project's own data.
public sealed interface RealData {
  record Untouched() implements RealData {}

  record Open(QueryEngine engine) implements RealData {}
}
