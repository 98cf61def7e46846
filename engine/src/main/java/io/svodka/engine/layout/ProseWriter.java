package io.svodka.engine.layout;

import io.svodka.model.document.Paragraph;
import io.svodka.model.plan.TextPlan;
import io.svodka.model.plan.TextPlan.Part;
import java.util.ArrayList;
import java.util.List;

/// Turns running text in the Markdown subset into paragraphs. Only what the author wrote is read as
/// Markdown; figures and names are put in afterwards, so a star in a partner's name stays a star.
final class ProseWriter {
  private static final char FIRST_PLACE = '\uE000';
  private static final int PLACES = 0x1900;

  private final TextWriter texts;
  private final LineEnds ends;

  ProseWriter(TextWriter texts, LineEnds ends) {
    this.texts = texts;
    this.ends = ends;
  }

  List<Paragraph> write(TextPlan text, TextScope scope) {
    StringBuilder source = new StringBuilder();
    List<String> fillings = new ArrayList<>();
    for (Part part : text.parts()) {
      if (part instanceof Part.Words(var words) && fillings.size() < PLACES) {
        source.append(words);
      } else {
        source.append((char) (FIRST_PLACE + fillings.size()));
        fillings.add(texts.part(part, scope, TextWriter.standing(source)));
      }
    }
    return new MarkdownReader(filled -> fill(filled, fillings), ends)
        .read(MarkdownTree.of(source.toString()));
  }

  private static String fill(String words, List<String> fillings) {
    StringBuilder filled = new StringBuilder();
    for (int i = 0; i < words.length(); i++) {
      char c = words.charAt(i);
      int place = c - FIRST_PLACE;
      if (place >= 0 && place < fillings.size()) {
        filled.append(fillings.get(place));
      } else {
        filled.append(c);
      }
    }
    return filled.toString();
  }
}
