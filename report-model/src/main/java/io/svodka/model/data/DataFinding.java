package io.svodka.model.data;

import io.svodka.model.data.DataQuestion.HistoryReaches;
import io.svodka.model.data.DataQuestion.JoinFinds;
import io.svodka.model.data.DataQuestion.KeyHolds;
import io.svodka.model.data.DataQuestion.LoadedBefore;
import io.svodka.model.data.DataQuestion.RecipientKnown;
import io.svodka.model.data.DataQuestion.ValueOccurs;
import io.svodka.model.origin.Span;
import io.svodka.model.plan.ExpectationPlan;
import io.svodka.model.plan.SourcePlan.Freshness;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;

/// Something in the data that is not as a specification takes for granted.
public sealed interface DataFinding {
  /// Returns the place of the specification that takes it for granted.
  Span span();

  /// @param surplus rows that repeat the key of another
  record KeyRepeated(KeyHolds question, long rows, long surplus) implements DataFinding {
    @Override
    public Span span() {
      return question.span();
    }
  }

  /// @param absent rows that lack a part of their key
  record KeyAbsent(KeyHolds question, long rows, long absent) implements DataFinding {
    @Override
    public Span span() {
      return question.span();
    }
  }

  /// @param several rows that find more than one row
  /// @param growth by which part of itself the sum, or the number of rows, would grow
  record JoinFindsSeveral(JoinFinds question, long rows, long several, BigDecimal growth)
      implements DataFinding {
    @Override
    public Span span() {
      return question.span();
    }
  }

  /// @param unmatched rows that name a row of the target which is not there
  record JoinUnmatched(JoinFinds question, long rows, long unmatched) implements DataFinding {
    @Override
    public Span span() {
      return question.span();
    }
  }

  /// A promise about a source that its rows do not keep.
  record PromiseBroken(
      ExpectationPlan promise, String source, long violations, List<String> examples)
      implements DataFinding {
    public PromiseBroken {
      examples = List.copyOf(examples);
    }

    @Override
    public Span span() {
      return promise.span();
    }
  }

  /// @param first day of the first row
  /// @param start first day of the period that is compared with
  /// @param end day after its last
  record HistoryShort(
      HistoryReaches question, String model, LocalDate first, LocalDate start, LocalDate end)
      implements DataFinding {
    @Override
    public Span span() {
      return question.span();
    }
  }

  /// @param keys how many have no address
  /// @param names of up to three of them
  record RecipientAbsent(RecipientKnown question, long keys, List<String> names)
      implements DataFinding {
    public RecipientAbsent {
      names = List.copyOf(names);
    }

    @Override
    public Span span() {
      return question.span();
    }
  }

  /// @param usual by when the last row of a day has come, in the zone of the schedule
  /// @param days how many days were looked at
  record LoadedLater(LoadedBefore question, String source, LocalTime usual, int days)
      implements DataFinding {
    @Override
    public Span span() {
      return question.span();
    }
  }

  /// @param occurring all values that do occur
  record ValueAbsent(ValueOccurs question, List<String> occurring) implements DataFinding {
    public ValueAbsent {
      occurring = List.copyOf(occurring);
    }

    @Override
    public Span span() {
      return question.span();
    }
  }

  /// @param age since the newest row arrived; empty for a source without rows
  record SourceStale(Freshness promise, String source, List<Duration> age) implements DataFinding {
    public SourceStale {
      age = List.copyOf(age);
    }

    @Override
    public Span span() {
      return promise.span();
    }
  }
}
