package io.svodka.cli;

import io.svodka.compiler.diagnostic.Language;
import java.util.Iterator;
import java.util.stream.Stream;

/// The languages as the command line takes them, for shells that complete it.
final class LanguageTags implements Iterable<String> {
  @Override
  public Iterator<String> iterator() {
    return Stream.of(Language.values()).map(Language::tag).iterator();
  }
}
