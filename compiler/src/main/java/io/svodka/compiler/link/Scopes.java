package io.svodka.compiler.link;

import io.svodka.compiler.problem.Findings;
import io.svodka.compiler.problem.PackageProblem;
import io.svodka.compiler.syntax.Name;
import io.svodka.compiler.syntax.Path;
import io.svodka.model.origin.SourceId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Which names the files of a project see: their own, and those of packages behind an alias. Things
/// of a package are called by its alias, a dot and their name.
public final class Scopes {
  /// The files of the project or of one package.
  ///
  /// @param folder how the paths of its files start; empty for the project
  /// @param prefix how the names of its things start; empty for the project
  /// @param aliases the prefixes of the packages that it uses
  /// @param hidden the names that it keeps for itself
  record Scope(String folder, String prefix, Map<String, String> aliases, Set<String> hidden) {
    Scope {
      aliases = Map.copyOf(aliases);
      hidden = Set.copyOf(hidden);
    }
  }

  private final List<Scope> scopes;
  private final Findings findings;

  Scopes(List<Scope> scopes, Findings findings) {
    this.scopes = List.copyOf(scopes);
    this.findings = findings;
  }

  /// A package that is in use.
  ///
  /// @param folder how the paths of its files start
  /// @param prefix how the names of its things start in the project
  /// @param uses the prefixes of the packages that it uses itself
  /// @param hidden the names that it keeps for itself
  public record Opened(
      String folder, String prefix, Collection<String> uses, Collection<String> hidden) {
    public Opened {
      uses = uses.stream().sorted().toList();
      hidden = hidden.stream().sorted().toList();
    }
  }

  /// Returns the packages in use, by their prefix.
  public List<Opened> packages() {
    return scopes.stream()
        .filter(scope -> !scope.folder().isEmpty())
        .map(
            scope ->
                new Opened(
                    scope.folder(), scope.prefix(), scope.aliases().values(), scope.hidden()))
        .sorted(Comparator.comparing(Opened::prefix))
        .toList();
  }

  /// Returns how the names of the things start that a file declares.
  public String prefix(SourceId file) {
    return of(file).prefix();
  }

  /// Returns a path whose first name is that of a thing of the project or of a package.
  public Path qualified(Path path) {
    Scope scope = of(path.span().source());
    if (scope.aliases().containsKey(path.first().text()) && path.names().size() > 1) {
      return behindAlias(path);
    }
    return scope.prefix().isEmpty() || path.first().isMissing()
        ? path
        : joined(scope.prefix(), path.names(), path);
  }

  /// Returns a path in which an alias and the name after it have become one name.
  public Path behindAlias(Path path) {
    String alias = path.first().text();
    String prefix = of(path.span().source()).aliases().get(alias);
    if (prefix == null || path.names().size() < 2) {
      return path;
    }
    Name name = path.names().get(1);
    boolean hidden =
        scopes.stream()
            .anyMatch(
                scope -> scope.prefix().equals(prefix) && scope.hidden().contains(name.text()));
    if (hidden) {
      findings.add(new PackageProblem.Hidden(name.span(), alias, name.text()));
    }
    return joined(prefix, path.names().subList(1, path.names().size()), path);
  }

  private static Path joined(String prefix, List<Name> names, Path path) {
    List<Name> joined = new ArrayList<>(names);
    Name first = joined.removeFirst();
    joined.addFirst(new Name(prefix + first.text(), first.span()));
    return new Path(joined, path.span());
  }

  /// The project comes last: its folder holds everything.
  private Scope of(SourceId file) {
    return scopes.stream()
        .filter(scope -> file.path().startsWith(scope.folder()))
        .findFirst()
        .orElseThrow();
  }
}
