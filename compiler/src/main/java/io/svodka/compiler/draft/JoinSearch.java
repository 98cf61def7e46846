package io.svodka.compiler.draft;

import io.svodka.compiler.draft.Lead.Strength;
import io.svodka.model.data.ColumnProfile;
import io.svodka.model.value.ColumnType;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Finds where columns lead: by their names, and by whether the values of a column occur in the key
/// of another model. Values alone must be more than chance, since small numbers occur everywhere.
record JoinSearch(List<Neighbour> others) {
  JoinSearch {
    others = List.copyOf(others);
  }

  /// @param name of the column in its source
  Optional<Lead> of(String name, ColumnProfile column) {
    List<Lead> leads =
        others.stream()
            .flatMap(other -> lead(name, column, other).stream())
            .sorted(Comparator.comparing(Lead::strength))
            .toList();
    return leads.stream().findFirst().map(best -> isContested(best, leads) ? weaker(best) : best);
  }

  /// Values that occur in two models tell nothing of which one is meant.
  private static boolean isContested(Lead best, List<Lead> all) {
    return best.strength() == Strength.BY_VALUES
        && all.stream().filter(each -> each.strength() == Strength.BY_VALUES).count() > 1;
  }

  private static Lead weaker(Lead lead) {
    return new Lead(Strength.HINT, lead.column(), lead.to(), lead.target(), lead.values());
  }

  private Optional<Lead> lead(String name, ColumnProfile column, Neighbour other) {
    Optional<Lead> byKey = other.key().flatMap(key -> toKey(name, column, other, key));
    return byKey.or(() -> besideKey(name, column, other));
  }

  private static Optional<Lead> toKey(
      String name, ColumnProfile column, Neighbour other, String key) {
    Optional<ColumnProfile> target = Optional.ofNullable(other.columns().get(key));
    NameFit fit = NameFit.of(column, other.model());
    if (target.filter(each -> isText(each) != isText(column)).isPresent()) {
      return fit == NameFit.EXACT
          ? Optional.of(new Lead(Strength.HINT_OF_ANOTHER_TYPE, name, other, key, Optional.empty()))
          : Optional.empty();
    }
    Optional<Overlap> values = target.flatMap(each -> Overlap.of(column, each));
    return strength(fit, column, values)
        .map(strength -> new Lead(strength, name, other, key, values));
  }

  private static Optional<Strength> strength(
      NameFit fit, ColumnProfile column, Optional<Overlap> values) {
    return switch (fit) {
      case EXACT ->
          Optional.of(values.map(Overlap::isMost).orElse(true) ? Strength.BY_NAME : Strength.HINT);
      case LOOSE ->
          values
              .filter(_ -> mayLead(column))
              .filter(Overlap::isMost)
              .map(each -> each.isAll() ? Strength.BY_NAME_AND_VALUES : Strength.HINT);
      case NONE ->
          values.filter(_ -> mayLead(column)).filter(Overlap::isProof).map(_ -> Strength.BY_VALUES);
    };
  }

  /// Names of things are often kept beside their key, such as the product's in an order.
  private static Optional<Lead> besideKey(String name, ColumnProfile column, Neighbour other) {
    if (!isText(column) || !mayLead(column)) {
      return Optional.empty();
    }
    for (Map.Entry<String, ColumnProfile> each : other.columns().entrySet()) {
      boolean unique =
          !other.model().key().contains(each.getKey())
              && isText(each.getValue())
              && Roles.hasNoneTwice(each.getValue());
      Optional<Overlap> values =
          unique ? Overlap.of(column, each.getValue()).filter(Overlap::isProof) : Optional.empty();
      if (values.isPresent()) {
        return Optional.of(
            new Lead(Strength.HINT_BESIDE_THE_KEY, name, other, each.getKey(), values));
      }
    }
    return Optional.empty();
  }

  /// Figures, years and postal codes lead nowhere, whatever they are equal to.
  private static boolean mayLead(ColumnProfile column) {
    String name = Roles.name(column);
    boolean told =
        ColumnWords.isFigure(name)
            || ColumnWords.isPlace(name)
            || (ColumnWords.isLabelInFigures(name)
                && !isText(column)
                && !DraftNames.speaksOfId(name));
    return !told && (isText(column) || column.type() instanceof ColumnType.Whole);
  }

  private static boolean isText(ColumnProfile column) {
    return column.type() instanceof ColumnType.Text;
  }
}
