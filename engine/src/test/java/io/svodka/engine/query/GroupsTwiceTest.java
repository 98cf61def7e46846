package io.svodka.engine.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.svodka.engine.dataset.Dataset.Row;
import io.svodka.engine.dataset.HeldRows;
import io.svodka.engine.dataset.QueryTimes;
import io.svodka.engine.dataset.RowFile;
import io.svodka.engine.dataset.TimeTable;
import io.svodka.model.failure.RunFailure;
import io.svodka.model.plan.Aggregate;
import io.svodka.model.plan.FactPlan;
import io.svodka.model.plan.FactPlan.TimeAxis;
import io.svodka.model.plan.PeriodRule;
import io.svodka.model.plan.QueryPlan;
import io.svodka.model.plan.RowExpr;
import io.svodka.model.value.ColumnType;
import io.svodka.model.value.Period;
import io.svodka.model.value.Value;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// A group that a database gives in two rows stops the run, however its rows are put together.
class GroupsTwiceTest {
  private static final QueryPlan QUERY =
      Plans.query(
          "q",
          QueryPlan.Scope.WHOLE,
          List.of(fact("s"), fact("t")),
          List.of(Plans.attribute("a")),
          Plans.during(new PeriodRule.AllTime()));
  private static final RowShape SHAPE = new RowShape(QUERY, times());
  private static final List<ComponentColumn> COLUMNS = ComponentColumn.of(QUERY);

  private static FactPlan fact(String source) {
    return new FactPlan(
        source,
        source,
        List.of(),
        List.of(),
        new TimeAxis.Timeless(),
        List.of(),
        List.of(Plans.column("a", ColumnType.TEXT)),
        List.of(Plans.component("n", new Aggregate.CountRows(RowExpr.ALWAYS))));
  }

  private static QueryTimes times() {
    LocalDate day = LocalDate.of(2026, 11, 26);
    Period period = new Period(day, day.plusDays(1), new Period.Shape.Free());
    return new QueryTimes(period, List.of(), new TimeTable(List.of(), List.of(List.of())));
  }

  static Stream<Arguments> assemblies() {
    return Stream.of("apart", "passing", "joined").map(Arguments::of);
  }

  private static RowAssembly assembly(String kind) {
    GroupsOnce once = new GroupsOnce(QUERY.name());
    HeldRows held = new HeldRows(QUERY.name(), HeldRows.Need.JOINED);
    return switch (kind) {
      case "apart" -> new RowAssembly.Apart(SHAPE, once, held);
      case "passing" -> new RowAssembly.Passing(SHAPE, once);
      default -> new RowAssembly.Joined(SHAPE, once, held);
    };
  }

  private static List<Row> rows(String kind, Stream<String> groups) {
    RowAssembly assembly = assembly(kind);
    groups.forEach(
        group ->
            assembly.add(
                List.of(group.isEmpty() ? Value.ABSENT : Value.of(group), Value.of(1), Value.of(2)),
                COLUMNS));
    return assembly.rows();
  }

  private static void assertTwice(String shown, String kind, Stream<String> groups) {
    RunFailure failure = assertThrows(RunFailure.class, () -> rows(kind, groups));
    assertEquals("SV9124", failure.code());
    assertEquals(
        "the database gave a group of query `q` in two rows: " + shown, failure.getMessage());
  }

  @ParameterizedTest
  @MethodSource("assemblies")
  void aGroupInTwoRowsStopsTheRun(String kind) {
    assertTwice("`x`", kind, Stream.of("x", "y", "x"));
    assertTwice("(none)", kind, Stream.of("", "x", ""));
  }

  @ParameterizedTest
  @MethodSource("assemblies")
  void soDoesOneAmongVeryMany(String kind) {
    Stream<String> many = IntStream.range(0, 120_000).mapToObj(Integer::toString);
    assertTwice("`7`", kind, Stream.concat(many, Stream.of("7")));
  }

  /// Both texts have the same hash in Java.
  @ParameterizedTest
  @MethodSource("assemblies")
  void groupsThatOnlyLookAlikeAreTwo(String kind) {
    assertEquals("Aa".hashCode(), "BB".hashCode());
    assertEquals(2, rows(kind, Stream.of("Aa", "BB")).size());
  }

  @ParameterizedTest
  @MethodSource("assemblies")
  void veryManyGroupsComeOnceEach(String kind) {
    List<Row> rows = rows(kind, IntStream.range(0, 120_000).mapToObj(i -> "group " + i));
    assertEquals(120_000, rows.size());
    assertEquals(kind.equals("passing"), rows instanceof RowFile);
  }

  @Test
  void statementsThatTellDifferentFiguresOfAGroupAreJoined() {
    RowAssembly joined = assembly("joined");
    joined.add(List.of(Value.of("x"), Value.of(1)), COLUMNS.subList(0, 1));
    joined.add(List.of(Value.of("x"), Value.of(2)), COLUMNS.subList(1, 2));
    List<Row> rows = joined.rows();
    assertEquals(List.of(Value.of(1), Value.of(2)), rows.getFirst().components());
    assertEquals(1, rows.size());
  }
}
