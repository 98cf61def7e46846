package io.svodka.runner.site;

import io.svodka.compiler.diagnostic.Language;
import io.svodka.compiler.glossary.Entry;
import io.svodka.compiler.glossary.Markdown;
import io.svodka.renderer.site.Block.Fact;
import io.svodka.renderer.site.Block.Mark;
import io.svodka.renderer.site.Block.Thing;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/// What the glossary says of things, as pieces of a page.
record EntryTexts(Language language) {
  /// Returns the shown name of a thing.
  static String title(Entry entry) {
    return entry.symbol().label().isEmpty() ? entry.symbol().name() : entry.symbol().label();
  }

  /// Returns the shown name as Markdown.
  static String words(Entry entry) {
    return Markdown.plain(title(entry));
  }

  /// Returns what its author and its definition say.
  List<String> texts(Entry entry) {
    return Stream.of(entry.description(), entry.definition().in(language))
        .filter(text -> !text.isEmpty())
        .toList();
  }

  /// Returns both in one line, as two sentences.
  String line(Entry entry) {
    String own = entry.description();
    String definition = entry.definition().in(language);
    return own.isEmpty() || definition.isEmpty()
        ? own + definition
        : own + (own.matches("(?s).*[.!?…]") ? " " : ". ") + sentence(definition);
  }

  private static String sentence(String words) {
    int first = words.offsetByCodePoints(0, 1);
    return words.substring(0, first).toUpperCase(Locale.ROOT) + words.substring(first);
  }

  List<Fact> facts(Entry entry) {
    Map<String, List<String>> byTitle = new LinkedHashMap<>();
    for (Entry.Fact fact : entry.facts()) {
      byTitle
          .computeIfAbsent(fact.title().in(language), _ -> new ArrayList<>())
          .add(fact.text().in(language));
    }
    return byTitle.entrySet().stream().map(e -> new Fact(e.getKey(), e.getValue())).toList();
  }

  Thing thing(Entry entry, Mark mark) {
    return new Thing(
        Addresses.id(entry),
        title(entry),
        entry.fullName(),
        entry.kind().in(language),
        texts(entry),
        entry.formula(),
        facts(entry),
        mark);
  }
}
