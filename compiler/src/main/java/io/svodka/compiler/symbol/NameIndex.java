package io.svodka.compiler.symbol;

import io.svodka.compiler.naming.NameUse;
import io.svodka.compiler.naming.SharedName;
import io.svodka.model.origin.SourceId;
import io.svodka.model.origin.Span;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// Finds declarations from uses and uses from declarations.
///
/// A check after each letter that is typed needs next to nothing of it. So the tables are made when
/// they are first asked for, and those about uses file by file.
public final class NameIndex {
  private static final Comparator<Span> ORDER =
      Comparator.comparing((Span span) -> span.source().path()).thenComparingInt(Span::start);

  private final Map<SourceId, FileSymbols> declared;
  private final List<Collection<NameUse>> noted;
  private final Map<SourceId, List<NameUse>> byFile = new HashMap<>();
  private final Map<SourceId, Map<Span, List<Span>>> targets = new HashMap<>();
  private final Map<Span, List<Span>> users = new HashMap<>();
  private final Map<String, List<Symbol>> byName = new HashMap<>();

  /// @param declared what each file declares
  /// @param noted names that were found, in the parts in which they were
  public NameIndex(Map<SourceId, FileSymbols> declared, List<Collection<NameUse>> noted) {
    this.declared = new LinkedHashMap<>(declared);
    this.noted = List.copyOf(noted);
  }

  /// Returns what a file declares, the outermost declarations.
  public List<Symbol> declared(SourceId file) {
    return symbols(file).outermost();
  }

  /// Returns everything that is declared, in the order of the files.
  public Stream<Symbol> all() {
    return declared.values().stream().flatMap(file -> file.outermost().stream());
  }

  /// Returns everything that is declared under a name.
  public List<Symbol> called(String name) {
    if (byName.isEmpty()) {
      all()
          .flatMap(Symbol::all)
          .forEach(each -> byName.computeIfAbsent(each.name(), _ -> new ArrayList<>()).add(each));
    }
    return byName.getOrDefault(name, List.of());
  }

  private FileSymbols symbols(SourceId file) {
    return declared.getOrDefault(file, FileSymbols.NONE);
  }

  private Optional<Symbol> symbol(Span place) {
    return symbols(place.source()).at(place);
  }

  private boolean isDeclaration(Span place) {
    return symbol(place).isPresent();
  }

  private List<NameUse> uses(SourceId file) {
    if (byFile.isEmpty()) {
      for (Collection<NameUse> part : noted) {
        for (NameUse use : part) {
          byFile.computeIfAbsent(use.place().source(), _ -> new ArrayList<>()).add(use);
        }
      }
    }
    return byFile.getOrDefault(file, List.of());
  }

  private Map<Span, List<Span>> targetsOf(SourceId file) {
    Map<Span, List<Span>> known = targets.get(file);
    if (known != null) {
      return known;
    }
    Map<Span, List<Span>> made = new HashMap<>();
    for (NameUse use : uses(file)) {
      add(made, use.place(), use.target());
    }
    targets.put(file, made);
    return made;
  }

  /// The same may have been found more than once, but leads to few places.
  private static void add(Map<Span, List<Span>> all, Span from, Span to) {
    List<Span> places = all.computeIfAbsent(from, _ -> new ArrayList<>());
    if (!places.contains(to)) {
      places.add(to);
    }
  }

  private List<Span> targets(Span name) {
    return targetsOf(name.source()).getOrDefault(name, List.of());
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
    return Stream.concat(symbols(file).places().stream(), uses(file).stream().map(NameUse::place));
  }

  /// Returns what a name means: one thing, or several that share the name here.
  public List<Symbol> meaning(Span name) {
    return symbol(name).map(List::of).orElseGet(() -> reached(name));
  }

  /// Returns what a name that declares something takes from elsewhere under the same name: the
  /// column of a dimension without a formula, the model of a join without a name of its own.
  public List<Symbol> implied(Span declaration) {
    return isDeclaration(declaration) ? reached(declaration) : List.of();
  }

  private List<Symbol> reached(Span start) {
    Set<Symbol> found = new LinkedHashSet<>();
    Set<Span> seen = new HashSet<>(Set.of(start));
    Deque<Span> open = new ArrayDeque<>(targets(start));
    while (!open.isEmpty()) {
      Span next = open.poll();
      Optional<Symbol> symbol = symbol(next);
      if (symbol.isPresent()) {
        found.add(symbol.get());
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
    while (!open.isEmpty()) {
      Symbol symbol = open.poll();
      if (declarations.add(symbol.place())) {
        for (Span use : uses(symbol.place())) {
          if (uses.add(use) && !isDeclaration(use)) {
            open.addAll(reached(use));
          }
        }
      }
    }
    return new Together(sorted(declarations), sorted(uses));
  }

  /// Returns where something is used, in the order of files and places.
  ///
  /// @param declaration the name that declares it
  public List<Span> uses(Span declaration) {
    Set<Span> found = new LinkedHashSet<>();
    Deque<Span> open = new ArrayDeque<>(users(declaration));
    while (!open.isEmpty()) {
      Span next = open.poll();
      // What takes the name and declares something itself is a use; those of its own are not.
      if (found.add(next) && !isDeclaration(next)) {
        open.addAll(users(next));
      }
    }
    found.removeIf(SharedName::is);
    return sorted(found);
  }

  private List<Span> users(Span target) {
    if (users.isEmpty()) {
      for (Collection<NameUse> part : noted) {
        part.forEach(
            use -> users.computeIfAbsent(use.target(), _ -> new ArrayList<>()).add(use.place()));
      }
    }
    return users.getOrDefault(target, List.of());
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
