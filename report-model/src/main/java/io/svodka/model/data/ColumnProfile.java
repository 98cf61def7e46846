package io.svodka.model.data;

import io.svodka.model.value.ColumnType;
import java.util.List;

/// What is known of a column before anybody says what it means.
///
/// @param header as the file or the database calls it
/// @param type that every value fits
/// @param currency as every cell names it beside its number, such as `€`; empty where none is named
/// @param counted what its values are; one entry, or none where nobody has looked at them
public record ColumnProfile(
    String header, ColumnType type, String currency, List<Counted> counted) {
  /// A column whose cells name no currency.
  public ColumnProfile(String header, ColumnType type, List<Counted> counted) {
    this(header, type, "", counted);
  }

  public ColumnProfile {
    counted = List.copyOf(counted);
  }

  /// @param present rows with a value
  /// @param different values
  /// @param least as text, of whole numbers the least number; empty where no row has a value
  /// @param greatest as text; empty where no row has a value
  /// @param values the different ones as texts; empty where they are too many or of no use
  public record Counted(
      long rows, long present, long different, String least, String greatest, List<String> values) {
    public Counted {
      values = List.copyOf(values);
    }

    /// Returns whether every row has a value that no other row has.
    public boolean identifies() {
      return rows > 0 && present == rows && different == rows;
    }
  }
}
