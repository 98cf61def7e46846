package io.svodka.compiler.glossary;

import static io.svodka.compiler.diagnostic.Said.verbatim;

import io.svodka.compiler.diagnostic.Said;
import io.svodka.compiler.glossary.Entry.Fact;
import io.svodka.compiler.resolve.Texts;
import io.svodka.model.origin.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// The facts of one thing, in the order they are told.
final class FactList {
  private final Texts texts;
  private final List<Fact> facts = new ArrayList<>();

  FactList(Texts texts) {
    this.texts = texts;
  }

  List<Fact> all() {
    return facts;
  }

  void add(Said title, Said text) {
    if (!text.isEmpty()) {
      facts.add(new Fact(title, text));
    }
  }

  void add(String english, String russian, Said text) {
    add(new Said(english, russian), text);
  }

  void add(String english, String russian, String text) {
    add(english, russian, verbatim(text));
  }

  /// Adds what is written at a place.
  void add(String english, String russian, Span written) {
    add(english, russian, code(written));
  }

  /// Returns what is written at a place, as code.
  String code(Span written) {
    return Markdown.code(texts.at(written));
  }

  /// Returns what is written at a place behind a word, as code.
  String codeAfter(String word, Span written) {
    String text = texts.at(written);
    return Markdown.code(text.startsWith(word) ? text.substring(word.length()) : text);
  }

  /// Returns what is written at several places, as code.
  String codes(List<Span> written) {
    return written.stream().map(this::code).collect(Collectors.joining(", "));
  }
}
