package io.svodka.runner.oracle.project;

import java.math.BigDecimal;
import java.util.List;

/// A figure of a group.
public sealed interface Fig {
  /// An aggregate over rows of the model it is written in.
  ///
  /// @param value what is aggregated; none for a plain count
  /// @param share of a percentile
  record Aggregate(How how, List<Term> value, Cond where, BigDecimal share) implements Fig {
    public Aggregate {
      value = List.copyOf(value);
    }
  }

  /// How rows become a number.
  enum How {
    COUNT,
    COUNT_DISTINCT,
    SUM,
    SUM_DISTINCT,
    AVG,
    AVG_DISTINCT,
    MIN,
    MAX,
    MEDIAN,
    PERCENTILE,
    FIRST,
    LAST,
    ANY
  }

  /// A measure; an empty model stands for measures outside of models.
  record Ref(String model, String measure) implements Fig {}

  record Narrowed(Ref measure, Cond where) implements Fig {}

  record Number(BigDecimal number) implements Fig {}

  record Arithmetic(char operator, Fig left, Fig right) implements Fig {}

  record Call(String function, List<Fig> arguments) implements Fig {
    public Call {
      arguments = List.copyOf(arguments);
    }
  }

  record Choice(Test test, Fig then, Fig otherwise) implements Fig {}

  record At(Fig figure, String comparison) implements Fig {}

  record Change(Fig figure, String comparison) implements Fig {}

  record Growth(Fig figure, String comparison) implements Fig {}

  /// @param dimensions places in `by`
  record Total(Fig figure, List<Integer> dimensions) implements Fig {
    public Total {
      dimensions = List.copyOf(dimensions);
    }
  }

  record Share(Fig figure, List<Integer> dimensions) implements Fig {
    public Share {
      dimensions = List.copyOf(dimensions);
    }
  }

  record Rank(Fig figure, List<Integer> dimensions) implements Fig {
    public Rank {
      dimensions = List.copyOf(dimensions);
    }
  }

  record Over(Fig figure, When.Window window) implements Fig {}

  record PerDay(Fig figure) implements Fig {}

  /// A condition on figures.
  sealed interface Test {
    record Compared(String operator, Fig left, Fig right) implements Test {}

    record Missing(Fig figure) implements Test {}

    record Both(Test left, Test right) implements Test {}

    record Either(Test left, Test right) implements Test {}

    record Not(Test inner) implements Test {}
  }
}
