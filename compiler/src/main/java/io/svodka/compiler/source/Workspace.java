package io.svodka.compiler.source;

import java.util.List;

/// The only door of the compiler to the texts of a project.
public interface Workspace {
  /// Returns all files of the project, in a stable order.
  List<SourceFile> files();
}
