package io.svodka.engine.query;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.svodka.model.plan.FactPlan.JoinPlan;
import io.svodka.model.plan.RowExpr;
import io.svodka.model.plan.RowExpr.ComparisonOperator;
import io.svodka.model.plan.RowFunction;
import io.svodka.model.value.ColumnType;
import io.svodka.model.value.Value;
import java.util.List;
import org.junit.jupiter.api.Test;

class JoinOrderTest {
  private static final RowExpr NORTH = new RowExpr.Constant(Value.of("North"), ColumnType.TEXT);
  private static final List<JoinPlan> JOINS =
      List.of(join("product", ""), join("partner", ""), join("partner.region", "partner"));

  private static JoinPlan join(String alias, String from) {
    return new JoinPlan(alias, alias, equal(column(from, alias + "_id"), column(alias, "id")));
  }

  private static RowExpr column(String alias, String name) {
    return new RowExpr.Column(alias, name, ColumnType.TEXT);
  }

  private static RowExpr equal(RowExpr left, RowExpr right) {
    return new RowExpr.Compared(ComparisonOperator.EQUAL, left, right);
  }

  private static List<String> found(RowExpr... filters) {
    return JoinOrder.of(JOINS, List.of(filters)).found().stream().map(JoinPlan::alias).toList();
  }

  @Test
  void withoutFiltersEveryJoinMayFindNothing() {
    assertEquals(List.of(), found());
    assertEquals(JOINS, JoinOrder.of(JOINS, List.of()).open());
  }

  @Test
  void aFilterOnANameNeedsItsRowAndWhatLeadsThere() {
    assertEquals(
        List.of("partner", "partner.region"),
        found(equal(column("partner.region", "name"), NORTH)));
  }

  @Test
  void aFilterThatHoldsForNothingNeedsNothing() {
    RowExpr name = column("partner", "name");
    assertEquals(List.of(), found(new RowExpr.IsAbsent(name)));
    assertEquals(List.of(), found(new RowExpr.Compared(ComparisonOperator.DIFFERENT, name, NORTH)));
    assertEquals(List.of(), found(new RowExpr.Not(equal(name, NORTH))));
  }

  @Test
  void twoMissingValuesAreEqualSoNeitherIsNeeded() {
    assertEquals(List.of(), found(equal(column("partner", "name"), column("product", "name"))));
  }

  @Test
  void ofAlternativesOnlyWhatAllNeedIsNeeded() {
    RowExpr partner = equal(column("partner", "name"), NORTH);
    RowExpr product = equal(column("product", "name"), NORTH);
    RowExpr both = new RowExpr.AllOf(List.of(partner, product));
    assertEquals(List.of("partner"), found(new RowExpr.AnyOf(List.of(partner, both))));
    assertEquals(List.of(), found(new RowExpr.AnyOf(List.of(partner, product))));
    assertEquals(List.of("product", "partner"), found(both));
  }

  @Test
  void aChoiceOfAValueForNothingNeedsNothing() {
    RowExpr named =
        new RowExpr.Call(
            RowFunction.COALESCE, List.of(column("partner", "name"), NORTH), ColumnType.TEXT);
    assertEquals(List.of(), found(equal(named, NORTH)));
  }
}
