package io.svodka.model.data;

import io.svodka.model.origin.Span;
import io.svodka.model.plan.RowExpr;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;

/// Something that a specification takes for granted of its data. Each is answered by one statement.
public sealed interface DataQuestion {
  /// Returns the place of the specification that takes it for granted.
  Span span();

  /// No two rows share a key, and none lacks it.
  record KeyHolds(Span span, String source, List<String> key) implements DataQuestion {
    public KeyHolds {
      key = List.copyOf(key);
    }
  }

  /// A join finds exactly one row.
  ///
  /// @param sum what would grow if it found several; one entry, or empty for the number of rows
  record JoinFinds(Span span, JoinSides sides, List<JoinedSum> sum) implements DataQuestion {
    public JoinFinds {
      sum = List.copyOf(sum);
    }
  }

  /// @param on conditions over both sides; columns of the target have the alias `role`
  /// @param narrowed further conditions on the target alone
  /// @param own column that names the target's row; empty when there are several
  /// @param stated whether a rule of the source says already that the target is there
  record JoinSides(
      JoinEnd from,
      JoinEnd to,
      String role,
      List<RowExpr> on,
      List<RowExpr> narrowed,
      String own,
      String key,
      Stated stated) {
    public JoinSides {
      on = List.copyOf(on);
      narrowed = List.copyOf(narrowed);
    }
  }

  /// One side of a join.
  ///
  /// @param room where a line may be added to the source; empty where it has no block
  record JoinEnd(String model, String source, List<Span> room) {
    public JoinEnd {
      room = List.copyOf(room);
    }
  }

  enum Stated {
    IN_A_RULE,
    NOWHERE
  }

  /// @param value over the rows that join; absent where it does not count
  record JoinedSum(String measure, RowExpr value) {}

  /// A text that is compared with a column occurs in it.
  record ValueOccurs(Span span, String source, String column, String value, Among among)
      implements DataQuestion {}

  /// How many values a column may have to be looked through.
  enum Among {
    A_FEW,
    ALL
  }

  /// There are rows in the period that a query compares with.
  record HistoryReaches(Span span, String report, String query, String comparison)
      implements DataQuestion {}

  /// Every key of a burst has an address.
  ///
  /// @param path the recipient as written
  record RecipientKnown(Span span, String report, String path, int attribute)
      implements DataQuestion {}

  /// The rows of a day are there when a delivery of that day starts.
  ///
  /// @param at when it starts, in `zone`
  /// @param waited sources that the delivery waits for anyway
  /// @param room where a line may be added to the delivery
  record LoadedBefore(
      Span span, String report, LocalTime at, ZoneId zone, List<String> waited, Span room)
      implements DataQuestion {
    public LoadedBefore {
      waited = List.copyOf(waited);
    }
  }
}
