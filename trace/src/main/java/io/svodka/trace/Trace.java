package io.svodka.trace;

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

  /// Ends the step. Steps within it may still go on.
  void end();
}
