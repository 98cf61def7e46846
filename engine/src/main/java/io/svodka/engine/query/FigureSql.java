package io.svodka.engine.query;

import io.svodka.engine.dataset.QueryTimes;
import io.svodka.engine.dataset.TimeTable.Stretch;
import io.svodka.model.plan.Aggregate;
import io.svodka.model.plan.DimensionPlan.Kind;
import io.svodka.model.plan.FactPlan;
import io.svodka.model.plan.QueryPlan;
import io.svodka.model.plan.RowExpr;
import io.svodka.model.plan.SourcePlan.SourceColumn;
import io.svodka.model.value.ColumnType;
import io.svodka.model.value.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Writes the statement that lists the rows of an aggregate in one group.
final class FigureSql {
  private final QueryContext context;
  private final QueryPlan query;
  private final QueryTimes times;
  private final FigureAsk ask;
  private final FactPlan fact;
  private final Aggregate aggregate;
  private final RowScope scope;
  private final RowSql rows;
  private final Optional<FactTime> time;

  FigureSql(QueryContext context, QueryPlan query, QueryTimes times, FigureAsk ask) {
    this.context = context;
    this.query = query;
    this.times = times;
    this.ask = ask;
    this.fact = query.facts().get(ask.component().fact());
    this.aggregate = fact.components().get(ask.component().component()).aggregate();
    this.scope = context.scope(fact.source(), fact.joins());
    this.rows = new RowSql(scope);
    this.time = FactTime.of(fact.time());
  }

  /// One column of the list.
  record Listed(String name, Sql value, ColumnType type) {}

  Session session() {
    return context.relation(fact.source()).session();
  }

  /// Returns the columns of the list. What identifies a row comes first where joins repeat rows.
  List<Listed> columns() {
    List<Listed> columns = new ArrayList<>();
    for (SourceColumn column : context.relation(fact.source()).source().columns()) {
      columns.add(new Listed(column.name(), RowSql.column("", column.name()), column.type()));
    }
    time.ifPresent(axis -> columns.addAll(ofTime(axis)));
    aggregate.input().map(this::value).ifPresent(columns::add);
    return columns;
  }

  private List<Listed> ofTime(FactTime axis) {
    List<Listed> columns = new ArrayList<>();
    if (AggregateSql.readsDays(aggregate)) {
      columns.add(new Listed(FigureRows.DAY, axis.day(rows, scope), ColumnType.DAY));
    }
    if (aggregate instanceof Aggregate.First || aggregate instanceof Aggregate.Last) {
      columns.add(new Listed(FigureRows.TIME, rows.value(axis.at()), axis.at().type()));
    }
    return columns;
  }

  private Listed value(RowExpr input) {
    boolean floating = input.type() instanceof ColumnType.Floating;
    Sql value = rows.value(input);
    return new Listed(
        FigureRows.VALUE, floating ? scope.dialect().exact(value) : value, input.type());
  }

  Sql write(List<Listed> columns) {
    List<Sql> selected =
        new ArrayList<>(columns.stream().map(c -> c.value().as(c.name())).toList());
    for (int i = 0; i < fact.repeatedBy().size(); i++) {
      selected.add(rows.value(fact.repeatedBy().get(i)).as("r" + i));
    }
    List<Sql> conditions = new ArrayList<>();
    conditions.add(FactRows.conditions(fact, rows));
    narrowing().map(rows::filter).forEach(conditions::add);
    times
        .table()
        .stretch(ask.component().slot(), ask.kept(), ask.dimensions())
        .flatMap(this::during)
        .ifPresent(conditions::add);
    return Sql.form(
        "{}select {}{}\n{}\nwhere {}\norder by 1",
        context.comment(ask.query()),
        Sql.of(fact.repeatedBy().isEmpty() ? "" : "distinct "),
        Sql.join(",\n  ", selected),
        context.from(fact.source(), JoinOrder.of(fact.joins(), fact.filters()), rows),
        Sql.join("\n  and ", conditions));
  }

  private Stream<RowExpr> narrowing() {
    Stream<RowExpr> condition =
        Stream.of(aggregate.condition()).filter(all -> !all.equals(RowExpr.ALWAYS));
    Stream<RowExpr> keys = fact.keys().stream().map(key -> RowExpr.has(key, ask.key()));
    return Stream.of(condition, keys, groups().stream()).flatMap(part -> part);
  }

  private List<RowExpr> groups() {
    List<RowExpr> groups = new ArrayList<>();
    int attribute = 0;
    for (int i = 0; i < query.dimensions().size(); i++) {
      if (query.dimensions().get(i).kind() instanceof Kind.Attribute) {
        RowExpr value = fact.dimensions().get(attribute++);
        if (ask.kept().contains(i)) {
          groups.add(RowExpr.has(value, ask.dimensions().get(i)));
        }
      }
    }
    return groups;
  }

  private boolean isWindowed() {
    return query.time().slots().get(ask.component().slot()).isWindowed();
  }

  private Period period() {
    return new QuerySlots(query.time().slots(), times).period(ask.component().slot());
  }

  private Optional<Sql> during(Stretch stretch) {
    boolean whole = stretch.marks().isEmpty() && !isWindowed();
    return whole && period().shape() instanceof Period.Shape.AllTime
        ? Optional.empty()
        : time.map(axis -> axis.within(stretch.start(), stretch.end(), rows, scope));
  }
}
