package io.svodka.runner.preview;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// What is looked at.
///
/// @param report its name; empty for the first of the project
/// @param asOf as written; empty for today
/// @param key burst key as text; empty for the first
/// @param parameters as written, by name
record Choice(String report, String asOf, String key, Map<String, String> parameters) {
  private static final String PARAMETER = "set.";

  Choice {
    parameters = Map.copyOf(parameters);
  }

  static Choice of(Map<String, String> query) {
    Map<String, String> parameters = new HashMap<>();
    query.forEach(
        (name, value) -> {
          if (name.startsWith(PARAMETER) && !value.isBlank()) {
            parameters.put(name.substring(PARAMETER.length()), value.strip());
          }
        });
    return new Choice(said(query, "report"), said(query, "as_of"), said(query, "key"), parameters);
  }

  private static String said(Map<String, String> query, String name) {
    return Optional.ofNullable(query.get(name)).orElse("").strip();
  }
}
