package io.svodka.compiler.recheck;

import io.svodka.compiler.source.SourceFile;
import io.svodka.compiler.syntax.Declaration;
import io.svodka.model.origin.SourceId;
import io.svodka.model.origin.Span;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Finds out what declarations depend on. A dependence is taken from the mere mention of a name,
/// also inside a text or a comment: too many are harmless, a missing one would not be.
public final class Footprints {
  private static final Pattern WORD =
      Pattern.compile("[\\p{L}_][\\p{L}\\p{Nd}\\p{Mn}_]*|`[^`\\n]+`");

  private final Map<SourceId, String> texts;
  private final Map<String, List<Declaration>> byName = new HashMap<>();
  private final IdentityHashMap<Declaration, Set<String>> words = new IdentityHashMap<>();

  /// Those words that name a declaration; they stay so while nothing gets another name.
  private final IdentityHashMap<Declaration, List<String>> names = new IdentityHashMap<>();

  /// Which declarations the text of one mentions; many reports ask for the same models.
  private final IdentityHashMap<Declaration, Set<Declaration>> neighbours = new IdentityHashMap<>();

  public Footprints(List<SourceFile> files, List<Declaration> declarations) {
    texts = files.stream().collect(Collectors.toMap(SourceFile::id, SourceFile::text, (a, _) -> a));
    for (Declaration declaration : declarations) {
      for (String name : DeclaredNames.of(declaration)) {
        byName.computeIfAbsent(name, _ -> new ArrayList<>()).add(declaration);
      }
    }
  }

  /// Returns those of the next state of the project; what stayed is not read again.
  public Footprints next(List<SourceFile> files, List<Declaration> declarations) {
    Footprints next = new Footprints(files, declarations);
    boolean sameNames = next.byName.keySet().equals(byName.keySet());
    for (Declaration declaration : declarations) {
      keep(words, declaration, next.words);
      if (sameNames) {
        keep(names, declaration, next.names);
      }
    }
    return next;
  }

  private static <T> void keep(
      Map<Declaration, T> known, Declaration declaration, Map<Declaration, T> next) {
    T value = known.get(declaration);
    if (value != null) {
      next.put(declaration, value);
    }
  }

  /// Returns what the declarations together depend on.
  public Footprint of(List<Declaration> roots) {
    Set<Declaration> found = Collections.newSetFromMap(new IdentityHashMap<>());
    List<Set<String>> mentioned = new ArrayList<>();
    Deque<Declaration> open = new ArrayDeque<>(roots);
    while (!open.isEmpty()) {
      Declaration next = open.pop();
      if (found.add(next)) {
        mentioned.add(words(next));
        open.addAll(neighbours.computeIfAbsent(next, this::mentionedIn));
      }
    }
    return new Footprint(found, mentioned);
  }

  private Set<Declaration> mentionedIn(Declaration declaration) {
    Set<Declaration> found = Collections.newSetFromMap(new IdentityHashMap<>());
    names
        .computeIfAbsent(declaration, this::namesIn)
        .forEach(name -> found.addAll(byName.getOrDefault(name, List.of())));
    return found;
  }

  private List<String> namesIn(Declaration declaration) {
    return words(declaration).stream().filter(byName::containsKey).toList();
  }

  private Set<String> words(Declaration declaration) {
    return words.computeIfAbsent(declaration, each -> words(each.span()));
  }

  private Set<String> words(Span span) {
    String text = texts.getOrDefault(span.source(), "");
    int end = Math.min(span.end(), text.length());
    return WORD.matcher(text.substring(Math.min(span.start(), end), end))
        .results()
        .map(MatchResult::group)
        .map(word -> word.replace("`", ""))
        .collect(Collectors.toSet());
  }
}
