package io.svodka.compiler.draft;

import io.svodka.model.data.ColumnProfile;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// How many of the values of a column occur in another one.
///
/// @param different values of the column
/// @param found those of them that the other has
/// @param chance how likely values picked anywhere between the least and the greatest of them would
///   all be found
record Overlap(int different, int found, double chance) {
  private static final double NO_CHANCE = 1e-6;
  private static final int FEW = 3;
  private static final Pattern NUMBER = Pattern.compile("-?\\d{1,18}");

  /// Returns the overlap, or nothing where the values of one of them are not known.
  static Optional<Overlap> of(ColumnProfile column, ColumnProfile other) {
    List<String> values = values(column);
    Set<String> others = new HashSet<>(values(other));
    if (values.isEmpty() || others.isEmpty()) {
      return Optional.empty();
    }
    int found = (int) values.stream().filter(others::contains).count();
    return Optional.of(new Overlap(values.size(), found, chance(values, others)));
  }

  private static List<String> values(ColumnProfile column) {
    return column.counted().stream().flatMap(each -> each.values().stream()).toList();
  }

  private static double chance(List<String> values, Set<String> others) {
    if (!values.stream().allMatch(value -> NUMBER.matcher(value).matches())) {
      double letters = values.stream().mapToInt(String::length).average().orElse(0);
      return values.size() >= FEW && letters >= FEW ? 0 : 1;
    }
    long least = values.stream().mapToLong(Long::parseLong).min().orElse(0);
    long greatest = values.stream().mapToLong(Long::parseLong).max().orElse(0);
    long taken =
        others.stream()
            .filter(other -> NUMBER.matcher(other).matches())
            .mapToLong(Long::parseLong)
            .filter(other -> other >= least && other <= greatest)
            .count();
    return Math.pow(taken / ((double) greatest - least + 1), values.size());
  }

  boolean isAll() {
    return found == different;
  }

  /// Returns words for it where all occur.
  String all() {
    return different == 1 ? "its only value occurs" : "all " + different + " values occur";
  }

  boolean isMost() {
    return found * 2 >= different;
  }

  /// Whether all occur there and that they do can be no chance.
  boolean isProof() {
    return isAll() && different >= FEW && chance < NO_CHANCE;
  }
}
