package io.svodka.model.origin;

/// A half-open range of character offsets in one source file.
public record Span(SourceId source, int start, int end) {
  public Span {
    if (start < 0 || end < start) {
      throw new IllegalArgumentException("span from " + start + " to " + end);
    }
  }

  /// Spans are keys of many tables; the hash that records get goes through every part.
  @Override
  public int hashCode() {
    return (source.path().hashCode() * 31 + start) * 31 + end;
  }

  /// Returns the span from the start of this one to the end of `last`.
  public Span to(Span last) {
    return new Span(source, start, Math.max(end, last.end));
  }

  /// Returns the empty span at the end of this one.
  public Span after() {
    return new Span(source, end, end);
  }
}
