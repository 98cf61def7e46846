package io.svodka.trace;

import java.util.Map;

/// A step that is being done, as whoever records it knows it. Safe to use from several threads.
public interface Trace {
  /// Nobody records.
  Trace NONE = new Unrecorded();

  /// Begins a step within this one.
  Trace begin(Activity activity);

  /// Adds a fact that was not known before.
  void note(String fact, String value);

  /// Adds a number that was not known before.
  void note(String fact, long number);

  /// Says that the step has failed, in one word: a code, or the name of a class.
  void fail(String kind);

  /// Returns the headers by which a program that is asked for something can tell its own steps as
  /// part of this one; none where nobody records.
  Map<String, String> headers();

  /// Ends the step. Steps within it may still go on.
  void end();
}
