package io.svodka.runner;

import java.util.Map;

/// Who looks at what a run makes.
public sealed interface Viewer {
  /// Who runs the project, and may see everything.
  record Owner() implements Viewer {}

  /// Somebody in a role.
  ///
  /// @param attributes of the person, by name, as text
  record InRole(String role, Map<String, String> attributes) implements Viewer {
    public InRole {
      attributes = Map.copyOf(attributes);
    }
  }
}
