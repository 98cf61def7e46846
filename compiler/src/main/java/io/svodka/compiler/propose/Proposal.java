package io.svodka.compiler.propose;

import io.svodka.compiler.symbol.Symbol;
import java.util.List;

/// Something that may be written.
///
/// @param text what is inserted, without the qualifier that stands there already
/// @param detail a few words about it; may be empty
/// @param symbol what declares it, one entry or none
public record Proposal(String text, Kind kind, String detail, List<Symbol> symbol) {
  public Proposal {
    symbol = List.copyOf(symbol);
  }

  /// What is proposed.
  public enum Kind {
    MEASURE,
    DIMENSION,
    COLUMN,
    JOIN,
    PARAMETER,
    THING,
    FUNCTION,
    VALUE,
    KEYWORD
  }
}
