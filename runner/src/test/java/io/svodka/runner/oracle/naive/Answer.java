package io.svodka.runner.oracle.naive;

import io.svodka.model.value.Value;
import io.svodka.runner.oracle.project.Cond;
import io.svodka.runner.oracle.project.Fig;
import io.svodka.runner.oracle.project.Model;
import io.svodka.runner.oracle.project.Project;
import io.svodka.runner.oracle.project.When;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/// The figures of one query at any of its groups.
///
/// @param rows the groups among which places are counted
/// @param ranked the figures of these groups that were counted before
record Answer(
    Project project,
    Facts facts,
    Cuts cuts,
    Supplier<List<Place>> rows,
    Map<Ranked, List<Value>> ranked) {
  Answer(Project project, Facts facts, Cuts cuts, Supplier<List<Place>> rows) {
    this(project, facts, cuts, rows, new HashMap<>());
  }

  /// What groups are counted by.
  record Ranked(Fig figure, Slot slot) {}

  /// Which range a figure is taken over.
  record Slot(String comparison, When.Window window) {
    static final Slot OWN = new Slot(Cuts.OWN, new When.Window.None());
  }

  Value value(Fig fig, Place place) {
    return value(fig, place, Slot.OWN);
  }

  private Value value(Fig fig, Place place, Slot slot) {
    return switch (fig) {
      case Fig.Aggregate _ -> throw new IllegalArgumentException("aggregates stand in measures");
      case Fig.Ref ref -> measure(ref, place, slot, List.of());
      case Fig.Narrowed(var measure, var where) -> measure(measure, place, slot, List.of(where));
      case Fig.Number(var number) -> Value.of(number);
      case Fig.Arithmetic(var operator, var left, var right) ->
          Numbers.ofFigures(operator, value(left, place, slot), value(right, place, slot));
      case Fig.Call(var function, var arguments) ->
          Numbers.called(function, arguments.stream().map(a -> value(a, place, slot)).toList());
      case Fig.Choice(var test, var then, var otherwise) ->
          value(holds(test, place, slot) ? then : otherwise, place, slot);
      case Fig.At(var inner, var name) -> value(inner, place, new Slot(name, slot.window()));
      case Fig.Over(var inner, var window) ->
          value(inner, place, new Slot(slot.comparison(), window));
      case Fig.Change(var inner, var name) -> {
        Value before = value(inner, place, new Slot(name, slot.window()));
        yield Numbers.ofFigures('-', value(inner, place, slot), before);
      }
      case Fig.Growth(var inner, var name) -> {
        Value before = value(inner, place, new Slot(name, slot.window()));
        Value now = value(inner, place, slot);
        Value gained = Numbers.ofFigures('-', now, before);
        yield Numbers.holds("<", before, Value.of(0)) && Numbers.holds(">", now, Value.of(0))
            ? Value.ABSENT
            : Numbers.ofFigures('/', gained, Numbers.called("abs", List.of(before)));
      }
      case Fig.Total(var inner, var dimensions) -> value(inner, place.above(dimensions), slot);
      case Fig.Share(var inner, var dimensions) ->
          Numbers.ofFigures(
              '/', value(inner, place, slot), value(inner, place.above(dimensions), slot));
      case Fig.Rank(var inner, var dimensions) -> rank(inner, place, dimensions, slot);
      case Fig.PerDay(var inner) ->
          Numbers.ofFigures('/', value(inner, place, slot), days(place, slot));
    };
  }

  /// Returns what is printed of a figure: a word for growth since nothing, where there was time
  /// before.
  Value printed(Fig fig, Place place) {
    if (fig instanceof Fig.Growth(var inner, var name)) {
      Slot earlier = new Slot(name, new When.Window.None());
      Value before = value(inner, place, earlier);
      Value now = value(inner, place);
      boolean none = before.equals(Value.ABSENT) || Numbers.holds("=", before, Value.of(0));
      boolean some = !now.equals(Value.ABSENT) && !Numbers.holds("=", now, Value.of(0));
      if (none && some && range(place.kept(), earlier).isPresent()) {
        return Value.of("new");
      }
    }
    return value(fig, place);
  }

  boolean holds(Fig.Test test, Place place) {
    return holds(test, place, Slot.OWN);
  }

  private boolean holds(Fig.Test test, Place place, Slot slot) {
    return switch (test) {
      case Fig.Test.Compared(var operator, var left, var right) ->
          Numbers.holds(operator, value(left, place, slot), value(right, place, slot));
      case Fig.Test.Missing(var figure) -> value(figure, place, slot).equals(Value.ABSENT);
      case Fig.Test.Both(var left, var right) ->
          holds(left, place, slot) && holds(right, place, slot);
      case Fig.Test.Either(var left, var right) ->
          holds(left, place, slot) || holds(right, place, slot);
      case Fig.Test.Not(var inner) -> !holds(inner, place, slot);
    };
  }

  private Value rank(Fig inner, Place place, List<Integer> within, Slot slot) {
    List<Place> all = rows.get();
    Value own = value(inner, place, slot);
    if (own.equals(Value.ABSENT) || !all.contains(place)) {
      return Value.ABSENT;
    }
    List<Value> values = ranked(all, inner, slot);
    return Value.of(
        1
            + IntStream.range(0, all.size())
                .filter(i -> all.get(i).above(within).equals(place.above(within)))
                .filter(i -> Numbers.holds(">", values.get(i), own))
                .count());
  }

  private List<Value> ranked(List<Place> all, Fig inner, Slot slot) {
    Ranked asked = new Ranked(inner, slot);
    List<Value> known = ranked.get(asked);
    if (known == null) {
      known = all.stream().map(other -> value(inner, other, slot)).toList();
      ranked.put(asked, known);
    }
    return known;
  }

  private Value days(Place place, Slot slot) {
    return range(place.kept(), slot).map(range -> Value.of(range.days())).orElse(Value.ABSENT);
  }

  private Optional<Cuts.Span> range(Map<Integer, Value> group, Slot slot) {
    Map<Integer, Integer> buckets = new TreeMap<>();
    for (int axis : cuts.axes().keySet()) {
      if (group.get(axis) instanceof Value.Decimal(var number)) {
        buckets.put(axis, number.intValueExact());
      }
    }
    return cuts.range(slot.comparison(), buckets, slot.window());
  }

  private Value measure(Fig.Ref ref, Place place, Slot slot, List<Cond> narrowing) {
    Model.Measure measure = project.measure(ref);
    Value value =
        new Formula(ref.model(), measure.options(), narrowing).value(measure.figure(), place, slot);
    return switch (measure.options().empty()) {
      case "0" -> value.equals(Value.ABSENT) ? Value.of(0) : value;
      case "null" ->
          new Formula(ref.model(), measure.options(), narrowing)
                  .hasRows(measure.figure(), place, slot)
              ? value
              : Value.ABSENT;
      default -> value;
    };
  }

  /// Returns the rows of a group in a range, each once.
  List<Facts.Hit> hits(Facts.Key key, Place place, Slot slot) {
    Set<Integer> seen = new HashSet<>();
    List<Facts.Hit> found = new ArrayList<>();
    for (Facts.Hit hit : facts.of(key)) {
      if (place.parts().stream().anyMatch(p -> isIn(hit, p, slot)) && seen.add(hit.identity())) {
        found.add(hit);
      }
    }
    return found;
  }

  boolean isIn(Facts.Hit hit, Map<Integer, Value> group, Slot slot) {
    boolean same =
        hit.attributes().entrySet().stream()
            .allMatch(
                each ->
                    !group.containsKey(each.getKey())
                        || Numbers.same(each.getValue(), group.get(each.getKey())));
    return same && range(group, slot).filter(range -> isWithin(hit, range)).isPresent();
  }

  private static boolean isWithin(Facts.Hit hit, Cuts.Span range) {
    return range.isEverything() || hit.time().filter(range::holds).isPresent();
  }

  /// A measure's own formula.
  private final class Formula {
    private final String model;
    private final Model.Options options;
    private final List<Cond> narrowing;

    Formula(String model, Model.Options options, List<Cond> narrowing) {
      this.model = model;
      this.options = options;
      this.narrowing = narrowing;
    }

    Value value(Fig fig, Place place, Slot slot) {
      return switch (fig) {
        case Fig.Aggregate aggregate ->
            options.edge().isEmpty() || !counted(aggregate, place, slot).isEmpty()
                ? Aggregates.of(aggregate, counted(aggregate, place, slot))
                : Value.ABSENT;
        case Fig.Ref ref -> measure(home(ref), place, slot, narrowing);
        case Fig.Narrowed(var ref, var where) -> {
          List<Cond> both = new ArrayList<>(narrowing);
          both.add(where);
          yield measure(home(ref), place, slot, both);
        }
        case Fig.Arithmetic(var operator, var left, var right) ->
            Numbers.ofFigures(operator, value(left, place, slot), value(right, place, slot));
        case Fig.Call(var function, var arguments) ->
            Numbers.called(function, arguments.stream().map(a -> value(a, place, slot)).toList());
        case Fig.Number(var number) -> Value.of(number);
        case Fig.Choice(var test, var then, var otherwise) ->
            value(holds(test, place, slot) ? then : otherwise, place, slot);
        case Fig.At _,
            Fig.Change _,
            Fig.Growth _,
            Fig.Total _,
            Fig.Share _,
            Fig.Rank _,
            Fig.Over _,
            Fig.PerDay _ ->
            throw new IllegalArgumentException("no measure is made of " + fig);
      };
    }

    private boolean holds(Fig.Test test, Place place, Slot slot) {
      return switch (test) {
        case Fig.Test.Compared(var operator, var left, var right) ->
            Numbers.holds(operator, value(left, place, slot), value(right, place, slot));
        case Fig.Test.Missing(var figure) -> value(figure, place, slot).equals(Value.ABSENT);
        case Fig.Test.Both(var left, var right) ->
            holds(left, place, slot) && holds(right, place, slot);
        case Fig.Test.Either(var left, var right) ->
            holds(left, place, slot) || holds(right, place, slot);
        case Fig.Test.Not(var inner) -> !holds(inner, place, slot);
      };
    }

    private Fig.Ref home(Fig.Ref ref) {
      return ref.model().isEmpty() && !model.isEmpty() ? new Fig.Ref(model, ref.measure()) : ref;
    }

    /// Returns the rows that count, of one day only where the measure says so.
    private List<Facts.Hit> counted(Fig.Aggregate aggregate, Place place, Slot slot) {
      Facts.Key key = facts.key(project.model(model), aggregate, options.time());
      List<Facts.Hit> rows =
          hits(key, place, slot).stream()
              .filter(hit -> Terms.holds(aggregate.where(), hit.row()))
              .filter(hit -> narrowing.stream().allMatch(cond -> Terms.holds(cond, hit.row())))
              .toList();
      return switch (options.edge()) {
        case "last" -> ofDay(rows, -1);
        case "first" -> ofDay(rows, 1);
        default -> rows;
      };
    }

    private static List<Facts.Hit> ofDay(List<Facts.Hit> rows, int sign) {
      var day =
          rows.stream().flatMap(hit -> hit.day().stream()).min((a, b) -> sign * a.compareTo(b));
      return rows.stream().filter(hit -> day.isPresent() && hit.day().equals(day)).toList();
    }

    /// Returns whether any aggregate behind a figure has a row.
    boolean hasRows(Fig fig, Place place, Slot slot) {
      return switch (fig) {
        case Fig.Aggregate aggregate -> !counted(aggregate, place, slot).isEmpty();
        case Fig.Ref ref -> rowsOf(home(ref), place, slot, narrowing);
        case Fig.Narrowed(var ref, var where) -> {
          List<Cond> both = new ArrayList<>(narrowing);
          both.add(where);
          yield rowsOf(home(ref), place, slot, both);
        }
        case Fig.Arithmetic(_, var left, var right) ->
            hasRows(left, place, slot) || hasRows(right, place, slot);
        case Fig.Call(_, var arguments) ->
            arguments.stream().anyMatch(each -> hasRows(each, place, slot));
        case Fig.Number _ -> false;
        case Fig.Choice _,
            Fig.At _,
            Fig.Change _,
            Fig.Growth _,
            Fig.Total _,
            Fig.Share _,
            Fig.Rank _,
            Fig.Over _,
            Fig.PerDay _ ->
            throw new IllegalArgumentException("not asked of " + fig);
      };
    }

    private boolean rowsOf(Fig.Ref ref, Place place, Slot slot, List<Cond> narrower) {
      Model.Measure measure = project.measure(ref);
      return new Formula(ref.model(), measure.options(), narrower)
          .hasRows(measure.figure(), place, slot);
    }
  }
}
