package io.svodka.engine.query;

import io.svodka.engine.dataset.Dataset.Row;
import io.svodka.model.failure.RunFailure;
import io.svodka.model.plan.QueryPlan.QueryName;
import io.svodka.model.value.Value;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Watches that a statement gives every group once. A database that tells one in two rows has its
/// figures in two places, and each of them is wrong, which nobody would see.
///
/// Groups are known by a number that is made of their values: eight bytes for each, however many
/// there are. Only where two have the same number are the rows themselves compared.
final class GroupsOnce {
  private static final long SPREAD = 0x9E3779B97F4A7C15L;

  private final QueryName query;
  private long[] numbers = new long[16];
  private int count;

  GroupsOnce(QueryName query) {
    this.query = query;
  }

  void add(Row row) {
    if (count == numbers.length) {
      numbers = Arrays.copyOf(numbers, count * 2);
    }
    numbers[count++] = number(row);
  }

  private static long number(Row row) {
    long number = row.level();
    for (Value value : row.dimensions()) {
      number = (number ^ value.hashCode()) * SPREAD;
      number ^= number >>> 32;
    }
    return number;
  }

  /// Returns the same rows, all of which were added.
  ///
  /// @throws RunFailure.Query if two of them are of one group
  List<Row> checked(List<Row> rows) {
    Set<Long> alike = alike();
    if (!alike.isEmpty()) {
      Set<Group> seen = new HashSet<>();
      for (Row row : rows) {
        if (alike.contains(number(row)) && !seen.add(new Group(row.level(), row.dimensions()))) {
          throw twice(row.dimensions());
        }
      }
    }
    return rows;
  }

  private Set<Long> alike() {
    Set<Long> alike = new HashSet<>();
    Arrays.sort(numbers, 0, count);
    for (int i = 1; i < count; i++) {
      if (numbers[i] == numbers[i - 1]) {
        alike.add(numbers[i]);
      }
    }
    return alike;
  }

  RunFailure twice(List<Value> group) {
    return QueryFailures.groupTwice(query, group);
  }

  /// What tells a group from others.
  ///
  /// @param level index into the plan's levels
  record Group(int level, List<Value> dimensions) {}
}
