package io.svodka.engine.query;

import static io.svodka.engine.query.Plans.column;

import io.svodka.engine.query.World.Kinds;
import io.svodka.model.plan.Aggregate;
import io.svodka.model.plan.ComparisonPlan.Rule;
import io.svodka.model.plan.Dialect;
import io.svodka.model.plan.FactPlan;
import io.svodka.model.plan.FactPlan.TimeAxis;
import io.svodka.model.plan.PeriodRule;
import io.svodka.model.plan.QueryPlan;
import io.svodka.model.plan.QueryPlan.Scope;
import io.svodka.model.plan.RowExpr;
import io.svodka.model.plan.RowExpr.MatchKind;
import io.svodka.model.plan.RowFunction;
import io.svodka.model.plan.SlotPlan;
import io.svodka.model.plan.SourcePlan;
import io.svodka.model.plan.SourcePlan.Origin;
import io.svodka.model.value.ColumnType;
import io.svodka.model.value.TimeUnit;
import io.svodka.model.value.Value;
import io.svodka.testkit.Goldens;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

/// A handful of plans as each database is told them.
class SqlGoldensTest {
  private static final Goldens GOLDENS = new Goldens(Path.of("src/test/goldens/sql"));
  private static final RowExpr CATEGORY = column("product", "category", ColumnType.TEXT);
  private static final PeriodRule FEBRUARY = new PeriodRule.UnitAt(TimeUnit.MONTH, -2);

  private static SqlDialect dialect(Dialect kind) {
    return switch (kind) {
      case DUCKDB, SQLITE -> new DuckDbDialect();
      case POSTGRES, H2, MARIADB, MYSQL, TRINO, CLICKHOUSE -> ServerDatabase.kind(kind).dialect();
    };
  }

  /// @param connection is asked nothing: only statements are written
  private static QueryContext context(Dialect kind, Connection connection) {
    SqlDialect dialect = dialect(kind);
    Session session = new Session("crm", connection, dialect, QueryLimits.USUAL);
    Map<String, Relation> relations = new HashMap<>();
    for (SourcePlan source : World.sources(name -> new Origin.Table("crm", "shop." + name))) {
      Sql rows = ServerDatabase.tableName("shop." + source.name());
      relations.put(source.name(), new Relation(session, source, rows));
    }
    return new QueryContext(
        "pack",
        Plans.project(
                ZoneId.of("Europe/Moscow"),
                new io.svodka.model.plan.CalendarRules(
                    java.time.DayOfWeek.MONDAY, java.time.Month.APRIL),
                List.of())
            .settings(),
        Plans.RUN,
        relations);
  }

  private static String statements(QueryContext context, QueryPlan query) {
    List<String> written = new ArrayList<>();
    new QuerySql(context, query, context.times(query), new QuerySql.QueryKeys.NotCut())
        .statements()
        .forEach(
            statement ->
                written.add(
                    statement.sql().text()
                        + "\n-- "
                        + statement.sql().binds().size()
                        + " texts: "
                        + String.join(" | ", statement.sql().binds())));
    return String.join("\n;\n", written);
  }

  private static QueryPlan sales(String name, Kinds kinds, QueryPlan.QueryTime time) {
    return Plans.query(
        name,
        Scope.WHOLE,
        List.of(World.salesFact(kinds, List.of(CATEGORY))),
        List.of(Plans.attribute("product.category"), Plans.calendar(TimeUnit.MONTH)),
        time);
  }

  private static QueryPlan ordered() {
    RowExpr amount = column("amount", Plans.MONEY);
    FactPlan fact =
        NumberSheets.fact(
            "sales",
            new TimeAxis.Timed(column("paid_at", ColumnType.MOMENT), java.time.ZoneOffset.UTC),
            List.of("status"),
            List.of(),
            new Aggregate.Percentile(amount, new BigDecimal("0.9"), World.PAID),
            new Aggregate.Last(column("customer", ColumnType.TEXT), RowExpr.ALWAYS),
            new Aggregate.Greatest(column("customer", ColumnType.TEXT), RowExpr.ALWAYS));
    return Plans.query(
        "ordered", Scope.WHOLE, List.of(fact), List.of(Plans.attribute("status")), during());
  }

  private static QueryPlan.QueryTime during() {
    return Plans.during(FEBRUARY);
  }

  private static QueryPlan windows() {
    QueryPlan plain = sales("windows", Kinds.ADDITIVE, during());
    return new QueryPlan(
        plain.name(),
        plain.scope(),
        plain.facts(),
        plain.dimensions(),
        plain.measures(),
        new QueryPlan.QueryTime(
            FEBRUARY,
            List.of(),
            List.of(
                SlotPlan.OWN, new SlotPlan(0, new SlotPlan.Window.Trailing(2, TimeUnit.MONTH)))),
        plain.rules(),
        plain.levels());
  }

  private static QueryPlan functions() {
    RowExpr day = column("day", ColumnType.DAY);
    RowExpr end = new RowExpr.Constant(Value.of(LocalDate.of(2026, 2, 28)), ColumnType.DAY);
    RowExpr partner = column("partner", ColumnType.TEXT);
    RowExpr cost = column("cost", Plans.MONEY);
    List<Aggregate> aggregates = new ArrayList<>();
    for (RowFunction function :
        List.of(
            RowFunction.START_OF_WEEK, RowFunction.START_OF_QUARTER, RowFunction.START_OF_YEAR)) {
      aggregates.add(greatest(function, ColumnType.DAY, day));
    }
    aggregates.add(greatest(RowFunction.MONTHS_BETWEEN, ColumnType.WHOLE, day, end));
    aggregates.add(greatest(RowFunction.DAYS_BETWEEN, ColumnType.WHOLE, day, end));
    aggregates.add(greatest(RowFunction.LENGTH, ColumnType.WHOLE, partner));
    aggregates.add(greatest(RowFunction.CONCAT, ColumnType.TEXT, partner, Plans.text("?")));
    aggregates.add(greatest(RowFunction.LEAST, Plans.MONEY, cost, Plans.number("1.5")));
    aggregates.add(share(cost));
    aggregates.add(
        new Aggregate.Sum(
            new RowExpr.Arithmetic(
                RowExpr.ArithmeticOperator.DIVIDED_BY,
                cost,
                Plans.number("3"),
                new ColumnType.Decimal(38, 10)),
            new RowExpr.TextMatch(MatchKind.ENDS_WITH, partner, Plans.text("o'hara"))));
    aggregates.add(
        new Aggregate.CountRows(
            new RowExpr.Not(Plans.compared(partner, RowExpr.ComparisonOperator.EQUAL, partner))));
    FactPlan fact =
        NumberSheets.fact(
            "leads",
            new TimeAxis.Dated(day),
            List.of(),
            List.of(),
            aggregates.toArray(Aggregate[]::new));
    return Plans.query("functions", Scope.WHOLE, List.of(fact), List.of(), during());
  }

  private static Aggregate share(RowExpr amount) {
    List<RowExpr> numbers = Stream.of("3", "1", "2").map(Plans::number).toList();
    return greatest(
        RowFunction.SPLIT,
        Plans.MONEY,
        Stream.concat(Stream.of(amount), numbers.stream()).toArray(RowExpr[]::new));
  }

  /// Wall times of UTC, whose weeks and quarters are those of Moscow.
  private static QueryPlan zones() {
    RowExpr paid = column("paid_at", ColumnType.MOMENT);
    FactPlan fact =
        NumberSheets.fact(
            "sales",
            new TimeAxis.Timed(paid, java.time.ZoneOffset.UTC),
            List.of(),
            List.of(),
            greatest(RowFunction.START_OF_WEEK, ColumnType.DAY, paid),
            greatest(RowFunction.START_OF_QUARTER, ColumnType.DAY, paid));
    return Plans.query("zones", Scope.WHOLE, List.of(fact), List.of(), during());
  }

  private static Aggregate greatest(RowFunction function, ColumnType type, RowExpr... arguments) {
    return new Aggregate.Greatest(
        new RowExpr.Call(function, List.of(arguments), type), RowExpr.ALWAYS);
  }

  private static String columns(SqlDialect dialect) {
    List<String> written = new ArrayList<>();
    for (ColumnType type :
        List.of(
            ColumnType.TEXT,
            ColumnType.WHOLE,
            Plans.MONEY,
            ColumnType.FLOATING,
            ColumnType.TRUTH,
            ColumnType.DAY,
            ColumnType.MOMENT)) {
      FoundColumn found =
          new FoundColumn(Sql.name("Имя \"x\""), "something else", type, ZoneId.of("UTC"));
      written.add(dialect.column(found).text());
    }
    return String.join("\n", written);
  }

  @ParameterizedTest
  @EnumSource(mode = Mode.EXCLUDE, names = "SQLITE")
  void everyDatabaseIsToldInItsOwnWords(Dialect kind) throws SQLException {
    try (Connection connection = EmbeddedDatabase.connect()) {
      check(kind, context(kind, connection));
    }
  }

  private static void check(Dialect kind, QueryContext context) {
    GOLDENS.check(
        kind.word() + ".sql",
        String.join(
            "\n\n",
            "-- columns of another type",
            columns(dialect(kind)),
            "-- two comparisons, folded from the finest level",
            statements(
                context,
                sales(
                    "compared",
                    Kinds.ADDITIVE,
                    Plans.during(
                        FEBRUARY, new Rule.PreviousPeriod(), new Rule.Earlier(1, TimeUnit.YEAR)))),
            "-- different values and medians at every level",
            statements(context, sales("levels", Kinds.WITH_DISTINCT, during())),
            "-- percentiles and last values",
            statements(context, ordered()),
            "-- windows",
            statements(context, windows()),
            "-- functions",
            statements(context, functions()),
            "-- weeks and quarters of another zone",
            statements(context, zones())));
  }
}
