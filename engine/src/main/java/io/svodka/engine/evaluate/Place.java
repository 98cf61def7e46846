package io.svodka.engine.evaluate;

import io.svodka.model.value.Value;
import java.util.List;

/// A group at some level: where a formula is evaluated.
///
/// @param kept ascending indexes of the dimensions the level keeps
/// @param dimensions one value for each dimension of the query; absent where not kept
/// @param components component values of the group
public record Place(Kind kind, List<Integer> kept, List<Value> dimensions, List<Value> components) {
  public Place {
    kept = List.copyOf(kept);
    dimensions = List.copyOf(dimensions);
    components = List.copyOf(components);
  }

  public enum Kind {
    GROUP,
    /// Collects the rows that a limit hides.
    REST
  }
}
