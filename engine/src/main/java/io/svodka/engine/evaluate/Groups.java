package io.svodka.engine.evaluate;

import io.svodka.engine.dataset.Dataset;
import io.svodka.engine.dataset.HeldRows;
import io.svodka.engine.dataset.HeldRows.Need;
import io.svodka.engine.dataset.RowFile;
import io.svodka.model.plan.Aggregate;
import io.svodka.model.plan.QueryPlan;
import io.svodka.model.value.Value;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The groups of one dataset at any level. A component that a level was not asked for is folded
/// from finer groups, once. Windows are never folded over time: those of a level come from the
/// level that keeps the same calendar dimensions and all others.
final class Groups {
  private final QueryPlan.QueryName name;
  private final ComponentIndex index;
  private final List<Integer> finest;
  private final List<Integer> calendar;
  private final boolean everyLevel;
  private final List<Dataset.Rest> rests;
  private final List<Dataset.Row> rows;
  private final boolean isLong;
  private final Set<Place> counted = new HashSet<>();
  private final Map<List<Integer>, List<Place>> given = new HashMap<>();
  private final Map<List<Integer>, Map<List<Value>, Place>> levels = new HashMap<>();

  Groups(QueryPlan plan, Dataset data) {
    name = plan.name();
    index = new ComponentIndex(plan);
    finest = plan.levels().getFirst();
    calendar = data.times().table().calendar();
    everyLevel = data.coverage() == Dataset.Coverage.EVERY_LEVEL;
    rests = data.rests();
    isLong = data.rows() instanceof RowFile;
    rows = data.rows();
    take(plan.levels());
  }

  /// Rows of a level often follow one another.
  private void take(List<List<Integer>> all) {
    int last = -1;
    List<Integer> level = finest;
    List<Place> places = List.of();
    for (Dataset.Row row : rows) {
      if (isLong && row.level() == 0) {
        continue;
      }
      if (row.level() != last) {
        last = row.level();
        level = all.get(last);
        places = given.computeIfAbsent(level, _ -> new ArrayList<>());
      }
      places.add(place(level, row));
    }
  }

  private static Place place(List<Integer> level, Dataset.Row row) {
    return new Place(Place.Kind.GROUP, level, row.dimensions(), row.components());
  }

  /// Returns whether there are too many groups to hold them all in memory.
  boolean isLong() {
    return isLong;
  }

  /// Returns a count of groups that have to be in memory.
  HeldRows held(Need need) {
    return new HeldRows(name, need);
  }

  /// Returns whether a group is one of the finest that have data, where there are too many to hold
  /// them: only who has looked a group up can have one without.
  boolean isOfData(Place place) {
    Map<List<Value>, Place> looked = levels.get(finest);
    return place.kind() == Place.Kind.GROUP
        && place.kept().equals(finest)
        && (looked == null || looked.containsKey(key(place.dimensions())));
  }

  /// Returns the finest groups with data, which are made while they are read where there are many.
  Iterable<Place> each() {
    return isLong
        ? () -> rows.stream().filter(row -> row.level() == 0).map(r -> place(finest, r)).iterator()
        : given.getOrDefault(finest, List.of());
  }

  List<Integer> finest() {
    return finest;
  }

  ComponentIndex index() {
    return index;
  }

  /// Returns the groups with data at a level.
  private Iterable<Place> at(List<Integer> level) {
    return level.equals(finest) ? each() : level(level).values();
  }

  /// Returns the group of these dimension values at a level; one without rows when there is no
  /// data.
  Place find(List<Integer> level, List<Value> dimensions) {
    List<Value> kept = narrow(dimensions, level);
    Place found = level(level).get(key(kept));
    return found != null ? found : new Place(Place.Kind.GROUP, level, kept, index.withoutRows());
  }

  /// Returns a row that collects groups without holding them.
  PartFolding gathering() {
    return new PartFolding(index, calendar);
  }

  /// Returns the groups as one, with the components that follow from parts.
  Place together(Place.Kind kind, List<Integer> level, List<Value> dimensions, List<Place> parts) {
    PartFolding folding = new PartFolding(index, calendar);
    parts.forEach(folding::add);
    Place folded = new Place(kind, level, dimensions, folding.together());
    return switch (kind) {
      case GROUP -> folded;
      case REST -> rest(folded, parts);
    };
  }

  /// Puts what the database counted for just these groups in the place of what does not follow from
  /// them.
  private Place rest(Place folded, List<Place> parts) {
    Set<List<Value>> hidden = parts.stream().map(Place::dimensions).collect(Collectors.toSet());
    return rests.stream()
        .filter(rest -> rest.hidden().equals(hidden))
        .findFirst()
        .map(rest -> counted(folded, rest.components()))
        .orElse(folded);
  }

  private Place counted(Place folded, List<Value> components) {
    List<Value> values = new ArrayList<>(folded.components());
    for (int i = 0; i < values.size(); i++) {
      values.set(i, index.folds(i) ? values.get(i) : components.get(i));
    }
    Place rest = new Place(folded.kind(), folded.kept(), folded.dimensions(), values);
    counted.add(rest);
    return rest;
  }

  /// Returns whether the database has counted a row of the rest as one group.
  boolean isCounted(Place rest) {
    return counted.contains(rest);
  }

  private Map<List<Value>, Place> level(List<Integer> level) {
    Map<List<Value>, Place> known = levels.get(level);
    if (known != null) {
      return known;
    }
    Map<List<Value>, Place> groups =
        level.equals(finest)
            ? finestByValues()
            : completed(level, foldTo(level), byValues(given.getOrDefault(level, List.of())));
    levels.put(level, groups);
    return groups;
  }

  private Map<List<Value>, Place> finestByValues() {
    if (!isLong) {
      return byValues(each());
    }
    HeldRows held = held(Need.CELLS);
    Map<List<Value>, Place> groups = new LinkedHashMap<>();
    for (Dataset.Row row : rows) {
      if (row.level() == 0) {
        held.add(row);
        groups.put(key(row.dimensions()), place(finest, row));
      }
    }
    return groups;
  }

  private static Map<List<Value>, Place> byValues(Iterable<Place> places) {
    Map<List<Value>, Place> groups = new LinkedHashMap<>();
    places.forEach(place -> groups.put(key(place.dimensions()), place));
    return groups;
  }

  /// Returns the level that windows at `level` are folded from.
  private List<Integer> base(List<Integer> level) {
    return finest.stream().filter(i -> !calendar.contains(i) || level.contains(i)).toList();
  }

  private boolean isBase(List<Integer> level) {
    return index.hasWindows() && base(level).equals(level);
  }

  private Map<List<Value>, Place> foldTo(List<Integer> level) {
    List<Integer> source = index.hasWindows() && !isBase(level) ? base(level) : finest;
    Map<List<Value>, List<Value>> dimensions = new LinkedHashMap<>();
    Map<List<Value>, PartFolding> parts = new HashMap<>();
    HeldRows held = held(Need.GROUPS);
    for (Place place : at(source)) {
      List<Value> narrow = narrow(place.dimensions(), level);
      List<Value> key = key(narrow);
      PartFolding part = parts.get(key);
      if (part == null) {
        held.add(new Dataset.Row(0, narrow, place.components()));
        dimensions.put(key, narrow);
        part = new PartFolding(index, calendar);
        parts.put(key, part);
      }
      part.add(place);
    }
    Map<List<Value>, Place> folded = new LinkedHashMap<>();
    dimensions.forEach(
        (key, values) -> {
          PartFolding folding = Objects.requireNonNull(parts.get(key));
          folded.put(key, new Place(Place.Kind.GROUP, level, values, folding.together()));
        });
    return folded;
  }

  /// Puts components that the dataset gives at this level in the place of folded ones.
  private Map<List<Value>, Place> completed(
      List<Integer> level, Map<List<Value>, Place> folded, Map<List<Value>, Place> own) {
    if (!everyLevel && !isBase(level)) {
      return folded;
    }
    Map<List<Value>, Place> groups = new LinkedHashMap<>(own);
    folded.forEach(groups::putIfAbsent);
    groups.replaceAll((key, place) -> merged(level, place, folded.get(key), own.get(key)));
    return groups;
  }

  private Place merged(
      List<Integer> level, Place place, @Nullable Place folded, @Nullable Place own) {
    List<Value> values = index.withoutRows();
    for (int position = 0; position < index.size(); position++) {
      Place source = isGiven(position, level) ? own : folded;
      if (source != null) {
        values.set(position, source.components().get(position));
      }
    }
    return new Place(Place.Kind.GROUP, level, place.dimensions(), values);
  }

  private boolean isGiven(int position, List<Integer> level) {
    boolean window = index.isWindowed(position) && isBase(level);
    return switch (index.aggregate(position)) {
      case Aggregate.AtEdge _, Aggregate.EdgeDay _ ->
          window || (everyLevel && !index.folds(position));
      case Aggregate.CountRows _,
          Aggregate.CountPresent _,
          Aggregate.CountDistinct _,
          Aggregate.Sum _,
          Aggregate.Least _,
          Aggregate.Greatest _,
          Aggregate.SumDistinct _,
          Aggregate.Median _,
          Aggregate.Percentile _,
          Aggregate.First _,
          Aggregate.Last _ ->
          window || everyLevel;
    };
  }

  private static List<Value> narrow(List<Value> dimensions, List<Integer> level) {
    List<Value> kept = new ArrayList<>(dimensions.size());
    for (int i = 0; i < dimensions.size(); i++) {
      kept.add(level.contains(i) ? dimensions.get(i) : Value.ABSENT);
    }
    return kept;
  }

  /// Numbers that are equal are one group however many zeros they were written with.
  private static List<Value> key(List<Value> dimensions) {
    return dimensions.stream().anyMatch(Groups::hasDigits)
        ? dimensions.stream().map(Groups::shortest).toList()
        : dimensions;
  }

  private static boolean hasDigits(Value value) {
    return value instanceof Value.Decimal(BigDecimal number) && number.scale() != 0;
  }

  private static Value shortest(Value value) {
    if (!(value instanceof Value.Decimal(BigDecimal number))) {
      return value;
    }
    BigDecimal stripped = number.stripTrailingZeros();
    return Value.of(stripped.scale() < 0 ? stripped.setScale(0) : stripped);
  }
}
