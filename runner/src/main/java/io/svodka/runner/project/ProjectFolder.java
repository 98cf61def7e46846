package io.svodka.runner.project;

import io.svodka.compiler.source.Assets;
import io.svodka.compiler.source.SourceFile;
import io.svodka.compiler.source.Workspace;
import io.svodka.model.failure.RunFailure;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/// The folder of a project on disk.
public final class ProjectFolder {
  private static final String PACKAGES = "packages/";
  private static final String EXTENSION = ".svodka";
  private static final String HOLIDAYS = "holidays";
  private static final List<String> PICTURES = List.of(".png", ".jpg", ".jpeg");
  private static final Set<String> LEFT_OUT = Set.of("out", "target", "node_modules");
  private static final int DEEPEST = 16;

  private final Path root;

  public ProjectFolder(Path root) {
    this.root = root;
  }

  public Path root() {
    return root;
  }

  /// Reads all specification files, schema locks and lists of days off, in the order of their
  /// paths. Hidden and output folders are left out.
  ///
  /// @throws RunFailure.Setup when the folder or a file cannot be read, or there is no file at all
  public Workspace read() {
    List<SourceFile> files = specifications().stream().map(SpecificationFile::read).toList();
    Set<String> pictures = pictures();
    return new Read(
        files,
        beside(SchemaFolder.NAME, SchemaFolder.EXTENSION),
        beside(HOLIDAYS, ".csv"),
        new Assets.Known(pictures));
  }

  /// Returns all specification files, in the order of their paths.
  ///
  /// @throws RunFailure.Setup when the folder cannot be read or holds none
  public List<SpecificationFile> specifications() {
    if (!Files.isDirectory(root)) {
      throw new RunFailure.Setup(
          "SV9401",
          "there is no folder " + root,
          "name the folder of a project, or make one with `svodka new " + root.getFileName() + "`",
          null);
    }
    List<SpecificationFile> files =
        paths(path -> path.endsWith(EXTENSION)).stream().map(this::file).toList();
    if (files.isEmpty()) {
      throw new RunFailure.Setup(
          "SV9402",
          "no .svodka file in " + root,
          "name the folder of a project, or make one with `svodka new my-reports`",
          null);
    }
    return files;
  }

  /// Returns the specification files that are the project's own, without packages of others.
  ///
  /// @throws RunFailure.Setup when the folder cannot be read or holds none
  public List<SpecificationFile> own() {
    return specifications().stream().filter(file -> !file.name().startsWith(PACKAGES)).toList();
  }

  private record Read(
      List<SourceFile> files, List<SourceFile> locks, List<SourceFile> holidays, Assets assets)
      implements Workspace {}

  private List<SourceFile> beside(String name, String extension) {
    return files(name, extension).stream().map(this::file).map(SpecificationFile::read).toList();
  }

  private List<Path> files(String name, String extension) {
    Path folder = root.resolve(name);
    if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
      return List.of();
    }
    try (Stream<Path> all = Files.list(folder)) {
      return all.filter(path -> path.getFileName().toString().endsWith(extension))
          .filter(path -> Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS))
          .map(root::relativize)
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new RunFailure.Setup(
          "SV9403", "cannot read the folder " + folder, "check its permissions", e);
    }
  }

  private Set<String> pictures() {
    return paths(path -> PICTURES.stream().anyMatch(path.toLowerCase(Locale.ROOT)::endsWith))
        .stream()
        .map(path -> path.toString().replace('\\', '/'))
        .collect(Collectors.toSet());
  }

  private List<Path> paths(Predicate<String> wanted) {
    try {
      // A link to the project is followed, links inside it are not.
      Path real = root.toRealPath();
      try (Stream<Path> all = Files.walk(real, DEEPEST)) {
        return all.filter(path -> wanted.test(path.getFileName().toString()))
            .filter(path -> Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS))
            .map(real::relativize)
            .filter(ProjectFolder::isSpecification)
            .sorted()
            .toList();
      }
    } catch (IOException | UncheckedIOException e) {
      throw new RunFailure.Setup(
          "SV9403", "cannot read the folder " + root, "check its permissions", e);
    }
  }

  private static boolean isSpecification(Path path) {
    return StreamSupport.stream(path.spliterator(), false)
        .map(Path::toString)
        .noneMatch(part -> part.startsWith(".") || LEFT_OUT.contains(part));
  }

  private SpecificationFile file(Path path) {
    return new SpecificationFile(root.resolve(path), path.toString().replace('\\', '/'));
  }
}
