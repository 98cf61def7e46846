package io.svodka.testkit.rules;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// Every package says in one sentence what it is for.
final class PackageInfoRule implements SourceRule {
  @Override
  public String name() {
    return "package-info";
  }

  @Override
  public List<Finding> findings(Sources sources) {
    List<JavaSource> files = sources.java().stream().filter(JavaSource::isMain).toList();
    Set<Path> described =
        files.stream()
            .filter(source -> source.fileName().equals("package-info.java"))
            .filter(source -> source.text().startsWith("///"))
            .map(source -> source.path().getParent())
            .collect(Collectors.toSet());
    return files.stream()
        .map(source -> source.path().getParent())
        .distinct()
        .filter(folder -> !described.contains(folder))
        .map(
            folder ->
                new Finding(
                    folder, 1, "needs a package-info.java that begins with its purpose in `///`"))
        .toList();
  }
}
