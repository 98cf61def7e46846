package io.svodka.compiler;

import io.svodka.compiler.source.SourceFile;
import io.svodka.compiler.source.Workspace;
import io.svodka.model.origin.SourceId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// Reads projects for tests.
public final class Projects {
  private Projects() {}

  public static SourceFile file(String id, Path path) {
    try {
      return new SourceFile(new SourceId(id), Files.readString(path));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// All specifications below a folder, by their path.
  public static List<SourceFile> folder(Path root) {
    try (Stream<Path> paths = Files.walk(root)) {
      return paths
          .filter(path -> path.toString().endsWith(".svodka"))
          .sorted()
          .map(path -> file(root.relativize(path).toString().replace('\\', '/'), path))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// A project of specifications, schema locks and days off, told apart by the ends of their names.
  static Workspace workspace(List<SourceFile> all) {
    return new Workspace() {
      @Override
      public List<SourceFile> files() {
        return all.stream().filter(file -> !isLock(file) && !isHolidays(file)).toList();
      }

      @Override
      public List<SourceFile> locks() {
        return all.stream().filter(Projects::isLock).toList();
      }

      @Override
      public List<SourceFile> holidays() {
        return all.stream().filter(Projects::isHolidays).toList();
      }
    };
  }

  private static boolean isHolidays(SourceFile file) {
    return file.id().path().endsWith(".csv");
  }

  private static boolean isLock(SourceFile file) {
    return file.id().path().endsWith(".lock");
  }
}
