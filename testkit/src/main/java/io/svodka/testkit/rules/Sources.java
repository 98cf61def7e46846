package io.svodka.testkit.rules;

import java.util.List;

/// All that was read of the project.
///
/// @param java the Java files, parsed
/// @param texts all texts, Java among them
record Sources(List<JavaSource> java, List<TextSource> texts) {
  Sources {
    java = List.copyOf(java);
    texts = List.copyOf(texts);
  }
}
