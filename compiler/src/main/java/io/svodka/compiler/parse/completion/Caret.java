package io.svodka.compiler.parse.completion;

import java.util.ArrayList;
import java.util.List;

/// A place at which something is being written.
///
/// @param around the heads of the blocks around it, from the outermost, each as its words
/// @param line the words before it in its statement
/// @param qualifier names with their dots before the one that is typed, such as `partner.`
/// @param typed the start of the word that is typed
/// @param start where that word starts
/// @param slots what kinds of names may be written there
/// @param words keywords that may be written there, with those that must follow
public record Caret(
    List<List<String>> around,
    List<String> line,
    String qualifier,
    String typed,
    int start,
    List<Slot> slots,
    List<String> words) {
  public Caret {
    around = around.stream().map(List::copyOf).toList();
    line = List.copyOf(line);
    slots = List.copyOf(slots);
    words = List.copyOf(words);
  }

  /// Returns the name of the innermost statement around that starts with a word, such as that of
  /// the query; empty when there is none.
  public String named(String statement) {
    for (List<String> head : around.reversed()) {
      if (head.size() > 1 && head.getFirst().equalsIgnoreCase(statement)) {
        return head.get(1);
      }
    }
    return "";
  }

  /// Returns the name of the query that the innermost block is laid out from; empty when none is.
  public String laidOut() {
    List<List<String>> all = new ArrayList<>(around);
    all.add(line);
    for (List<String> head : all.reversed()) {
      for (int i = 1; i + 1 < head.size(); i++) {
        if (head.get(i).equalsIgnoreCase("from")) {
          return head.get(i + 1);
        }
      }
    }
    return "";
  }
}
