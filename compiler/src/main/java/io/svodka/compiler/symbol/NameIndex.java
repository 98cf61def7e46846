package io.svodka.compiler.symbol;

import io.svodka.compiler.naming.NameUse;
import io.svodka.model.origin.SourceId;
import io.svodka.model.origin.Span;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/// Finds declarations from uses and uses from declarations.
public final class NameIndex {
  private static final Comparator<Span> ORDER =
      Comparator.comparing((Span span) -> span.source().path()).thenComparingInt(Span::start);

  private final Map<Span, Symbol> declared = new HashMap<>();
  private final Map<Span, List<Span>> targets = new HashMap<>();
  private final Map<SourceId, NavigableMap<Integer, Span>> places = new HashMap<>();
  private final Map<Span, List<Span>> users = new HashMap<>();

  /// Returns the index of a project.
  ///
  /// @param symbols everything that is declared
  /// @param uses names that were found
  public static NameIndex of(Stream<Symbol> symbols, List<NameUse> uses) {
    NameIndex index = new NameIndex();
    symbols.forEach(
        symbol -> {
          index.declared.put(symbol.place(), symbol);
          index.place(symbol.place());
        });
    for (NameUse use : uses) {
      index.targets.computeIfAbsent(use.place(), _ -> new ArrayList<>()).add(use.target());
      index.place(use.place());
    }
    return index;
  }

  private void place(Span span) {
    places.computeIfAbsent(span.source(), _ -> new TreeMap<>()).put(span.start(), span);
  }

  /// Returns the name that is written at an offset or ends there.
  public Optional<Span> at(SourceId file, int offset) {
    return Optional.ofNullable(places.get(file))
        .map(all -> all.floorEntry(offset))
        .map(Map.Entry::getValue)
        .filter(span -> offset <= span.end());
  }

  /// Returns all names of a file that are known, in the order of the text.
  public List<Span> in(SourceId file) {
    return List.copyOf(places.getOrDefault(file, new TreeMap<>()).values());
  }

  /// Returns what a name means: one thing, or several that share the name here.
  public List<Symbol> meaning(Span name) {
    Symbol own = declared.get(name);
    return own != null ? List.of(own) : reached(name);
  }

  /// Returns what a name that declares something takes from elsewhere under the same name: the
  /// column of a dimension without a formula, the model of a join without a name of its own.
  public List<Symbol> implied(Span declaration) {
    return declared.containsKey(declaration) ? reached(declaration) : List.of();
  }

  private List<Symbol> reached(Span start) {
    Set<Symbol> found = new LinkedHashSet<>();
    Set<Span> seen = new HashSet<>(Set.of(start));
    Deque<Span> open = new ArrayDeque<>(targets.getOrDefault(start, List.of()));
    while (!open.isEmpty()) {
      Span next = open.poll();
      Symbol symbol = declared.get(next);
      if (symbol != null) {
        found.add(symbol);
      } else if (seen.add(next)) {
        open.addAll(targets.getOrDefault(next, List.of()));
      }
    }
    return List.copyOf(found);
  }

  /// Returns everything of one name that must keep it in common: where a use means several things,
  /// all of them.
  public Together together(Span name) {
    Set<Span> declarations = new LinkedHashSet<>();
    Set<Span> uses = new LinkedHashSet<>();
    Deque<Symbol> open = new ArrayDeque<>(meaning(name));
    Map<Span, List<Span>> byDeclaration = byDeclaration();
    while (!open.isEmpty()) {
      Symbol symbol = open.poll();
      if (declarations.add(symbol.place())) {
        for (Span use : byDeclaration.getOrDefault(symbol.place(), List.of())) {
          if (uses.add(use) && !declared.containsKey(use)) {
            open.addAll(reached(use));
          }
        }
      }
    }
    return new Together(sorted(declarations), sorted(uses));
  }

  /// Returns where something is used.
  ///
  /// @param declaration the name that declares it
  public List<Span> uses(Span declaration) {
    return byDeclaration().getOrDefault(declaration, List.of());
  }

  private Map<Span, List<Span>> byDeclaration() {
    if (!users.isEmpty()) {
      return users;
    }
    Map<Span, List<Span>> all = users;
    for (Span use : targets.keySet()) {
      for (Symbol symbol : reached(use)) {
        all.computeIfAbsent(symbol.place(), _ -> new ArrayList<>()).add(use);
      }
    }
    return all;
  }

  private static List<Span> sorted(Set<Span> spans) {
    return spans.stream().sorted(ORDER).toList();
  }

  /// The places of one name.
  ///
  /// @param uses where it is used; some of them declare something else under the same name
  public record Together(List<Span> declarations, List<Span> uses) {
    public Together {
      declarations = List.copyOf(declarations);
      uses = List.copyOf(uses);
    }
  }
}
