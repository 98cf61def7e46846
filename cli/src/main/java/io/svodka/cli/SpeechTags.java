package io.svodka.cli;

import io.svodka.model.document.Speech;
import java.util.Iterator;

/// The languages that printed texts have words in, for help and for shells that complete them.
final class SpeechTags implements Iterable<String> {
  @Override
  public Iterator<String> iterator() {
    return Speech.tags().iterator();
  }
}
