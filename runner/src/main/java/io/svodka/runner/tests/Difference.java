package io.svodka.runner.tests;

import io.svodka.model.plan.ExpectationOfTest;
import io.svodka.model.plan.ExpectationOfTest.ExpectedRow;
import java.util.List;

/// How what came out differs from what a test expects.
public sealed interface Difference {
  /// Rows of a query, in the order of the expected ones.
  record OfRows(ExpectationOfTest.OfQuery expected, List<DiffRow> rows) implements Difference {
    public OfRows {
      rows = List.copyOf(rows);
    }
  }

  /// A condition that does not hold.
  record OfFigures(String condition, List<Found> found) implements Difference {
    public OfFigures {
      found = List.copyOf(found);
    }
  }

  /// What is wrong, one sentence each.
  record Said(List<String> sentences) implements Difference {
    public Said {
      sentences = List.copyOf(sentences);
    }
  }

  /// @param text as written in the test
  /// @param value as it came out
  record Found(String text, String value) {}

  sealed interface DiffRow {
    record Same(ExpectedRow written, List<String> cells) implements DiffRow {
      public Same {
        cells = List.copyOf(cells);
      }
    }

    record Changed(ExpectedRow written, List<DiffCell> cells) implements DiffRow {
      public Changed {
        cells = List.copyOf(cells);
      }
    }

    /// Expected, and not there.
    record Missing(ExpectedRow written, List<String> cells) implements DiffRow {
      public Missing {
        cells = List.copyOf(cells);
      }
    }

    /// There, and not expected.
    record Extra(List<String> cells) implements DiffRow {
      public Extra {
        cells = List.copyOf(cells);
      }
    }
  }

  /// @param expected as written
  /// @param actual as it would be written; equal to `expected` where it matches
  record DiffCell(String expected, String actual) {
    public boolean differs() {
      return !expected.equals(actual);
    }
  }
}
