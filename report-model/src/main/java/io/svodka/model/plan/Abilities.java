package io.svodka.model.plan;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;

/// What a kind of database does by itself. What it does not do exactly is put together from other
/// means, each named here, or refused by the compiler; nothing is approximated.
///
/// @param limits what a statement cannot say, whatever it is put together from
public record Abilities(
    Levels levels,
    Ordered ordered,
    Zones zones,
    Lines lines,
    Snapshot snapshot,
    Writing writing,
    Clock clock,
    Limits limits) {

  /// All that the planner can make use of.
  static final Abilities ALL =
      new Abilities(
          Levels.GROUPING_SETS,
          Ordered.IN_AGGREGATES,
          Zones.NAMED,
          Lines.VALUES,
          Snapshot.OF_RUN,
          Writing.REFUSED,
          Clock.KNOWN,
          Limits.NONE);

  /// What every database of today can do.
  static final Abilities PLAIN =
      new Abilities(
          Levels.ONE_BY_ONE,
          Ordered.BY_ROW_NUMBER,
          Zones.FROM_CALENDAR,
          Lines.SELECTS,
          Snapshot.OF_RUN,
          Writing.REFUSED,
          Clock.KNOWN,
          Limits.NONE);

  /// What many machines can do that ask databases of others.
  static final Abilities OF_CLUSTER =
      new Abilities(
          Levels.GROUPING_SETS,
          Ordered.BY_ROW_NUMBER,
          Zones.NAMED,
          Lines.VALUES,
          Snapshot.OF_STATEMENT,
          Writing.NOT_IN_QUERIES,
          Clock.KNOWN,
          Limits.NONE);

  /// What a store of columns can do that has no transactions.
  static final Abilities OF_WAREHOUSE =
      new Abilities(
          Levels.GROUPING_SETS,
          Ordered.BY_ROW_NUMBER,
          Zones.FROM_CALENDAR,
          Lines.SELECTS,
          Snapshot.OF_STATEMENT,
          Writing.REFUSED,
          Clock.UNKNOWN,
          Limits.NONE);

  /// How several levels come out of one statement.
  public enum Levels {
    GROUPING_SETS,
    /// One grouping for each level, put under one another.
    ONE_BY_ONE
  }

  /// How medians, percentiles, first and last values are found.
  public enum Ordered {
    IN_AGGREGATES,
    /// Rows are numbered within their group, at each level anew.
    BY_ROW_NUMBER
  }

  /// How a wall time becomes that of another zone.
  public enum Zones {
    /// The database knows zones by name.
    NAMED,
    /// The offsets of our own calendar stand in the statement.
    FROM_CALENDAR
  }

  /// How constants become rows.
  public enum Lines {
    VALUES,
    SELECTS
  }

  /// What state of the data the statements of one run see.
  public enum Snapshot {
    OF_RUN,
    /// Each statement sees what is there when it starts.
    OF_STATEMENT
  }

  /// What becomes of an attempt to write.
  public enum Writing {
    REFUSED,
    /// The database cannot be told to refuse; nothing is ever committed.
    ROLLED_BACK,
    /// No query can write, and nothing but queries is sent.
    NOT_IN_QUERIES
  }

  /// Whether there is a type for times of day.
  public enum Clock {
    KNOWN,
    UNKNOWN
  }

  /// What the compiler refuses to ask of a database.
  ///
  /// @param digits most digits after the point that an exact number has
  /// @param days first and last day that is known
  public record Limits(NameLimit names, int digits, Joins joins, Days days) {
    static final Limits NONE = new Limits(NameLimit.NONE, Integer.MAX_VALUE, Joins.ANY, Days.ALL);

    Limits with(NameLimit other) {
      return new Limits(other, digits, joins, days);
    }

    Limits with(int other) {
      return new Limits(names, other, joins, days);
    }
  }

  /// Which joins can be made.
  public enum Joins {
    ANY,
    /// Those of plain tables whose condition sets something of one side equal to something of the
    /// other.
    BY_EQUALITY
  }

  /// The days that a database knows.
  public record Days(LocalDate first, LocalDate last) {
    static final Days ALL = new Days(LocalDate.MIN, LocalDate.MAX);

    public boolean knows(LocalDate day) {
      return !day.isBefore(first) && !day.isAfter(last);
    }
  }

  /// The longest name that a database keeps whole.
  public record NameLimit(int most, Unit unit) {
    /// What is counted.
    public enum Unit {
      BYTES,
      LETTERS
    }

    static final NameLimit NONE = letters(Integer.MAX_VALUE);

    static NameLimit bytes(int most) {
      return new NameLimit(most, Unit.BYTES);
    }

    static NameLimit letters(int most) {
      return new NameLimit(most, Unit.LETTERS);
    }

    /// Returns what is left of a name.
    public String kept(String name) {
      int end = name.length();
      while (length(name.substring(0, end)) > most) {
        end = name.offsetByCodePoints(end, -1);
      }
      return name.substring(0, end);
    }

    private int length(String name) {
      return switch (unit) {
        case BYTES -> name.getBytes(StandardCharsets.UTF_8).length;
        case LETTERS -> name.codePointCount(0, name.length());
      };
    }
  }

  /// Returns what is left when no more is asked of the database than all of them do.
  public Abilities plain() {
    return new Abilities(
        PLAIN.levels, PLAIN.ordered, zones, lines, snapshot, writing, clock, limits);
  }

  Abilities with(Limits other) {
    return new Abilities(levels, ordered, zones, lines, snapshot, writing, clock, other);
  }

  Abilities with(Lines other) {
    return new Abilities(levels, ordered, zones, other, snapshot, writing, clock, limits);
  }

  Abilities with(Writing other) {
    return new Abilities(levels, ordered, zones, lines, snapshot, other, clock, limits);
  }
}
