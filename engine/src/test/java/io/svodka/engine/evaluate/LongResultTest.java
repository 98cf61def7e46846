package io.svodka.engine.evaluate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.svodka.engine.dataset.Dataset;
import io.svodka.engine.dataset.RowFile;
import io.svodka.model.plan.Formula;
import io.svodka.model.plan.ResultRules;
import io.svodka.model.plan.ResultRules.Direction;
import io.svodka.model.plan.ResultRules.Limit;
import io.svodka.model.plan.ResultRules.SortKey;
import io.svodka.model.plan.RowExpr.ComparisonOperator;
import io.svodka.model.value.Value;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Rows in a file are shown as the same rows in memory are.
class LongResultTest {
  private static final int ROWS = 45_000;

  static List<ResultRules> rules() {
    Formula sales = new Formula.Component(0, 0, 0);
    List<SortKey> bySales = List.of(new SortKey(sales, Direction.DESCENDING));
    List<Formula> many =
        List.of(
            new Formula.Compared(
                ComparisonOperator.GREATER, sales, new Formula.Constant(Value.of(400))));
    return List.of(
        new ResultRules(List.of(), List.of(), List.of(), List.of()),
        new ResultRules(List.of(), bySales, List.of(), List.of()),
        new ResultRules(many, bySales, List.of(), List.of()),
        new ResultRules(many, List.of(), List.of(new Limit.First(21_000)), List.of()));
  }

  @ParameterizedTest
  @MethodSource("rules")
  void fileAndMemoryShowTheSame(ResultRules rules) {
    List<Dataset.Row> rows = rows();
    for (Dataset.Coverage coverage : Dataset.Coverage.values()) {
      QueryResult held = QueryResultTest.result(rules, coverage, rows);
      QueryResult filed = QueryResultTest.result(rules, coverage, inFile(rows));
      assertFalse(held.isLong());
      assertTrue(filed.isLong());
      for (int grouped = 0; grouped <= 1; grouped++) {
        List<Place> shown = new ArrayList<>();
        filed.each(grouped).forEach(shown::add);
        assertEquals(held.rows(grouped), shown);
      }
      assertEquals(held.total(), filed.total());
      assertEquals(held.hidden(), filed.hidden());
      Place first = held.rows(1).getFirst();
      assertEquals(held.group(first, 1), filed.group(first, 1));
      assertEquals(held.rows(1), filed.rows(1));
    }
  }

  static List<Limit.Top> tops() {
    Formula sales = new Formula.Component(0, 0, 0);
    return List.of(
        new Limit.Top(10, sales, List.of(), "Others"),
        new Limit.Top(10, sales, List.of(), ""),
        new Limit.Top(3, sales, List.of(0), "Others"),
        new Limit.Top(2_000, sales, List.of(0), "Others"),
        new Limit.Top(ROWS, sales, List.of(), "Others"));
  }

  @ParameterizedTest
  @MethodSource("tops")
  void largestRowsOfAFileAreFoundWithoutHoldingTheOthers(Limit.Top top) {
    List<Dataset.Row> rows = rows().subList(0, 5_000);
    Formula sales = new Formula.Component(0, 0, 0);
    List<SortKey> bySales = List.of(new SortKey(sales, Direction.ASCENDING));
    for (List<SortKey> sort : List.of(List.<SortKey>of(), bySales)) {
      for (int first : List.of(7, ROWS)) {
        List<Limit> limits = List.of(top, new Limit.First(first));
        ResultRules rules = new ResultRules(List.of(), sort, limits, List.of());
        QueryResult held = QueryResultTest.result(rules, Dataset.Coverage.FINEST, rows);
        QueryResult filed = QueryResultTest.result(rules, Dataset.Coverage.FINEST, inFile(rows));
        for (int grouped = 0; grouped <= 1; grouped++) {
          assertEquals(held.rows(grouped), filed.rows(grouped));
        }
        assertEquals(held.hidden(), filed.hidden());
        assertEquals(held.values(0), filed.values(0));
      }
    }
  }

  @Test
  void ranksAndAxesOfAFileAreThoseOfMemory() {
    List<Dataset.Row> rows = rows();
    ResultRules rules = new ResultRules(List.of(), List.of(), List.of(), List.of());
    QueryResult held = QueryResultTest.result(rules, Dataset.Coverage.FINEST, rows);
    QueryResult filed = QueryResultTest.result(rules, Dataset.Coverage.FINEST, inFile(rows));
    assertEquals(held.axis(List.of(0)), filed.axis(List.of(0)));
    Formula rank = new Formula.Rank(new Formula.Component(0, 0, 0), List.of(0));
    Place first = held.rows(0).getFirst();
    assertEquals(held.value(rank, first), filed.value(rank, first));
    assertEquals(Value.ABSENT, filed.value(rank, filed.total()));
  }

  private static RowFile inFile(List<Dataset.Row> rows) {
    try (RowFile.Writer writer = new RowFile.Writer()) {
      rows.forEach(writer::add);
      return writer.finished();
    }
  }

  private static List<Dataset.Row> rows() {
    Random random = new Random(5);
    List<Dataset.Row> rows = new ArrayList<>();
    for (int i = 0; i < ROWS; i++) {
      Value group = i % 7 == 0 ? Value.ABSENT : Value.of("группа " + random.nextInt(30));
      Value sales = Value.of(BigDecimal.valueOf(random.nextInt(100_000), 2));
      rows.add(
          new Dataset.Row(
              0, List.of(group, Value.of("x" + i)), List.of(sales, Value.of(1), sales)));
    }
    return rows;
  }
}
