package io.svodka.engine.layout;

import io.svodka.engine.evaluate.Place;

/// Where the figures of a text are taken.
sealed interface TextScope {
  /// At the grand total of the query they belong to.
  record Totals() implements TextScope {}

  /// At a group of one query; other queries at their grand total.
  record Group(String query, Place place) implements TextScope {}

  TextScope TOTALS = new Totals();
}
