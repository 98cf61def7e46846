package io.svodka.compiler.foreign;

import io.svodka.compiler.foreign.ForeignReport.LeftOut;
import io.svodka.compiler.foreign.Vocabulary.Content;
import io.svodka.compiler.foreign.Vocabulary.Entry;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/// The last walk through a file: over all its elements, whoever read them. What has a meaning for
/// readers and has come neither into the draft nor onto the list comes onto the list here.
final class Unread {
  private final Vocabulary vocabulary;
  private final Carried carried;
  private final List<LeftOut> found = new ArrayList<>();

  Unread(Vocabulary vocabulary, Carried carried) {
    this.vocabulary = vocabulary;
    this.carried = carried;
  }

  /// Returns what was lost until now.
  List<LeftOut> in(MarkedXml root) {
    walk("", root, Content.PLAIN);
    return List.copyOf(found);
  }

  private void walk(String parent, MarkedXml xml, Content around) {
    Optional<Entry> known = vocabulary.of(parent, xml.name());
    if (known.isEmpty()) {
      found.add(
          new LeftOut(
              xml.line(),
              "an element `" + xml.name() + "`",
              "look at it in the report as it was, and say in words or a table what it shows"));
      return;
    }
    Content content = around == Content.WHOLE ? around : known.get().content();
    attributes(xml, known.get());
    content(xml, known.get(), content);
    xml.children().forEach(each -> walk(xml.name(), each, content));
  }

  private void attributes(MarkedXml xml, Entry known) {
    new TreeMap<>(xml.attributes())
        .forEach(
            (name, value) -> {
              if (!vocabulary.knows(known, name, value)) {
                found.add(
                    new LeftOut(
                        xml.line(),
                        "`%s` of `%s` is \"%s\"".formatted(name, xml.name(), value),
                        "look at what it changes in the report as it was"));
              }
            });
  }

  private void content(MarkedXml xml, Entry known, Content content) {
    String own = xml.own();
    if (own.isEmpty() || content == Content.WHOLE) {
      return;
    }
    if (!known.texts().isEmpty() && !known.texts().contains(own)) {
      found.add(
          new LeftOut(
              xml.line(),
              "`%s` is \"%s\"".formatted(xml.name(), own),
              "look at what it changes in the report as it was"));
    }
    if (content == Content.DATA) {
      return;
    }
    if (content == Content.EXPRESSION || own.startsWith("=")) {
      if (!carried.shows(own)) {
        found.add(
            Carried.literal(own).map(text -> words(xml, text)).orElseGet(() -> computed(xml)));
      }
    } else if (content == Content.WORDS && !carried.says(own)) {
      found.add(words(xml, own));
    }
  }

  private static LeftOut computed(MarkedXml xml) {
    return new LeftOut(
        xml.line(),
        "`%s` computes %s".formatted(xml.name(), xml.own()),
        "write it as a `dimension` or a `measure` of the model, or as words");
  }

  private static LeftOut words(MarkedXml xml, String text) {
    return new LeftOut(xml.line(), "writes " + text, "write it as a `text`, a label or a title");
  }
}
