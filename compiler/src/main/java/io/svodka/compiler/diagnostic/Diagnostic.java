package io.svodka.compiler.diagnostic;

import io.svodka.compiler.problem.Severity;
import io.svodka.model.origin.Span;
import java.util.ArrayList;
import java.util.List;

/// A message about a mistake, ready to be printed in any form.
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
    String headline,
    Label primary,
    List<Label> secondary,
    List<String> help,
    List<String> notes,
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
  public record Label(Span span, String text) {}

  /// A change of the text that mends the mistake.
  public record Edit(Span span, String replacement) {}

  /// A message that still needs its place.
  public record Headline(String code, Severity severity, String text) {
    /// Returns the message with its place.
    public Diagnostic at(Span span, String label) {
      Label primary = new Label(span, label);
      return new Diagnostic(
          code, severity, text, primary, List.of(), List.of(), List.of(), List.of());
    }
  }

  /// Returns the start of a message about an error.
  public static Headline error(String code, String headline) {
    return new Headline(code, Severity.ERROR, headline);
  }

  /// Returns the start of a warning.
  public static Headline warning(String code, String headline) {
    return new Headline(code, Severity.WARNING, headline);
  }

  /// Returns the start of a message about something worth knowing.
  public static Headline info(String code, String headline) {
    return new Headline(code, Severity.INFO, headline);
  }

  /// Returns this message with one more place.
  public Diagnostic alsoAt(Span span, String label) {
    return new Diagnostic(
        code,
        severity,
        headline,
        primary,
        with(secondary, new Label(span, label)),
        help,
        notes,
        edits);
  }

  /// Returns this message with one more way to mend the mistake; an empty one adds nothing.
  public Diagnostic help(String text) {
    return text.isEmpty()
        ? this
        : new Diagnostic(
            code, severity, headline, primary, secondary, with(help, text), notes, edits);
  }

  /// Returns this message with one more fact; an empty one adds nothing.
  public Diagnostic note(String text) {
    return text.isEmpty()
        ? this
        : new Diagnostic(
            code, severity, headline, primary, secondary, help, with(notes, text), edits);
  }

  /// Returns this message with one more ready change.
  public Diagnostic edit(Span span, String replacement) {
    return new Diagnostic(
        code,
        severity,
        headline,
        primary,
        secondary,
        help,
        notes,
        with(edits, new Edit(span, replacement)));
  }

  private static <T> List<T> with(List<T> list, T more) {
    List<T> longer = new ArrayList<>(list);
    longer.add(more);
    return longer;
  }
}
