package io.svodka.compiler.diagnostic;

import static io.svodka.compiler.diagnostic.Said.said;

import io.svodka.compiler.problem.Severity;
import io.svodka.model.origin.Span;
import java.util.ArrayList;
import java.util.List;

/// A message about a mistake in every language, ready to be printed in any form.
///
/// Texts are given in English and Russian side by side; `%s` in them stands for facts, see [Said].
/// Words that come from elsewhere and have no translation are said `verbatim`.
///
/// @param headline one sentence that stands alone, in small letters, without a full stop
/// @param primary the place of the mistake
/// @param secondary other places that matter
/// @param help how to mend it
/// @param notes facts worth knowing
/// @param edits ready changes of the text
public record Diagnostic(
    String code,
    Severity severity,
    Said headline,
    Label primary,
    List<Label> secondary,
    List<Said> help,
    List<Said> notes,
    List<Edit> edits) {
  public Diagnostic {
    secondary = List.copyOf(secondary);
    help = List.copyOf(help);
    notes = List.copyOf(notes);
    edits = List.copyOf(edits);
  }

  /// A place with what is to be said about it.
  ///
  /// @param text may be empty
  public record Label(Span span, Said text) {}

  /// A change of the text that mends the mistake.
  public record Edit(Span span, String replacement) {}

  /// A message that still needs its place.
  public record Headline(String code, Severity severity, Said text) {
    /// Returns the message with its place.
    public Diagnostic at(Span span, Said label) {
      Label primary = new Label(span, label);
      return new Diagnostic(
          code, severity, text, primary, List.of(), List.of(), List.of(), List.of());
    }

    /// Returns the message with its place.
    public Diagnostic at(Span span, String english, String russian, Object... facts) {
      return at(span, said(english, russian, facts));
    }
  }

  /// Returns the start of a message about an error.
  public static Headline error(String code, Said headline) {
    return new Headline(code, Severity.ERROR, headline);
  }

  /// Returns the start of a message about an error.
  public static Headline error(String code, String english, String russian, Object... facts) {
    return error(code, said(english, russian, facts));
  }

  /// Returns the start of a warning.
  public static Headline warning(String code, String english, String russian, Object... facts) {
    return new Headline(code, Severity.WARNING, said(english, russian, facts));
  }

  /// Returns the start of a message about something worth knowing.
  public static Headline info(String code, String english, String russian, Object... facts) {
    return new Headline(code, Severity.INFO, said(english, russian, facts));
  }

  /// Returns this message with one more place.
  public Diagnostic alsoAt(Span span, Said label) {
    List<Label> places = with(secondary, new Label(span, label));
    return new Diagnostic(code, severity, headline, primary, places, help, notes, edits);
  }

  /// Returns this message with one more place.
  public Diagnostic alsoAt(Span span, String english, String russian, Object... facts) {
    return alsoAt(span, said(english, russian, facts));
  }

  /// Returns this message with one more way to mend the mistake; an empty one adds nothing.
  public Diagnostic help(Said text) {
    List<Said> ways = text.isEmpty() ? help : with(help, text);
    return new Diagnostic(code, severity, headline, primary, secondary, ways, notes, edits);
  }

  /// Returns this message with one more way to mend the mistake.
  public Diagnostic help(String english, String russian, Object... facts) {
    return help(said(english, russian, facts));
  }

  /// Returns this message with one more fact; an empty one adds nothing.
  public Diagnostic note(Said text) {
    List<Said> facts = text.isEmpty() ? notes : with(notes, text);
    return new Diagnostic(code, severity, headline, primary, secondary, help, facts, edits);
  }

  /// Returns this message with one more fact.
  public Diagnostic note(String english, String russian, Object... facts) {
    return note(said(english, russian, facts));
  }

  /// Returns this message with one more ready change.
  public Diagnostic edit(Span span, String replacement) {
    List<Edit> changes = with(edits, new Edit(span, replacement));
    return new Diagnostic(code, severity, headline, primary, secondary, help, notes, changes);
  }

  private static <T> List<T> with(List<T> list, T more) {
    List<T> longer = new ArrayList<>(list);
    longer.add(more);
    return longer;
  }
}
