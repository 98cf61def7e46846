package io.svodka.compiler.parse;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import io.svodka.compiler.syntax.Declaration;
import io.svodka.compiler.syntax.Element;
import io.svodka.compiler.syntax.TextTemplate;
import io.svodka.compiler.syntax.TextTemplate.Formatting;
import io.svodka.compiler.syntax.TextTemplate.Part;
import java.util.List;
import org.junit.jupiter.api.Test;

class TextsTest {
  @Test
  void literalsAndPlaceholdersKeepTheirPlaces() {
    String file =
        "report r {\n  text \"Доход {revenue:money(RUB, 0)} за {$month} \\\"{{x}}\\\"\"\n}\n";
    assertEquals(
        List.of("Доход ", "<{revenue:money(RUB, 0)} money>", " за ", "<{$month}>", " \"{x}\""),
        parts(file));
  }

  @Test
  void quotesInPlaceholdersAreEscapedLikeElsewhere() {
    String file = "report r {\n  text \"{if a = \\\"x\\\" then 1 else 2}\"\n}\n";
    assertEquals(List.of("<{if a = \\\"x\\\" then 1 else 2}>"), parts(file));
  }

  @Test
  void longTextsLoseTheIndentationOfTheirClosingQuotes() {
    String file =
        "report r {\n"
            + "  text \"\"\"\n"
            + "    ## Итоги\n"
            + "      глубже\n\n"
            + "    {revenue} \"да\"\n"
            + "    \"\"\"\n"
            + "}\n";
    assertEquals(List.of("## Итоги\n  глубже\n\n", "<{revenue}>", " \"да\""), parts(file));
    assertEquals(parts(file), parts(file.replace("\n", "\r\n")));
  }

  @Test
  void longTextsOnOneLineAreTakenAsTheyAre() {
    assertEquals(List.of(" a \"b\" "), parts("report r {\n  text \"\"\" a \"b\" \"\"\"\n}\n"));
  }

  private static List<String> parts(String file) {
    Declaration.Report report =
        assertInstanceOf(Declaration.Report.class, Parsed.clean(file).getFirst());
    Element.TextBlock text = assertInstanceOf(Element.TextBlock.class, report.items().getFirst());
    return text.text().parts().stream().map(part -> print(file, part)).toList();
  }

  private static String print(String file, TextTemplate.Part part) {
    return switch (part) {
      case Part.Literal(var literal, _) -> literal;
      case Part.Placeholder(_, var formatting, var span) ->
          "<" + file.substring(span.start(), span.end()) + name(formatting) + ">";
    };
  }

  private static String name(Formatting formatting) {
    return switch (formatting) {
      case Formatting.As(var format) -> " " + format.name().text();
      case Formatting.Usual _ -> "";
    };
  }
}
