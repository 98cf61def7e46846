package io.svodka.testkit.rules;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.SourcePositions;
import java.nio.file.Path;

/// A parsed Java file.
///
/// @param path from the root of the project, such as `engine/src/main/java/…/Evaluator.java`
record JavaSource(Path path, String text, CompilationUnitTree unit, SourcePositions positions) {
  boolean isMain() {
    return path.subpath(1, 3).equals(Path.of("src", "main"));
  }

  String fileName() {
    return path.getFileName().toString();
  }

  String packageName() {
    return unit.getPackageName() == null ? "" : unit.getPackageName().toString();
  }

  /// Returns the 1-based line a part of the file begins at.
  int line(Tree tree) {
    return lineAt(positions.getStartPosition(unit, tree));
  }

  /// Returns how many lines a part of the file takes, its Javadoc not counted.
  int lines(Tree tree) {
    return lineAt(positions.getEndPosition(unit, tree)) - line(tree) + 1;
  }

  private int lineAt(long position) {
    return (int) unit.getLineMap().getLineNumber(position);
  }

  Finding finding(Tree tree, String message) {
    return new Finding(path, line(tree), message);
  }
}
