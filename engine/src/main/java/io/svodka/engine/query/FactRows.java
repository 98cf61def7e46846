package io.svodka.engine.query;

import io.svodka.engine.calendar.Calendar;
import io.svodka.engine.dataset.QueryTimes;
import io.svodka.engine.dataset.TimeTable.Stretch;
import io.svodka.engine.query.Scan.Placing;
import io.svodka.model.plan.Aggregate;
import io.svodka.model.plan.DimensionPlan.Kind;
import io.svodka.model.plan.FactPlan;
import io.svodka.model.plan.QueryPlan;
import io.svodka.model.plan.RowExpr;
import io.svodka.model.value.ColumnType;
import io.svodka.model.value.Period;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// Writes the rows of one fact before they are grouped: key, dimensions, bucket numbers, and what
/// its aggregates read.
final class FactRows {
  private static final String TIME = "time of this row";

  private final QueryContext context;
  private final QueryPlan query;
  private final QueryTimes times;
  private final FactPlan fact;
  private final RowScope scope;
  private final RowSql rows;
  private final Optional<Sql> computed;
  private final Optional<FactTime> time;

  FactRows(QueryContext context, QueryPlan query, QueryTimes times, FactPlan fact) {
    this.context = context;
    this.query = query;
    this.times = times;
    this.fact = fact;
    this.scope = context.scope(fact.source(), fact.joins());
    this.rows = new RowSql(scope);
    Optional<FactTime> axis = FactTime.of(fact.time());
    this.computed = axis.filter(FactRows::isComputed).map(each -> rows.value(each.at()));
    this.time = computed.isPresent() ? axis.map(FactRows::named) : axis;
  }

  /// Whether a time is to be computed from other columns of its row.
  private static boolean isComputed(FactTime axis) {
    return !(axis.at() instanceof RowExpr.Column)
        && Columns.in(axis.at()).allMatch(column -> column.alias().isEmpty());
  }

  private static FactTime named(FactTime axis) {
    return new FactTime(new RowExpr.Column("", TIME, axis.at().type()), axis.wall());
  }

  /// A time that is computed has a name before it is compared with dozens of ends of buckets.
  private Sql root() {
    Sql all = context.relation(fact.source()).rows();
    return computed
        .map(
            moment ->
                Sql.form(
                    "(select {}.*,\n    {}\n  from {})",
                    Sql.name(RowScope.ROOT),
                    moment.as(TIME),
                    all.as(RowScope.ROOT)))
        .orElse(all);
  }

  /// What narrows the rows beside the conditions of the fact.
  ///
  /// @param keys the burst's keys, if the query is cut by key
  /// @param type of the key, where its values stand in the rows
  /// @param groups those that count, or do not
  record Narrowing(Optional<KeyRestriction> keys, Optional<ColumnType> type, GroupList groups) {}

  Sql write(Scan scan, Narrowing narrowing) {
    Optional<KeyRestriction> keys = narrowing.keys();
    GroupList groups = narrowing.groups();
    List<Sql> columns = new ArrayList<>();
    keys.ifPresent(k -> columns.add(key().named("k0")));
    columns.addAll(identity());
    columns.addAll(dimensions(scan));
    columns.addAll(inputs());
    columns.addAll(memberships(scan));
    List<Sql> conditions = new ArrayList<>();
    conditions.add(conditions(fact, rows));
    inTime(scan).ifPresent(conditions::add);
    JoinOrder joins = joins(scan, keys.isPresent());
    keys.filter(each -> !each.isMetBy(fact.keys().getFirst(), joins))
        .ifPresent(each -> conditions.add(each.write(key(), scope.dialect())));
    if (!groups.isEmpty()) {
      conditions.add(groups.condition(buckets(scan)));
    }
    return Sql.form(
        "select {}{}\n  {}{}{}\n  where {}",
        Sql.of(fact.repeatedBy().isEmpty() ? "" : "distinct "),
        columns.isEmpty() ? Sql.of("1 as one") : Sql.join(",\n    ", columns),
        context.from(root(), fact.source(), joins, rows),
        switch (scan.placing()) {
          case Placing.Once() -> Sql.of("");
          case Placing.Repeated(var kept) -> windows(scan, kept).join(time, rows, scope);
        },
        groups.isEmpty() ? Sql.of("") : joined(scan, narrowing),
        Sql.join("\n    and ", conditions));
  }

  static Sql conditions(FactPlan fact, RowSql rows) {
    List<Sql> filters = fact.filters().stream().map(rows::filter).toList();
    return filters.isEmpty() ? Sql.of("true") : Sql.join("\n    and ", filters);
  }

  /// A row without a place in time or without a key does not count.
  private JoinOrder joins(Scan scan, boolean cut) {
    List<RowExpr> certain = new ArrayList<>(fact.filters());
    if (inTime(scan).isPresent() && !holdsUndated(scan)) {
      time.ifPresent(t -> certain.add(new RowExpr.Not(new RowExpr.IsAbsent(t.at()))));
    }
    if (cut) {
      certain.add(new RowExpr.Not(new RowExpr.IsAbsent(fact.keys().getFirst())));
    }
    return JoinOrder.of(fact.joins(), certain);
  }

  private boolean holdsUndated(Scan scan) {
    return scan.placing() instanceof Placing.Once && hasUndated(periods(scan));
  }

  private Sql key() {
    return rows.value(fact.keys().getFirst());
  }

  /// A row that joins repeat is told from others, so that it is taken once.
  private List<Sql> identity() {
    List<Sql> columns = new ArrayList<>();
    for (RowExpr part : fact.repeatedBy()) {
      columns.add(rows.value(part).named("r" + columns.size()));
    }
    return columns;
  }

  private List<Sql> dimensions(Scan scan) {
    return scan.dimensions(query, times).stream()
        .flatMap(i -> dimension(scan, i).map(value -> value.named("d" + i)).stream())
        .toList();
  }

  /// Returns a dimension of a row; nothing for time that the scan does not cut.
  private Optional<Sql> dimension(Scan scan, int index) {
    return switch (query.dimensions().get(index).kind()) {
      case Kind.Attribute _ -> Optional.of(rows.value(fact.dimensions().get(attribute(index))));
      case Kind.Calendar _ -> bucket(scan, index);
    };
  }

  /// Facts hold the attributes among the dimensions.
  private int attribute(int index) {
    return (int)
        query.dimensions().subList(0, index).stream()
            .filter(each -> each.kind() instanceof Kind.Attribute)
            .count();
  }

  private Optional<Sql> bucket(Scan scan, int dimension) {
    return switch (scan.placing()) {
      case Placing.Once() -> Optional.of(ladder(scan, dimension));
      case Placing.Repeated(var kept) when kept.contains(dimension) ->
          Optional.of(RowSql.column(WindowTable.ALIAS, "d" + dimension));
      case Placing.Repeated _ -> Optional.empty();
    };
  }

  private Sql joined(Scan scan, Narrowing narrowing) {
    List<Sql> told =
        IntStream.range(0, query.dimensions().size())
            .mapToObj(i -> dimension(scan, i).orElseThrow())
            .toList();
    Optional<GroupList.Key> key = narrowing.type().map(type -> new GroupList.Key(key(), type));
    return narrowing.groups().join(new GroupList.Row(key, told), query, times, scope.dialect());
  }

  private List<Sql> buckets(Scan scan) {
    return times.table().calendar().stream().flatMap(i -> bucket(scan, i).stream()).toList();
  }

  private Sql ladder(Scan scan, int dimension) {
    List<Stretch> stretches =
        scan.slots().stream()
            .flatMap(slot -> times.table().stretches(slot, List.of(dimension)).stream())
            .toList();
    return time.map(t -> new BucketSql(stretches).write(t, rows, scope))
        .orElse(scope.dialect().absent(ColumnType.WHOLE));
  }

  private WindowTable windows(Scan scan, List<Integer> kept) {
    return WindowTable.of(scan.slots(), kept, times.table());
  }

  private List<Sql> inputs() {
    List<Sql> columns = new ArrayList<>();
    for (int i = 0; i < fact.components().size(); i++) {
      Aggregate aggregate = fact.components().get(i).aggregate();
      int index = i;
      aggregate.input().ifPresent(value -> columns.add(input(aggregate, value).named("v" + index)));
      if (!aggregate.condition().equals(RowExpr.ALWAYS) && fact.alike(i) == i) {
        columns.add(rows.filter(aggregate.condition()).named("c" + index));
      }
    }
    if (fact.components().stream().anyMatch(c -> AggregateSql.readsDays(c.aggregate()))) {
      Sql day = time.map(t -> t.day(rows, scope)).orElse(scope.dialect().absent(ColumnType.DAY));
      columns.add(day.named(AggregateSql.DAY));
    }
    if (fact.components().stream().anyMatch(each -> isEnd(each.aggregate()))) {
      time.ifPresent(t -> columns.add(rows.value(t.at()).named("t")));
    }
    return columns;
  }

  private static boolean isEnd(Aggregate aggregate) {
    return aggregate instanceof Aggregate.First || aggregate instanceof Aggregate.Last;
  }

  private Sql input(Aggregate aggregate, RowExpr value) {
    Sql written = rows.value(value);
    boolean floating = value.type() instanceof ColumnType.Floating;
    return switch (aggregate) {
      case Aggregate.Sum _, Aggregate.SumDistinct _, Aggregate.Median _, Aggregate.Percentile _ ->
          floating
              ? scope.dialect().exact(written)
              : scope.dialect().numbers().summand(rows.number(value));
      case Aggregate.Least _, Aggregate.Greatest _ ->
          value.type() instanceof ColumnType.Text
              ? scope.dialect().texts().byBytes(written)
              : written;
      case Aggregate.AtEdge(_, var of) -> input(of, value);
      case Aggregate.CountRows _,
          Aggregate.CountPresent _,
          Aggregate.CountDistinct _,
          Aggregate.EdgeDay _,
          Aggregate.First _,
          Aggregate.Last _ ->
          written;
    };
  }

  /// With one slot the rows are narrowed to it already.
  private List<Sql> memberships(Scan scan) {
    List<Sql> columns = new ArrayList<>();
    for (int slot : scan.slots().size() > 1 ? scan.slots() : List.<Integer>of()) {
      Sql within =
          switch (scan.placing()) {
            case Placing.Once() -> inSlot(period(slot), periods(scan));
            case Placing.Repeated _ ->
                Sql.form("{} = " + slot, RowSql.column(WindowTable.ALIAS, WindowTable.SLOT));
          };
      columns.add(within.named("s" + slot));
    }
    return columns;
  }

  private List<Period> periods(Scan scan) {
    return scan.slots().stream().map(this::period).toList();
  }

  /// Where the slots make one stretch of time that all rows lie in, its ends need not be asked for
  /// again.
  private Sql inSlot(Period slot, List<Period> all) {
    List<Period> stretches = merged(all);
    if (time.isEmpty() || stretches.size() > 1 || isOpen(all)) {
      return inAny(List.of(slot)).orElse(Sql.of("true"));
    }
    Sql at = rows.value(time.get().at());
    List<Sql> ends = new ArrayList<>();
    if (slot.start().isAfter(stretches.getFirst().start())) {
      ends.add(Sql.form("{} >= {}", at, time.get().startOf(slot.start().atStartOfDay(), scope)));
    }
    if (slot.end().isBefore(stretches.getFirst().end())) {
      ends.add(Sql.form("{} < {}", at, time.get().startOf(slot.end().atStartOfDay(), scope)));
    }
    return ends.isEmpty() ? Sql.of("true") : Sql.form("({})", Sql.join(" and ", ends));
  }

  private static boolean isOpen(List<Period> periods) {
    return periods.contains(Calendar.ALL_TIME) || hasUndated(periods);
  }

  private Period period(int slot) {
    return new QuerySlots(query.time().slots(), times).period(slot);
  }

  private Optional<Sql> inTime(Scan scan) {
    return switch (scan.placing()) {
      case Placing.Once() -> inAny(periods(scan));
      case Placing.Repeated(var kept) -> time.map(t -> windows(scan, kept).around(t, rows, scope));
    };
  }

  private Optional<Sql> inAny(List<Period> periods) {
    return periods.contains(Calendar.ALL_TIME)
        ? Optional.empty()
        : time.map(t -> Sql.form("({})", Sql.join(" or ", ranges(t, periods))));
  }

  private List<Sql> ranges(FactTime time, List<Period> periods) {
    List<Sql> ranges = new ArrayList<>();
    merged(periods).forEach(period -> ranges.add(in(time, period)));
    if (hasUndated(periods)) {
      ranges.add(Sql.form("{} is null", rows.value(time.at())));
    }
    return ranges;
  }

  /// Returns whether rows without a place in time count.
  private static boolean hasUndated(List<Period> periods) {
    return periods.stream().anyMatch(period -> period.shape() instanceof Period.Shape.AllTime);
  }

  private Sql in(FactTime time, Period period) {
    return time.within(period.start().atStartOfDay(), period.end().atStartOfDay(), rows, scope);
  }

  private static List<Period> merged(List<Period> periods) {
    List<Period> merged = new ArrayList<>();
    for (Period next : periods.stream().sorted(Comparator.comparing(Period::start)).toList()) {
      Period last = merged.isEmpty() ? next : merged.removeLast();
      if (next.start().isAfter(last.end())) {
        merged.add(last);
        merged.add(next);
      } else {
        merged.add(
            new Period(
                last.start(),
                next.end().isAfter(last.end()) ? next.end() : last.end(),
                new Period.Shape.Free()));
      }
    }
    return merged;
  }
}
