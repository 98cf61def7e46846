package io.svodka.languageserver;

import io.svodka.compiler.parse.WordReader;
import io.svodka.compiler.script.WrittenWord;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.eclipse.lsp4j.FoldingRange;

/// Blocks that can be folded away. Braces are enough to see them, also where nothing else is right.
record Folds(View view) {
  List<FoldingRange> all() {
    List<FoldingRange> folds = new ArrayList<>();
    Deque<Integer> open = new ArrayDeque<>();
    for (WrittenWord word : new WordReader().read(view.lines().file())) {
      int line = view.lines().position(word.start()).getLine();
      switch (word.kind()) {
        case OPENING_BRACE -> open.push(line);
        case TEXT -> add(line, view.lines().position(word.end()).getLine(), folds);
        case OTHER -> {
          if (word.text().equals("}") && !open.isEmpty()) {
            add(open.pop(), line - 1, folds);
          }
        }
        case NAME, CONSTANT, END -> {}
      }
    }
    return folds;
  }

  private static void add(int first, int last, List<FoldingRange> folds) {
    if (first < last) {
      folds.add(new FoldingRange(first, last));
    }
  }
}
