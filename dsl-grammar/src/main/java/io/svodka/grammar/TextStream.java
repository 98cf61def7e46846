package io.svodka.grammar;

import org.antlr.v4.runtime.CharStream;
import org.antlr.v4.runtime.IntStream;
import org.antlr.v4.runtime.misc.Interval;

/// A stretch of a text as a stream whose positions are the offsets of the whole text, counted in
/// UTF-16 units like those of `String`.
public final class TextStream implements CharStream {
  private final String text;
  private final int start;
  private final int end;
  private int index;

  /// @param start the offset of the first character of the stretch
  /// @param end the offset just after the last character of the stretch
  public TextStream(String text, int start, int end) {
    this.text = text;
    this.start = start;
    this.end = end;
    this.index = start;
  }

  @Override
  public void consume() {
    if (index >= end) {
      throw new IllegalStateException("consumed past the end of the text");
    }
    index++;
  }

  @Override
  public int LA(int distance) {
    int position = distance > 0 ? index + distance - 1 : index + distance;
    return distance == 0 || position < start || position >= end
        ? IntStream.EOF
        : text.charAt(position);
  }

  @Override
  public int mark() {
    return -1;
  }

  @Override
  public void release(int marker) {
    // Every position stays reachable, so there is nothing to let go.
  }

  @Override
  public int index() {
    return index;
  }

  @Override
  public void seek(int position) {
    index = Math.clamp(position, start, end);
  }

  @Override
  public int size() {
    return end;
  }

  @Override
  public String getSourceName() {
    return IntStream.UNKNOWN_SOURCE_NAME;
  }

  @Override
  public String getText(Interval interval) {
    int last = Math.min(interval.b + 1, end);
    return interval.a >= last ? "" : text.substring(interval.a, last);
  }

  @Override
  public String toString() {
    return text.substring(start, end);
  }
}
