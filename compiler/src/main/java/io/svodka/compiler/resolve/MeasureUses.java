package io.svodka.compiler.resolve;

import io.svodka.compiler.syntax.Name;
import io.svodka.model.origin.Span;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Which measure uses which others, each known by the place of its declared name.
public final class MeasureUses {
  private final Map<Span, Set<Name>> uses = new HashMap<>();
  private final Deque<Name> reading = new ArrayDeque<>();

  void asked(Name measure) {
    Name by = reading.peek();
    if (by != null) {
      uses.computeIfAbsent(by.span(), _ -> new LinkedHashSet<>()).add(measure);
    }
  }

  void open(Name measure) {
    reading.push(measure);
  }

  void close() {
    reading.pop();
  }

  /// Returns the names on the way from a measure to another that it uses, the latter last; empty
  /// when it does not use it.
  ///
  /// @param from place of the declared name
  /// @param to place of the declared name of what may be used
  public List<String> chain(Span from, Span to) {
    return chain(from, to, new HashSet<>());
  }

  private List<String> chain(Span from, Span to, Set<Span> seen) {
    if (!seen.add(from)) {
      return List.of();
    }
    for (Name used : uses.getOrDefault(from, Set.of())) {
      List<String> rest = used.span().equals(to) ? List.of() : chain(used.span(), to, seen);
      if (used.span().equals(to) || !rest.isEmpty()) {
        List<String> names = new ArrayList<>(List.of(used.text()));
        names.addAll(rest);
        return names;
      }
    }
    return List.of();
  }
}
