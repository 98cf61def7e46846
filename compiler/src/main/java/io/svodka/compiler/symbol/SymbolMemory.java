package io.svodka.compiler.symbol;

import io.svodka.compiler.syntax.Declaration;
import io.svodka.model.origin.SourceId;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Lists what files declare, each only when it was read anew. What is handed out never changes.
public final class SymbolMemory {
  private IdentityHashMap<List<Declaration>, FileSymbols> known = new IdentityHashMap<>();

  /// Returns a memory of the same files that goes its own way.
  public SymbolMemory copy() {
    SymbolMemory copy = new SymbolMemory();
    copy.known = known;
    return copy;
  }

  /// Returns what each file declares; files that are not named any more are forgotten.
  ///
  /// @param files what was read of them; the same list stands for the same text
  public Map<SourceId, FileSymbols> of(Map<SourceId, List<Declaration>> files) {
    IdentityHashMap<List<Declaration>, FileSymbols> now = new IdentityHashMap<>();
    Map<SourceId, FileSymbols> all = new LinkedHashMap<>();
    files.forEach(
        (file, declarations) -> {
          FileSymbols before = known.get(declarations);
          FileSymbols symbols = before != null ? before : FileSymbols.of(declarations);
          now.put(declarations, symbols);
          all.put(file, symbols);
        });
    known = now;
    return all;
  }
}
