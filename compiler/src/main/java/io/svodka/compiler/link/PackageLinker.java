package io.svodka.compiler.link;

import io.svodka.compiler.edition.EditionCheck;
import io.svodka.compiler.link.Scopes.Scope;
import io.svodka.compiler.problem.Findings;
import io.svodka.compiler.problem.PackageProblem;
import io.svodka.compiler.source.SourceFile;
import io.svodka.compiler.syntax.Declaration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/// Reads a project and the packages it uses. Packages lie in the project, each version in a folder
/// of its own: `packages/NAME/VERSION`. One that nobody uses is not read.
public final class PackageLinker {
  private static final String PACKAGES = "packages/";

  private final List<SourceFile> files;
  private final Function<SourceFile, List<Declaration>> parse;
  private final Findings findings;
  private final List<Declaration> declarations = new ArrayList<>();
  private final List<Scope> scopes = new ArrayList<>();
  private final Map<String, String> prefixes = new HashMap<>();
  private final List<String> open = new ArrayList<>();

  /// @param parse reads a file and reports what is wrong with its form
  public PackageLinker(
      List<SourceFile> files, Function<SourceFile, List<Declaration>> parse, Findings findings) {
    this.files = files;
    this.parse = parse;
    this.findings = findings;
  }

  /// Returns the declarations of the project, then those of the packages.
  public Linked linked() {
    List<Declaration> own = new ArrayList<>();
    files.stream()
        .filter(file -> !file.id().path().startsWith(PACKAGES))
        .forEach(file -> own.addAll(parse.apply(file)));
    declarations.addAll(own);
    Map<String, String> aliases = aliases(own, "");
    scopes.add(new Scope("", "", aliases, Set.of()));
    return new Linked(declarations, new Scopes(scopes, findings));
  }

  /// Opens the packages that some declarations use.
  private Map<String, String> aliases(List<Declaration> users, String prefix) {
    Map<String, String> aliases = new LinkedHashMap<>();
    Set<String> taken = new HashSet<>();
    users.forEach(user -> taken.addAll(TakenNames.of(user)));
    for (Declaration user : users) {
      if (user instanceof Declaration.Use use) {
        String alias = use.alias().text();
        if (taken.add(alias)) {
          String target = opened(use, prefix + alias + ".");
          aliases.put(alias, target);
        } else {
          findings.add(new PackageProblem.AliasTaken(use.alias().span(), alias));
        }
      }
    }
    return aliases;
  }

  /// Returns the prefix of a package, opened here or before.
  private String opened(Declaration.Use use, String prefix) {
    String folder = PACKAGES + use.name().value() + "/" + use.version().value() + "/";
    if (open.contains(folder)) {
      List<String> circle = new ArrayList<>(open.subList(open.indexOf(folder), open.size()));
      circle.add(folder);
      findings.add(
          new PackageProblem.Circle(
              use.span(), circle.stream().map(PackageLinker::named).toList()));
      return prefix;
    }
    if (prefixes.containsKey(folder)) {
      return prefixes.get(folder);
    }
    List<SourceFile> inside =
        files.stream().filter(file -> file.id().path().startsWith(folder)).toList();
    if (inside.isEmpty()) {
      findings.add(absent(use));
      return prefix;
    }
    prefixes.put(folder, prefix);
    open.add(folder);
    read(inside, folder, prefix);
    open.remove(folder);
    return prefix;
  }

  private void read(List<SourceFile> inside, String folder, String prefix) {
    List<Declaration> own = new ArrayList<>();
    inside.forEach(file -> own.addAll(parse.apply(file)));
    EditionCheck.forbidding(own).ifPresent(findings::add);
    PackageContent content = new PackageContent(new Qualifier(prefix, folder), findings);
    own.forEach(content::add);
    declarations.addAll(content.declarations());
    scopes.add(new Scope(folder, prefix, aliases(own, prefix), content.hidden()));
  }

  private PackageProblem absent(Declaration.Use use) {
    String name = use.name().value();
    String version = use.version().value();
    Set<String> versions = new TreeSet<>();
    Set<String> names = new TreeSet<>();
    for (SourceFile file : files) {
      String path = file.id().path();
      if (path.startsWith(PACKAGES + name + "/")) {
        versions.add(path.substring(PACKAGES.length() + name.length() + 1).replaceFirst("/.*", ""));
      }
      if (path.startsWith(PACKAGES)) {
        names.add(path.substring(PACKAGES.length()).replaceFirst("/.*", ""));
      }
    }
    return versions.isEmpty()
        ? new PackageProblem.Missing(use.name().span(), name, version, List.copyOf(names))
        : new PackageProblem.OtherVersion(
            use.version().span(), name, version, List.copyOf(versions));
  }

  private static String named(String folder) {
    return folder.substring(PACKAGES.length(), folder.lastIndexOf('/', folder.length() - 2));
  }
}
