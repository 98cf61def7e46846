package io.svodka.trace;

import java.util.LinkedHashMap;
import java.util.Map;

/// What a step does. Names and facts are of the specification or of the ledger: never a value of
/// the data, an address or a secret.
///
/// @param name the same for all steps of a kind, such as `render pdf`
/// @param facts told with the step, by their names
public record Activity(String name, Place place, Map<String, String> facts) {
  public Activity {
    facts = Map.copyOf(facts);
  }

  /// Where it is done.
  public enum Place {
    INSIDE,
    /// By a server that is asked.
    OUTSIDE
  }

  /// Returns what is done in this process.
  public static Activity inside(String name) {
    return new Activity(name, Place.INSIDE, Map.of());
  }

  /// Returns what a server is asked for.
  public static Activity outside(String name) {
    return new Activity(name, Place.OUTSIDE, Map.of());
  }

  /// Returns the same with one more fact; one that says nothing is left out.
  public Activity with(String fact, String value) {
    if (value.isEmpty()) {
      return this;
    }
    Map<String, String> all = new LinkedHashMap<>(facts);
    all.put(fact, value);
    return new Activity(name, place, all);
  }
}
