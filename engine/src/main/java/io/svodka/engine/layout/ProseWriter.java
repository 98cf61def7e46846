package io.svodka.engine.layout;

import io.svodka.engine.layout.TextWriter.Standing;
import io.svodka.model.document.Paragraph;
import io.svodka.model.plan.TextPlan;
import io.svodka.model.plan.TextPlan.Part;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// Turns running text in the Markdown subset into paragraphs. Only what the author wrote is read as
/// Markdown; figures and names are put in afterwards, so a star in a partner's name stays a star.
final class ProseWriter {
  private static final char FIRST_PLACE = '\uE000';
  private static final int PLACES = 0x1900;

  private static final Pattern GOES_ON =
      Pattern.compile("(?m)^(?!\\h*#).*[\\p{L}\\p{N}\\p{Co},;)\\]\"»”%–-]\\h*\\R\\h*[*_]*\\z");

  /// Behind a salutation and its comma a letter begins.
  private static final Pattern GOES_ON_BELOW =
      Pattern.compile("(?m)^(?!\\h*#).*[\\p{L}\\p{N}\\p{Co};)\\]\"»”%–-]\\h*\\R\\h*[*_]*\\z");

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
        fillings.add(texts.part(part, scope, standing(source)));
        source.append((char) (FIRST_PLACE + fillings.size() - 1));
      }
    }
    return new MarkdownReader(filled -> fill(filled, fillings), ends)
        .read(MarkdownTree.of(source.toString()));
  }

  /// A sentence may go on in the next line.
  private Standing standing(CharSequence before) {
    Pattern goesOn =
        switch (ends) {
          case JOIN -> GOES_ON;
          case STAY -> GOES_ON_BELOW;
        };
    return goesOn.matcher(before).find() ? Standing.IN_SENTENCE : TextWriter.standing(before);
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
