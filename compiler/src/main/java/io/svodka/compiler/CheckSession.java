package io.svodka.compiler;

import io.svodka.compiler.source.Workspace;

/// A compiler that remembers the project it saw last, for editors and previews. After a change only
/// the files that differ are read again, and only the reports are planned again that the change can
/// have reached. Its answers are those of [Compiler].
public final class CheckSession {
  private final Compiler compiler = new Compiler();
  private final CheckMemory.OfSession memory = new CheckMemory.OfSession();

  /// Returns the plan of a project as it is now, or everything that is wrong with it.
  public synchronized Compilation compile(Workspace workspace) {
    return compiler.compile(workspace, memory);
  }

  /// Returns everything that is known of a project as it is now, whatever is wrong with it.
  public synchronized Inspection inspect(Workspace workspace) {
    return compiler.inspect(workspace, memory);
  }

  /// Returns what would be known after a change that is only tried: the next check starts from what
  /// was known before.
  public synchronized Inspection tried(Workspace workspace) {
    return compiler.inspect(workspace, memory.copy());
  }
}
