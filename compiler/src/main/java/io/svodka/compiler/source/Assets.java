package io.svodka.compiler.source;

import java.util.Set;

/// Which files a project has beside its texts.
public sealed interface Assets {
  /// @param paths inside the project, with slashes
  record Known(Set<String> paths) implements Assets {
    public Known {
      paths = Set.copyOf(paths);
    }
  }

  /// Nobody has looked.
  record Unknown() implements Assets {}
}
