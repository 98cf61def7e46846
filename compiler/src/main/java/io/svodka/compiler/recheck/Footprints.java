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
import java.util.HashSet;
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
    for (Declaration declaration : declarations) {
      Set<String> known = words.get(declaration);
      if (known != null) {
        next.words.put(declaration, known);
      }
    }
    return next;
  }

  /// Returns what the declarations together depend on.
  public Footprint of(List<Declaration> roots) {
    Set<Declaration> found = Collections.newSetFromMap(new IdentityHashMap<>());
    Set<String> mentioned = new HashSet<>();
    Deque<Declaration> open = new ArrayDeque<>(roots);
    while (!open.isEmpty()) {
      Declaration next = open.pop();
      if (found.add(next)) {
        for (String word : words.computeIfAbsent(next, each -> words(each.span()))) {
          if (mentioned.add(word)) {
            open.addAll(byName.getOrDefault(word, List.of()));
          }
        }
      }
    }
    return new Footprint(found, mentioned);
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
