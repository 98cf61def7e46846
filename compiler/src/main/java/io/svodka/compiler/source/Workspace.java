package io.svodka.compiler.source;

import java.util.List;
import java.util.stream.Stream;

/// The only door of the compiler to the texts of a project.
public interface Workspace {
  /// Returns all specification files of the project, in a stable order.
  List<SourceFile> files();

  /// Returns what is kept of the schemas of its databases, in a stable order.
  default List<SourceFile> locks() {
    return List.of();
  }

  /// Returns the project's own lists of days off, in a stable order.
  default List<SourceFile> holidays() {
    return List.of();
  }

  /// Returns every text that a message may point at.
  default List<SourceFile> texts() {
    return Stream.of(files(), locks(), holidays()).flatMap(List::stream).toList();
  }

  /// Returns which pictures the project has.
  default Assets assets() {
    return new Assets.Unknown();
  }
}
