package io.svodka.compiler.glossary;

import io.svodka.compiler.diagnostic.Language;
import io.svodka.compiler.diagnostic.Said;
import io.svodka.compiler.symbol.Symbol;
import java.util.List;

/// What a thing is.
///
/// @param kind such as "measure"
/// @param owner the thing it belongs to, such as its model; empty for none
/// @param definition what it is in words; may be empty
/// @param formula what it is as written; may be empty
/// @param description what its author says; may be empty
public record Entry(
    Symbol symbol,
    Said kind,
    String owner,
    Said definition,
    String formula,
    String description,
    List<Fact> facts) {
  public Entry {
    facts = List.copyOf(facts);
  }

  /// One thing worth knowing.
  public record Fact(Said title, Said text) {}

  /// Returns the name with that of its owner.
  public String fullName() {
    return owner.isEmpty() ? symbol.name() : owner + "." + symbol.name();
  }

  /// Returns the entry as Markdown.
  public String markdown(Language language) {
    StringBuilder text = new StringBuilder("**");
    text.append(Markdown.plain(symbol.label().isEmpty() ? symbol.name() : symbol.label()));
    text.append("** · ").append(kind.in(language)).append(' ');
    text.append(Markdown.code(fullName())).append('\n');
    paragraph(text, description);
    paragraph(text, definition.in(language));
    if (!formula.isEmpty()) {
      text.append("\n```svodka\n").append(formula).append("\n```\n");
    }
    if (!facts.isEmpty()) {
      text.append('\n');
    }
    for (Fact fact : facts) {
      text.append("- ").append(fact.title().in(language)).append(": ");
      text.append(fact.text().in(language)).append('\n');
    }
    return text.toString();
  }

  private static void paragraph(StringBuilder text, String words) {
    if (!words.isEmpty()) {
      text.append('\n').append(words).append('\n');
    }
  }
}
