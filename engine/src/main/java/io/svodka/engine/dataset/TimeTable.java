package io.svodka.engine.dataset;

import io.svodka.model.value.Value;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// How a query's time is cut, slot by slot.
///
/// @param calendar indexes of the calendar dimensions
/// @param slots stretches of each slot, in time order, for every set of calendar dimensions that
///   some level keeps
public record TimeTable(List<Integer> calendar, List<List<Stretch>> slots) {
  private static final BigDecimal MINUTES_A_DAY = BigDecimal.valueOf(24 * 60);

  public TimeTable {
    calendar = List.copyOf(calendar);
    slots = slots.stream().map(List::copyOf).toList();
  }

  /// The time that one bucket, or one combination of buckets, covers in a slot.
  ///
  /// @param marks the buckets it stands for, by dimension; none for the whole period
  /// @param start first moment inside, in the project's zone
  /// @param end first moment after it
  public record Stretch(List<Mark> marks, LocalDateTime start, LocalDateTime end) {
    public Stretch {
      marks = List.copyOf(marks);
    }

    /// Returns the dimensions it keeps.
    public List<Integer> kept() {
      return marks.stream().map(Mark::dimension).toList();
    }
  }

  /// A bucket of one dimension.
  ///
  /// @param number place among the buckets of the query's own period, from 0
  /// @param value what a row of the query holds
  public record Mark(int dimension, int number, Value value) {}

  /// Returns the stretches of a slot that keep just these calendar dimensions.
  public List<Stretch> stretches(int slot, List<Integer> kept) {
    return slots.get(slot).stream().filter(stretch -> stretch.kept().equals(kept)).toList();
  }

  /// Returns the buckets that a complete trend shows, in time order; one without marks where the
  /// query has no calendar dimension.
  public List<List<Mark>> places() {
    return stretches(0, calendar).stream().map(Stretch::marks).toList();
  }

  /// Returns the buckets of one dimension by their numbers.
  public Map<Integer, Value> buckets(int dimension) {
    return stretches(0, List.of(dimension)).stream()
        .map(stretch -> stretch.marks().getFirst())
        .collect(Collectors.toMap(Mark::number, Mark::value));
  }

  /// Returns how many days a slot covers in the row that keeps some dimensions, with these values;
  /// absent where the slot has nothing beside that row.
  public Value days(int slot, List<Integer> kept, List<Value> dimensions) {
    return stretch(slot, kept, dimensions).map(TimeTable::days).orElse(Value.ABSENT);
  }

  /// Returns the time that a slot covers in the row that keeps some dimensions, with these values;
  /// nothing where it has nothing beside that row.
  public Optional<Stretch> stretch(int slot, List<Integer> kept, List<Value> dimensions) {
    List<Integer> marked = calendar.stream().filter(kept::contains).toList();
    return stretches(slot, marked).stream()
        .filter(
            stretch ->
                stretch.marks().stream()
                    .allMatch(mark -> mark.value().equals(dimensions.get(mark.dimension()))))
        .findFirst();
  }

  private static Value days(Stretch stretch) {
    long minutes = Duration.between(stretch.start(), stretch.end()).toMinutes();
    BigDecimal days = BigDecimal.valueOf(minutes).divide(MINUTES_A_DAY, MathContext.DECIMAL128);
    return Value.of(days);
  }
}
