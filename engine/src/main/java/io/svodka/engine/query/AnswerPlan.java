package io.svodka.engine.query;

import io.svodka.engine.dataset.Dataset.Coverage;

/// How a query is answered.
public sealed interface AnswerPlan {
  /// Together with another query.
  ///
  /// @param query the one whose statement answers both
  record InStatementOf(String query) implements AnswerPlan {}

  /// By statements of its own.
  ///
  /// @param levels which levels the statements make; the others are folded from them
  /// @param statements how many are merged
  record Own(Coverage levels, Cutting cutting, int statements, Rest rest) implements AnswerPlan {}

  /// How the statements are cut by the keys of a burst.
  enum Cutting {
    NOT_CUT,
    BY_KEY,
    /// Keys with the same first and last day share a statement.
    BY_DAYS_OF_KEYS
  }

  /// Whether the rows of a rest are asked for by one more statement.
  enum Rest {
    WITHIN,
    ASKED_AGAIN
  }
}
