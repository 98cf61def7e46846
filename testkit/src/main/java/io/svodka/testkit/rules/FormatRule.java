package io.svodka.testkit.rules;

import com.google.googlejavaformat.java.Formatter;
import com.google.googlejavaformat.java.FormatterException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Every Java file is written as google-java-format writes it.
public final class FormatRule {
  private final SourceTree tree;
  private final Formatter formatter = new Formatter();

  public FormatRule(SourceTree tree) {
    this.tree = tree;
  }

  /// Returns the files that are written otherwise.
  public List<Path> unformatted() {
    List<Path> paths = new ArrayList<>();
    for (Path path : tree.javaPaths()) {
      String text = SourceTree.read(tree.root().resolve(path));
      if (!formatted(path, text).equals(text)) {
        paths.add(path);
      }
    }
    return paths;
  }

  /// Rewrites the files that are written otherwise and returns them.
  public List<Path> apply() {
    List<Path> paths = unformatted();
    for (Path path : paths) {
      Path file = tree.root().resolve(path);
      try {
        Files.writeString(file, formatted(path, SourceTree.read(file)));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return paths;
  }

  private String formatted(Path path, String text) {
    try {
      return formatter.formatSourceAndFixImports(text);
    } catch (FormatterException e) {
      throw new IllegalStateException(path + " cannot be parsed", e);
    }
  }
}
