package io.svodka.compiler.foreign;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/// The elements and attributes of a tool that are read, or that readers of a report do not see.
/// Whatever is none of them is listed.
final class Vocabulary {
  private final Map<String, Entry> entries = new LinkedHashMap<>();

  private Vocabulary(String list) {
    list.lines()
        .filter(line -> !line.isBlank() && !line.startsWith("#"))
        .map(line -> List.of(line.split(" ")))
        .forEach(words -> entries.merge(words.getFirst(), entry(words), Entry::with));
  }

  /// What the text of an element is to its readers.
  enum Content {
    /// Nothing, or what is read elsewhere.
    PLAIN,
    /// Words that stand on the page.
    WORDS,
    /// Something computed that stands on the page or decides about it.
    EXPRESSION,
    /// Nothing that they see, even where it is computed.
    DATA,
    /// Part of a thing that is listed as one.
    WHOLE
  }

  /// An element.
  ///
  /// @param texts those that mean nothing; empty where any does
  /// @param attributes with the values that mean nothing; none where any does
  record Entry(Content content, Set<String> texts, Map<String, Set<String>> attributes) {
    Entry {
      texts = Set.copyOf(texts);
      attributes = Map.copyOf(attributes);
    }

    private Entry with(Entry other) {
      Map<String, Set<String>> both = new LinkedHashMap<>(attributes);
      both.putAll(other.attributes);
      return new Entry(other.content, other.texts, both);
    }

    private boolean knows(String attribute, String value) {
      Set<String> values = attributes.get(attribute);
      return values != null && (values.isEmpty() || values.contains(value));
    }
  }

  /// @param name such as `rdl.txt`
  static Vocabulary read(String name) {
    try (InputStream list =
        Objects.requireNonNull(Vocabulary.class.getResourceAsStream(name), name)) {
      return new Vocabulary(new String(list.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Entry entry(List<String> words) {
    Content content = Content.PLAIN;
    Set<String> texts = Set.of();
    Map<String, Set<String>> attributes = new LinkedHashMap<>();
    for (String word : words.subList(1, words.size())) {
      int sign = word.indexOf('=');
      if (word.startsWith(":")) {
        content = Content.valueOf(word.substring(1).toUpperCase(Locale.ROOT));
      } else if (sign == 0) {
        texts = values(word.substring(1));
      } else {
        attributes.put(
            sign < 0 ? word : word.substring(0, sign),
            sign < 0 ? Set.of() : values(word.substring(sign + 1)));
      }
    }
    return new Entry(content, texts, attributes);
  }

  private static Set<String> values(String written) {
    return Set.of(written.split("\\|", -1));
  }

  /// Returns what is known of an element; nothing where nobody has heard of it.
  Optional<Entry> of(String parent, String name) {
    return Optional.ofNullable(entries.get(parent + "/" + name))
        .or(() -> Optional.ofNullable(entries.get(name)));
  }

  /// Returns whether an attribute of an element is read, or means nothing with this value.
  boolean knows(Entry element, String attribute, String value) {
    return element.knows(attribute, value)
        || Optional.ofNullable(entries.get("*")).filter(e -> e.knows(attribute, value)).isPresent();
  }
}
