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

  /// Returns both in one line.
  String line(Entry entry) {
    return String.join(" ", texts(entry));
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
