package io.svodka.trace;

import java.util.Map;

/// What is done where nobody records.
record Unrecorded() implements Trace {
  @Override
  public Trace begin(Activity activity) {
    return this;
  }

  @Override
  public void note(String fact, String value) {
    // Nobody listens.
  }

  @Override
  public void note(String fact, long number) {
    // Nobody listens.
  }

  @Override
  public void fail(String kind) {
    // Nobody listens.
  }

  @Override
  public Map<String, String> headers() {
    return Map.of();
  }

  @Override
  public void end() {
    // Nobody listens.
  }
}
