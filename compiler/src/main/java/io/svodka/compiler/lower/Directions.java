package io.svodka.compiler.lower;

import io.svodka.compiler.syntax.Direction;
import io.svodka.model.plan.ResultRules;

/// Written directions in plans.
final class Directions {
  private Directions() {}

  static ResultRules.Direction of(Direction direction) {
    return switch (direction) {
      case ASCENDING -> ResultRules.Direction.ASCENDING;
      case DESCENDING -> ResultRules.Direction.DESCENDING;
    };
  }
}
