package io.svodka.compiler.draft;

import io.svodka.model.data.ColumnProfile;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// A model that others may join, with what is known of its columns.
///
/// @param columns by the names that the source gives them; empty where nobody has looked
record Neighbour(ModelOutline model, Map<String, ColumnProfile> columns) {
  Neighbour {
    columns = Collections.unmodifiableMap(new LinkedHashMap<>(columns));
  }

  /// Returns the name of the one column of its key.
  Optional<String> key() {
    return model.key().size() == 1 ? Optional.of(model.key().getFirst()) : Optional.empty();
  }

  /// Returns how reports of joins name a column of it, such as `partners.id`.
  String path(String column) {
    return model.name() + "." + column;
  }
}
