package io.svodka.compiler.draft;

import java.util.Optional;

/// A guess that a column leads to another model, and its ground.
///
/// @param column name of the column
/// @param target column of the other model
/// @param values how many are found there; nothing where they were not compared
record Lead(
    Strength strength, String column, Neighbour to, String target, Optional<Overlap> values) {

  /// How far the guess may be trusted.
  enum Strength {
    /// Its name says so.
    BY_NAME,
    /// Its name is near, and its values say so.
    BY_NAME_AND_VALUES,
    /// Its values say so, which can be no chance.
    BY_VALUES,
    /// An author may know whether it is meant.
    HINT,
    /// The values are those of a column that joins cannot go by, since it is not the key.
    HINT_BESIDE_THE_KEY,
    /// The names fit, but one is a text and the other a number.
    HINT_OF_ANOTHER_TYPE;

    boolean isJoin() {
      return switch (this) {
        case BY_NAME, BY_NAME_AND_VALUES, BY_VALUES -> true;
        case HINT, HINT_BESIDE_THE_KEY, HINT_OF_ANOTHER_TYPE -> false;
      };
    }
  }

  String path() {
    return to.path(target);
  }
}
