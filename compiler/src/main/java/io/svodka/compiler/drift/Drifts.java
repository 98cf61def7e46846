package io.svodka.compiler.drift;

import io.svodka.compiler.problem.DriftProblem;
import io.svodka.compiler.problem.DriftProblem.Change;
import io.svodka.compiler.problem.DriftProblem.Use;
import io.svodka.compiler.schema.FoundTable;
import io.svodka.compiler.schema.Place;
import io.svodka.compiler.schema.Schema;
import io.svodka.compiler.schema.Schema.Knowledge;
import io.svodka.model.origin.Span;
import io.svodka.model.plan.SourcePlan;
import io.svodka.model.plan.SourcePlan.SourceColumn;
import io.svodka.model.schema.LiveTable;
import io.svodka.model.schema.TableSchema;
import io.svodka.model.schema.TableSchema.ColumnSchema;
import io.svodka.model.schema.TableSchema.KeySchema;
import io.svodka.model.schema.TableSchema.Nullability;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Compares locks with what databases say today.
public final class Drifts {
  private final Schema schema;
  private final ColumnUses uses;
  private final Map<Place, List<SourcePlan>> readers = new LinkedHashMap<>();

  public Drifts(Schema schema, List<SourcePlan> sources, ColumnUses uses) {
    this.schema = schema;
    this.uses = uses;
    for (SourcePlan source : sources) {
      Place place = Place.of(source.name(), source.origin());
      readers.computeIfAbsent(place, _ -> new ArrayList<>()).add(source);
    }
  }

  /// Returns all differences. Sources of one table are looked at once.
  ///
  /// @param live what was found, by the name of the source
  public List<DriftProblem> between(Map<String, LiveTable> live) {
    List<DriftProblem> drifts = new ArrayList<>();
    readers.forEach(
        (place, sources) -> {
          SourcePlan first = sources.getFirst();
          LiveTable found = live.get(first.name());
          if (found != null) {
            drifts.addAll(drifts(name(place), sources, found));
          }
        });
    return drifts;
  }

  private static String name(Place place) {
    return switch (place) {
      case Place.OfTable(var name) -> name;
      case Place.OfQuery(var source, _) -> source;
      case Place.OfFile(var path, _) -> path;
    };
  }

  private List<DriftProblem> drifts(String name, List<SourcePlan> sources, LiveTable live) {
    SourcePlan first = sources.getFirst();
    return switch (schema.of(first.name(), first.origin())) {
      case Knowledge.Known(var table) -> new Comparison(name, sources, table).with(live);
      case Knowledge.NotPulled(), Knowledge.Unreadable() ->
          List.of(
              new DriftProblem(
                  first.span(), name, new Change.TableNew(), LocalDate.MIN, List.of()));
    };
  }

  /// One table then and now.
  private final class Comparison {
    private final String name;
    private final List<SourcePlan> sources;
    private final FoundTable table;
    private final List<DriftProblem> drifts = new ArrayList<>();

    Comparison(String name, List<SourcePlan> sources, FoundTable table) {
      this.name = name;
      this.sources = sources;
      this.table = table;
    }

    List<DriftProblem> with(LiveTable live) {
      switch (live) {
        case LiveTable.Gone() -> add(table.span(), new Change.TableGone(), ofTable());
        case LiveTable.Found(var now) -> {
          table.table().schema().columns().forEach(then -> compare(then, now));
          now.columns().stream()
              .filter(each -> table.column(each.name()).isEmpty())
              .forEach(
                  each ->
                      add(
                          table.span(),
                          new Change.ColumnAdded(each.name(), each.type()),
                          List.of()));
          compareKeys(now);
        }
      }
      return drifts;
    }

    private void add(Span span, Change change, List<Use> touched) {
      drifts.add(new DriftProblem(span, name, change, table.pulled(), touched));
    }

    private void compare(ColumnSchema then, TableSchema now) {
      Span span = table.spanOf(then.name());
      List<Use> touched = ofColumn(then.name());
      Optional<ColumnSchema> found =
          now.columns().stream().filter(each -> each.name().equals(then.name())).findFirst();
      if (found.isEmpty()) {
        add(span, new Change.ColumnGone(then.name(), then.type()), touched);
        return;
      }
      ColumnSchema today = found.get();
      if (!today.type().equals(then.type())) {
        add(span, new Change.TypeChanged(then.name(), then.type(), today.type()), touched);
      }
      if (today.nullability() != then.nullability()) {
        boolean allowed = today.nullability() == Nullability.NULLABLE;
        add(
            span,
            allowed ? new Change.NullsAllowed(then.name()) : new Change.NullsRefused(then.name()),
            touched);
      }
    }

    private void compareKeys(TableSchema now) {
      List<String> today =
          now.keys().stream()
              .filter(key -> key.kind() == KeySchema.Kind.PRIMARY)
              .findFirst()
              .map(KeySchema::columns)
              .orElse(List.of());
      if (!today.equals(table.key())) {
        Set<Use> touched = new LinkedHashSet<>();
        table.key().forEach(column -> touched.addAll(ofColumn(column)));
        touched.removeIf(use -> !isAboutKeys(use));
        add(table.span(), new Change.KeyChanged(table.key(), today), List.copyOf(touched));
      }
    }

    /// Only who counts on single rows cares about keys.
    private static boolean isAboutKeys(Use use) {
      return switch (use.kind()) {
        case JOIN, KEY -> true;
        case MEASURE, DIMENSION, SEGMENT, CONDITION, TIME, RULE, QUERY, REPORT -> false;
      };
    }

    private List<Use> ofTable() {
      Set<Use> all = new LinkedHashSet<>();
      sources.forEach(source -> all.addAll(uses.of(source.name())));
      return List.copyOf(all);
    }

    private List<Use> ofColumn(String column) {
      Set<Use> all = new LinkedHashSet<>();
      for (SourcePlan source : sources) {
        source.columns().stream()
            .filter(each -> each.header().equals(column))
            .map(SourceColumn::name)
            .forEach(each -> all.addAll(uses.of(source.name(), each)));
      }
      return List.copyOf(all);
    }
  }
}
