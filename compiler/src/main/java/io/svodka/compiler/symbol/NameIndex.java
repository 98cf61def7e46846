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
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// Finds declarations from uses and uses from declarations.
public final class NameIndex {
  private static final Comparator<Span> ORDER =
      Comparator.comparing((Span span) -> span.source().path()).thenComparingInt(Span::start);

  private static final Span NOWHERE = new Span(new SourceId("-"), 0, 0);

  private final Map<Span, Symbol> declared = new HashMap<>();
  private final List<NameUse> noted;
  private final Map<Span, List<Span>> targets = new HashMap<>();
  private final Map<Span, List<Span>> users = new HashMap<>();

  private NameIndex(List<NameUse> noted) {
    this.noted = noted;
  }

  /// Returns the index of a project. Most of it is made when it is first asked for: a check after
  /// each letter that is typed needs none of it.
  ///
  /// @param symbols everything that is declared
  /// @param uses names that were found
  public static NameIndex of(Stream<Symbol> symbols, List<NameUse> uses) {
    NameIndex index = new NameIndex(uses);
    symbols.forEach(symbol -> index.declared.put(symbol.place(), symbol));
    return index;
  }

  private List<Span> targets(Span name) {
    if (targets.isEmpty()) {
      for (NameUse use : noted) {
        targets.computeIfAbsent(use.place(), _ -> new ArrayList<>()).add(use.target());
      }
    }
    return targets.getOrDefault(name, List.of());
  }

  /// Returns the name that is written at an offset or ends there.
  public Optional<Span> at(SourceId file, int offset) {
    return places(file)
        .filter(span -> span.start() <= offset && offset <= span.end())
        .max(Comparator.comparingInt(Span::start));
  }

  /// Returns all names of a file that are known, in the order of the text.
  public List<Span> in(SourceId file) {
    return places(file).distinct().sorted(ORDER).toList();
  }

  private Stream<Span> places(SourceId file) {
    return Stream.concat(declared.keySet().stream(), noted.stream().map(NameUse::place))
        .filter(span -> span.source().equals(file));
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
    Deque<Span> open = new ArrayDeque<>(targets(start));
    while (!open.isEmpty()) {
      Span next = open.poll();
      Symbol symbol = declared.get(next);
      if (symbol != null) {
        found.add(symbol);
      } else if (seen.add(next)) {
        open.addAll(targets(next));
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
    targets(NOWHERE);
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
