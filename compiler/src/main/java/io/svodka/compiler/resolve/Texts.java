package io.svodka.compiler.resolve;

import io.svodka.compiler.source.SourceFile;
import io.svodka.model.origin.SourceId;
import io.svodka.model.origin.Span;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// The texts of a project by file.
public final class Texts {
  private final Map<SourceId, String> texts;

  public Texts(List<SourceFile> files) {
    this.texts =
        files.stream().collect(Collectors.toMap(SourceFile::id, SourceFile::text, (a, _) -> a));
  }

  /// Returns what is written at a place, on one line.
  public String at(Span span) {
    String text = texts.getOrDefault(span.source(), "");
    int end = Math.min(span.end(), text.length());
    return text.substring(Math.min(span.start(), end), end).strip().replaceAll("\\s+", " ");
  }

  /// Returns where words stand within a place; the whole place where they do not stand in it.
  public Span within(Span place, String words) {
    String text = texts.getOrDefault(place.source(), "");
    int start = words.isEmpty() ? -1 : text.indexOf(words, place.start());
    return start < 0 || start + words.length() > place.end()
        ? place
        : new Span(place.source(), start, start + words.length());
  }
}
