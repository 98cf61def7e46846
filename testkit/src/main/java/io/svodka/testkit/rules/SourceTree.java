package io.svodka.testkit.rules;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import javax.tools.JavaCompiler;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/// The files of the project as they were written, what the build makes left out.
public final class SourceTree {
  private static final Set<String> MADE = Set.of("target", "out", ".git", "node_modules", ".idea");
  private static final Set<String> TEXTS =
      Set.of(
          "java", "md", "xml", "g4", "svodka", "toml", "properties", "sql", "ftlh", "css", "yml");
  private static final long LARGEST_TEXT = 1_000_000;

  private final Path root;

  private SourceTree(Path root) {
    this.root = root;
  }

  /// Returns the tree of the project that `folder` lies in: the folder above it whose pom lists
  /// modules.
  public static SourceTree around(Path folder) {
    Path absolute = folder.toAbsolutePath().normalize();
    for (Path each = absolute; each != null; each = each.getParent()) {
      Path pom = each.resolve("pom.xml");
      if (Files.exists(pom) && read(pom).contains("<modules>")) {
        return new SourceTree(each);
      }
    }
    throw new IllegalStateException("no pom with modules above " + absolute);
  }

  /// Returns the tree of a folder that needs no pom.
  static SourceTree of(Path root) {
    return new SourceTree(root);
  }

  Path root() {
    return root;
  }

  /// Returns all texts, Java among them, by path.
  private List<TextSource> texts() {
    return files().stream()
        .filter(path -> TEXTS.contains(extension(path)))
        .map(path -> new TextSource(root.relativize(path), read(path)))
        .toList();
  }

  /// Returns the paths of all Java files from the root.
  List<Path> javaPaths() {
    return files().stream()
        .filter(path -> extension(path).equals("java"))
        .map(root::relativize)
        .toList();
  }

  /// Reads everything once.
  Sources sources() {
    return new Sources(parsed(), texts());
  }

  private List<JavaSource> parsed() {
    Map<URI, TextFile> files = new LinkedHashMap<>();
    javaPaths().stream().map(this::textFile).forEach(file -> files.put(file.toUri(), file));
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    JavacTask task =
        (JavacTask) compiler.getTask(null, null, null, List.of("-proc:none"), null, files.values());
    SourcePositions positions = Trees.instance(task).getSourcePositions();
    List<JavaSource> sources = new ArrayList<>();
    try {
      for (CompilationUnitTree unit : task.parse()) {
        TextFile file = Objects.requireNonNull(files.get(unit.getSourceFile().toUri()));
        sources.add(new JavaSource(file.path, file.text, unit, positions));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return sources;
  }

  private TextFile textFile(Path path) {
    Path file = root.resolve(path);
    return new TextFile(file.toUri(), path, read(file));
  }

  private List<Path> files() {
    List<Path> files = new ArrayList<>();
    try {
      Files.walkFileTree(root, new Collector(files));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return files.stream().sorted().toList();
  }

  static String read(Path path) {
    try {
      return Files.readString(path);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String extension(Path path) {
    String name = path.getFileName().toString();
    return name.substring(name.lastIndexOf('.') + 1);
  }

  private static final class TextFile extends SimpleJavaFileObject {
    private final Path path;
    private final String text;

    TextFile(URI uri, Path path, String text) {
      super(uri, Kind.SOURCE);
      this.path = path;
      this.text = text;
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
      return text;
    }
  }

  private static final class Collector extends SimpleFileVisitor<Path> {
    private final List<Path> files;

    Collector(List<Path> files) {
      this.files = files;
    }

    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
      boolean isMade = MADE.contains(folder.getFileName().toString());
      return isMade ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
      if (attributes.isRegularFile() && attributes.size() < LARGEST_TEXT) {
        files.add(file);
      }
      return FileVisitResult.CONTINUE;
    }
  }
}
