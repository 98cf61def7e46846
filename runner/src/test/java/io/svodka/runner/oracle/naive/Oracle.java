package io.svodka.runner.oracle.naive;

import io.svodka.model.value.Value;
import io.svodka.runner.oracle.project.Cond;
import io.svodka.runner.oracle.project.Model;
import io.svodka.runner.oracle.project.Project;
import io.svodka.runner.oracle.project.Query;
import io.svodka.runner.oracle.project.When;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/// Tells what a query must print.
public final class Oracle {
  private final Project project;
  private final Query query;
  private final Answer answer;
  private final List<Place> finest;
  private final Order order;
  private final FigureWalk walk;
  private final Model fact;
  private final boolean windowed;

  /// @param recipient conditions that only the rows of a recipient meet; none without a burst
  public Oracle(Project project, Query query, List<Cond> recipient) {
    this.project = project;
    this.query = query;
    Facts facts = new Facts(project, query, recipient);
    walk = new FigureWalk(project, facts);
    Set<FigureWalk.Use> uses = Groups.uses(walk, query);
    fact = uses.iterator().next().key().model();
    windowed = uses.stream().anyMatch(use -> !(use.slot().window() instanceof When.Window.None));
    List<Place> found = new ArrayList<>();
    answer = new Answer(project, facts, cuts(facts, uses), () -> found);
    found.addAll(new Groups(project, query, answer, uses, recipient).finest());
    finest = List.copyOf(found);
    order = new Order(query, answer, shapes());
  }

  /// Without limits in time buckets run from the first to the last day that has rows.
  private Cuts cuts(Facts facts, Set<FigureWalk.Use> uses) {
    Days days = new Days(project.settings());
    Map<Integer, When.Unit> axes = new TreeMap<>();
    for (int i = 0; i < query.by().size(); i++) {
      if (query.by().get(i) instanceof Query.By.Calendar(var unit)) {
        axes.put(i, unit);
      }
    }
    Days.Range own = days.of(query.during());
    if (own.make() instanceof Days.Make.Always && !axes.isEmpty()) {
      List<LocalDate> dates =
          uses.stream()
              .flatMap(use -> facts.of(use.key()).stream())
              .flatMap(hit -> hit.day().stream())
              .sorted()
              .toList();
      LocalDate first = dates.isEmpty() ? project.settings().asOf() : dates.getFirst();
      LocalDate last = dates.isEmpty() ? first : dates.getLast();
      own = new Days.Range(first, last.plusDays(1), new Days.Make.Always());
    }
    Map<String, Days.Range> ranges = new HashMap<>();
    ranges.put(Cuts.OWN, own);
    for (Map.Entry<String, When.Comparison> each : query.compare().entrySet()) {
      ranges.put(each.getKey(), days.compared(own, each.getValue()));
    }
    return new Cuts(days, axes, ranges);
  }

  private Map<Integer, Model.Shape> shapes() {
    Map<Integer, Model.Shape> shapes = new HashMap<>();
    for (int i = 0; i < query.by().size(); i++) {
      if (query.by().get(i) instanceof Query.By.Attribute by) {
        int place = i;
        dimension(by).ifPresent(dimension -> shapes.put(place, dimension.shape()));
      }
    }
    return shapes;
  }

  /// Returns the dimension a group means; none for a column.
  private Optional<Model.Dimension> dimension(Query.By.Attribute by) {
    var named = Facts.named(fact, by.path(), by.name());
    return project.behind(fact, named.path()).dimensions().stream()
        .filter(each -> each.name().equals(named.name()))
        .findFirst();
  }

  /// Returns the keys of a burst: those of the rows that the model and the burst let in.
  public static List<Value> keys(Project project, Model model, List<Cond> only) {
    return Row.of(project, model).stream()
        .filter(row -> only.stream().allMatch(cond -> Terms.holds(cond, row)))
        .map(Row::key)
        .toList();
  }

  /// Returns what the query prints.
  public Sheet sheet() {
    List<Sheet.Cell> tiles =
        query.show().stream().map(item -> figure(item, Place.of(Map.of()))).toList();
    return new Sheet(
        new TableRows(this).lines(),
        tiles,
        query.shape().heads() > 0 ? new CrosstabRows(this).lines() : List.of());
  }

  Query query() {
    return query;
  }

  Answer answer() {
    return answer;
  }

  Order order() {
    return order;
  }

  /// Returns the groups that `having` lets through.
  List<Place> passing() {
    return finest.stream()
        .filter(place -> query.rules().having().stream().allMatch(t -> answer.holds(t, place)))
        .toList();
  }

  Sheet.Cell figure(Query.Item item, Place place) {
    boolean repeats = query.marks().repeats() == Query.Repeats.COUNTED_ONCE;
    boolean open = place.isRest() && !isAsked() && (repeats || walk.needsRows(item.figure()));
    return new Sheet.Cell(
        answer.printed(item.figure(), place),
        open ? Sheet.Certainty.OR_NOTHING : Sheet.Certainty.EXACT);
  }

  /// Rows of the rest are asked for, unless they mix buckets that windows end with.
  private boolean isAsked() {
    Set<Integer> axes = answer.cuts().axes().keySet();
    return !windowed || query.rules().top().getFirst().within().containsAll(axes);
  }

  /// Returns how a value of a dimension is printed.
  Value printed(int place, Value value) {
    if (query.by().get(place) instanceof Query.By.Attribute by) {
      String missing = dimension(by).map(Model.Dimension::missing).orElse("");
      return value.equals(Value.ABSENT)
          ? Value.of(missing.isEmpty() ? "Not specified" : missing)
          : value;
    }
    return value instanceof Value.Decimal(var number)
        ? answer.cuts().bucket(place, number.intValueExact())
        : value;
  }

  /// Returns a closing row's cells before its figures.
  static List<Sheet.Cell> label(String text, int width) {
    List<Sheet.Cell> cells =
        new ArrayList<>(Collections.nCopies(width, Sheet.Cell.of(Value.ABSENT)));
    cells.set(0, Sheet.Cell.of(Value.of(text)));
    return cells;
  }
}
