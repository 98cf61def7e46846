package io.svodka.runner.site;

import static java.util.Map.entry;

import io.svodka.compiler.glossary.Entry;
import io.svodka.compiler.glossary.ModelMap;
import io.svodka.compiler.glossary.PackageEntry;
import io.svodka.compiler.problem.Thing;
import io.svodka.model.rendition.SafeName;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/// Where each thing of a project is explained.
final class Addresses {
  private static final Set<Thing> KNOWN_BY_NAME =
      Set.of(
          Thing.REPORT,
          Thing.MODEL,
          Thing.MEASURE,
          Thing.SOURCE,
          Thing.DELIVERY,
          Thing.ALERT,
          Thing.ROLE);

  /// Kinds of things that have a page or a place on one.
  private static final Map<Thing, Function<Entry, String>> PAGES =
      Map.ofEntries(
          entry(Thing.REPORT, entry -> report(entry.symbol().name())),
          entry(Thing.MODEL, entry -> model(entry.symbol().name())),
          entry(Thing.DIMENSION, Addresses::withinModel),
          entry(Thing.SEGMENT, Addresses::withinModel),
          entry(Thing.HIERARCHY, Addresses::withinModel),
          entry(Thing.JOIN, Addresses::withinModel),
          entry(Thing.MEASURE, entry -> "measures.html#" + id(entry)),
          entry(Thing.QUERY, Addresses::withinReport),
          entry(Thing.SOURCE, entry -> "sources.html#" + id(entry)),
          entry(Thing.DELIVERY, entry -> "schedule.html#" + id(entry)),
          entry(Thing.ALERT, entry -> "schedule.html#" + id(entry)),
          entry(Thing.TEST, entry -> "tests.html#" + id(entry)),
          entry(Thing.ROLE, entry -> "access.html#" + id(entry)));

  private final Map<String, String> byName = new HashMap<>();
  private final Set<String> ambiguous = new HashSet<>();

  /// @param entries everything that is declared
  Addresses(List<Entry> entries, ModelMap models) {
    for (Entry entry : entries) {
      if (!of(entry).isEmpty()) {
        name(entry.fullName(), of(entry));
        if (!entry.owner().isEmpty() && KNOWN_BY_NAME.contains(entry.symbol().kind())) {
          name(alias(entry.owner()) + entry.symbol().name(), of(entry));
        }
      }
    }
    // What is called like a column may mean the column.
    entries.stream()
        .filter(entry -> entry.symbol().kind() == Thing.COLUMN)
        .forEach(entry -> ambiguous.add(entry.symbol().name()));
    for (ModelMap.Edge join : models.joins()) {
      entries.stream()
          .filter(entry -> entry.owner().equals(join.to()))
          .filter(entry -> entry.symbol().kind() == Thing.DIMENSION)
          .forEach(entry -> name(join.role() + "." + entry.symbol().name(), of(entry)));
    }
    ambiguous.forEach(byName::remove);
  }

  /// What a model of a package holds is called by the alias too, without the model.
  private static String alias(String owner) {
    return owner.substring(0, owner.lastIndexOf('.') + 1);
  }

  private void name(String name, String href) {
    String before = byName.putIfAbsent(name, href);
    if (before != null && !before.equals(href)) {
      ambiguous.add(name);
    }
  }

  /// Returns the names that mean one thing, with the pages that explain them.
  Map<String, String> names() {
    return Map.copyOf(byName);
  }

  static String report(String name) {
    return "reports/" + file(name) + ".html";
  }

  static String model(String name) {
    return "models/" + file(name) + ".html";
  }

  /// Returns the folder of the sample of a report.
  static String sample(String report) {
    return "samples/" + file(report) + "/";
  }

  /// An odd name could lead out of the site, and two odd names could become one.
  private static String file(String name) {
    String safe = SafeName.of(name);
    return safe.equals(name) ? name : safe + "-" + Integer.toHexString(name.hashCode());
  }

  static String packages(PackageEntry entry) {
    return "packages/" + safe(entry.name() + "-" + entry.version()) + ".html";
  }

  /// Returns the page that explains a thing, from the root of the site; empty for none.
  static String of(Entry entry) {
    return PAGES.getOrDefault(entry.symbol().kind(), _ -> "").apply(entry);
  }

  private static String withinModel(Entry entry) {
    return model(entry.owner()) + "#" + id(entry);
  }

  private static String withinReport(Entry query) {
    return query.owner().isEmpty() ? "" : report(query.owner()) + "#" + id(query);
  }

  /// Returns the name of a thing within its page.
  static String id(Entry entry) {
    return safe(entry.fullName());
  }

  private static String safe(String name) {
    return name.replaceAll("[^\\p{L}\\p{N}._-]+", "-");
  }
}
