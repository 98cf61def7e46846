package io.svodka.runner.tests;

import io.svodka.engine.evaluate.QueryResult;
import io.svodka.model.plan.CalendarRules;
import io.svodka.model.plan.ExpectationOfTest;
import io.svodka.model.plan.ExpectationOfTest.Expected;
import io.svodka.model.plan.ExpectationOfTest.ExpectedCell;
import io.svodka.model.plan.ExpectationOfTest.ExpectedColumn.Content;
import io.svodka.model.plan.ExpectationOfTest.ExpectedRow;
import io.svodka.model.value.Value;
import io.svodka.runner.tests.Difference.DiffCell;
import io.svodka.runner.tests.Difference.DiffRow;
import io.svodka.runner.tests.TestResult.Verdict;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Compares the rows of a query with what a test expects of them. Rows are told apart by the listed
/// dimensions. Their order counts where the query sorts them, and where no dimension is listed.
final class QueryCheck {
  private final ExpectationOfTest.OfQuery expected;
  private final QueryRows actual;
  private final List<String> missing;
  private final Ordering ordering;
  private final List<CellWriting> writing = new ArrayList<>();

  /// Whether the order of rows is expected too.
  enum Ordering {
    FREE,
    SORTED
  }

  QueryCheck(ExpectationOfTest.OfQuery expected, QueryResult result, CalendarRules calendar) {
    this.expected = expected;
    this.actual = new QueryRows(result, expected.columns());
    this.missing = actual.missing();
    this.ordering = result.plan().rules().sort().isEmpty() ? Ordering.FREE : Ordering.SORTED;
    for (int i = 0; i < expected.columns().size(); i++) {
      int column = i;
      List<ExpectedCell> cells =
          expected.rows().stream().map(row -> row.cells().get(column)).toList();
      writing.add(CellWriting.of(expected.columns().get(i).content(), cells, calendar));
    }
  }

  Verdict verdict() {
    List<DiffRow> rows = rows();
    boolean same = rows.stream().allMatch(row -> row instanceof DiffRow.Same);
    return same ? new Verdict.Met() : new Verdict.Differs(new Difference.OfRows(expected, rows));
  }

  /// Where only totals are written, only totals are looked at. An unexpected row stands behind the
  /// one it follows in the report.
  private List<DiffRow> rows() {
    boolean details =
        expected.rows().isEmpty() || expected.rows().stream().anyMatch(QueryCheck::isDetail);
    List<List<Value>> shown = details ? actual.shown() : List.of();
    int[] paired = new Pairing(expected, shown, missing).partners();
    int[] partners =
        switch (ordering) {
          case FREE -> paired;
          case SORTED -> InOrder.of(paired);
        };
    List<DiffRow> rows = new ArrayList<>(extras(-1, partners, shown));
    for (int i = 0; i < partners.length; i++) {
      rows.add(row(expected.rows().get(i), partners[i], shown));
      rows.addAll(extras(i, partners, shown));
    }
    return rows;
  }

  private DiffRow row(ExpectedRow row, int partner, List<List<Value>> shown) {
    if (!isDetail(row)) {
      return compared(row, actual.total(row));
    }
    return partner < 0 ? new DiffRow.Missing(row, written(row)) : compared(row, shown.get(partner));
  }

  /// Returns the rows that nobody expects and that follow an expected one.
  private List<DiffRow> extras(int after, int[] partners, List<List<Value>> shown) {
    List<DiffRow> extras = new ArrayList<>();
    for (int i = 0; i < shown.size(); i++) {
      if (!isPartner(partners, i) && follows(partners, i) == after) {
        extras.add(new DiffRow.Extra(written(shown.get(i))));
      }
    }
    return extras;
  }

  /// Returns which expected row stands before a row of the report; -1 for none.
  private static int follows(int[] partners, int shown) {
    int before = -1;
    for (int i = 0; i < partners.length; i++) {
      boolean earlier = partners[i] >= 0 && partners[i] < shown;
      if (earlier && (before < 0 || partners[i] > partners[before])) {
        before = i;
      }
    }
    return before;
  }

  private static boolean isPartner(int[] partners, int shown) {
    return Arrays.stream(partners).anyMatch(partner -> partner == shown);
  }

  private static boolean isDetail(ExpectedRow row) {
    return row.cells().stream().noneMatch(cell -> cell.expected() instanceof Expected.Total);
  }

  private DiffRow compared(ExpectedRow row, List<Value> values) {
    List<DiffCell> cells = new ArrayList<>();
    for (int i = 0; i < values.size(); i++) {
      ExpectedCell cell = row.cells().get(i);
      boolean matches = Matching.matches(cell.expected(), values.get(i), missing.get(i));
      String found =
          matches ? cell.text() : writing.get(i).like(cell.expected()).write(values.get(i));
      cells.add(new DiffCell(cell.text(), found));
    }
    return cells.stream().anyMatch(DiffCell::differs)
        ? new DiffRow.Changed(row, cells)
        : new DiffRow.Same(row, written(row));
  }

  private static List<String> written(ExpectedRow row) {
    return row.cells().stream().map(ExpectedCell::text).toList();
  }

  private List<String> written(List<Value> values) {
    List<String> cells = new ArrayList<>();
    for (int i = 0; i < values.size(); i++) {
      cells.add(writing.get(i).write(values.get(i)));
    }
    return cells;
  }

  /// Finds for each expected row the row it speaks of.
  private record Pairing(
      ExpectationOfTest.OfQuery expected, List<List<Value>> shown, List<String> missing) {
    int[] partners() {
      int[] partners = new int[expected.rows().size()];
      Arrays.fill(partners, -1);
      for (Closeness closeness : Closeness.values()) {
        for (int i = 0; i < partners.length; i++) {
          if (partners[i] < 0 && isDetail(expected.rows().get(i))) {
            partners[i] = find(expected.rows().get(i), closeness, partners);
          }
        }
      }
      return partners;
    }

    /// Rows that agree in everything find each other first.
    private enum Closeness {
      EQUAL,
      ALIKE
    }

    private int find(ExpectedRow row, Closeness closeness, int[] partners) {
      for (int i = 0; i < shown.size(); i++) {
        if (!isPartner(partners, i) && agree(row, shown.get(i), closeness)) {
          return i;
        }
      }
      return -1;
    }

    private boolean agree(ExpectedRow row, List<Value> values, Closeness closeness) {
      for (int i = 0; i < values.size(); i++) {
        boolean asked =
            closeness == Closeness.EQUAL
                || expected.columns().get(i).content() instanceof Content.OfDimension;
        if (asked
            && !Matching.matches(row.cells().get(i).expected(), values.get(i), missing.get(i))) {
          return false;
        }
      }
      return true;
    }
  }
}
