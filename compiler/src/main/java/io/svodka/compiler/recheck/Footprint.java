package io.svodka.compiler.recheck;

import io.svodka.compiler.syntax.Declaration;
import java.util.List;
import java.util.Set;

/// What the meaning of a declaration can depend on.
///
/// @param declarations those whose names it mentions, and those that they mention in turn, itself
///   among them; the same objects, not equal ones
/// @param words what is written in each of them and could be a name
public record Footprint(Set<Declaration> declarations, List<Set<String>> words) {
  boolean mentions(String name) {
    return words.stream().anyMatch(each -> each.contains(name));
  }
}
