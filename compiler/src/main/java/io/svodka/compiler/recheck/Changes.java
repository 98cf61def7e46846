package io.svodka.compiler.recheck;

import io.svodka.compiler.syntax.Declaration;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/// What differs between two states of a project: declarations that went and names that came.
public final class Changes {
  private final Set<Declaration> gone;
  private final Set<String> names = new HashSet<>();
  private final boolean everything;

  private Changes(Set<Declaration> gone, Set<Declaration> come) {
    this.gone = gone;
    come.forEach(each -> names.addAll(DeclaredNames.of(each)));
    addRoles(gone, come);
    this.everything = reachAll(gone) || reachAll(come);
  }

  /// A join matters to whoever mentions its name, when it came, went, or leads elsewhere.
  private void addRoles(Set<Declaration> gone, Set<Declaration> come) {
    Set<DeclaredNames.Role> before = roles(gone);
    Set<DeclaredNames.Role> after = roles(come);
    before.stream().filter(role -> !after.contains(role)).forEach(role -> names.add(role.name()));
    after.stream().filter(role -> !before.contains(role)).forEach(role -> names.add(role.name()));
  }

  private static Set<DeclaredNames.Role> roles(Set<Declaration> declarations) {
    Set<DeclaredNames.Role> roles = new HashSet<>();
    declarations.forEach(each -> roles.addAll(DeclaredNames.roles(each)));
    return roles;
  }

  /// Returns what has changed; the same object in both states has not.
  public static Changes between(List<Declaration> before, List<Declaration> now) {
    return new Changes(without(before, now), without(now, before));
  }

  /// Returns whether a declaration with this footprint may mean something else now.
  public boolean reach(Footprint footprint) {
    return everything
        || gone.stream().anyMatch(footprint.declarations()::contains)
        || names.stream().anyMatch(footprint::mentions);
  }

  /// What the project says holds for everything, also where nobody mentions it: its settings, the
  /// theme it names, the packages it uses.
  private static boolean reachAll(Set<Declaration> declarations) {
    return declarations.stream()
        .anyMatch(
            each ->
                each instanceof Declaration.Project
                    || each instanceof Declaration.Theme
                    || each instanceof Declaration.Calendar
                    || each instanceof Declaration.Use);
  }

  private static Set<Declaration> without(List<Declaration> some, List<Declaration> others) {
    Set<Declaration> rest = Collections.newSetFromMap(new IdentityHashMap<>());
    rest.addAll(some);
    others.forEach(rest::remove);
    return rest;
  }
}
