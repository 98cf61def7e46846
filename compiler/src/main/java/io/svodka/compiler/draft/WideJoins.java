package io.svodka.compiler.draft;

import io.svodka.model.data.ColumnProfile;
import io.svodka.model.schema.TableSchema.ReferenceSchema;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Joins by foreign keys of several columns.
///
/// @param joins in the order of the catalog
record WideJoins(List<WideJoin> joins) {
  WideJoins {
    joins = List.copyOf(joins);
  }

  /// @param columns headers of the table, each with its place in `targets`
  record WideJoin(String role, ModelOutline model, List<String> columns, List<String> targets) {
    WideJoin {
      columns = List.copyOf(columns);
      targets = List.copyOf(targets);
    }
  }

  static WideJoins of(TableFacts table, List<ModelOutline> others) {
    Set<String> taken = new HashSet<>(table.columns().stream().map(Roles::name).toList());
    List<WideJoin> joins = new ArrayList<>();
    for (ReferenceSchema reference : table.references()) {
      if (reference.columns().size() > 1) {
        others.stream()
            .filter(other -> leadsTo(reference, other))
            .findFirst()
            .filter(other -> taken.add(DraftNames.singular(other.name())))
            .ifPresent(
                other ->
                    joins.add(
                        new WideJoin(
                            DraftNames.singular(other.name()),
                            other,
                            reference.columns(),
                            reference.targets())));
      }
    }
    return new WideJoins(joins);
  }

  /// The columns of a key may be listed in another order.
  private static boolean leadsTo(ReferenceSchema reference, ModelOutline other) {
    return other.isTable(reference.table())
        && other.key().size() == reference.targets().size()
        && Set.copyOf(other.key()).equals(Set.copyOf(reference.targets()));
  }

  Optional<Role> role(ColumnProfile column) {
    return joins.stream()
        .filter(join -> join.columns().contains(column.header()))
        .findFirst()
        .map(
            join ->
                new Role.PartOfJoin(
                    join.role(), join.model(), "a part of a foreign key of the table"));
  }
}
