package io.svodka.compiler.draft;

import java.util.List;

/// What a column is taken for.
sealed interface Role {
  /// Returns why.
  String because();

  /// A column of the key that says nothing else.
  record Identifier(String because) implements Role {}

  /// @param above comments that say more of it
  record JoinTo(String role, ModelOutline model, String because, List<String> above)
      implements Role {
    public JoinTo {
      above = List.copyOf(above);
    }
  }

  /// One of several columns that lead to another model together.
  record PartOfJoin(String role, ModelOutline model, String because) implements Role {}

  record TimeAxis(String because) implements Role {}

  record Dimension(String label, String because) implements Role {}

  /// @param aggregate `sum` or `avg`
  record Figure(String label, String aggregate, String because) implements Role {}

  /// A column of the source that the model does not speak of.
  record Unused(String because) implements Role {}
}
