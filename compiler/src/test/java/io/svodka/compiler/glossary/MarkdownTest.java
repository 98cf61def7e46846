package io.svodka.compiler.glossary;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

/// How words get into Markdown. That readers get them out again is seen by the site of a project
/// that is made of hostile texts.
class MarkdownTest {
  @Test
  void wordsWithoutSignsStayAsTheyAre() {
    for (String words :
        new String[] {
          "Net revenue, EUR (all)", "anna@shop.example", "order_status", "5 - 3 = 2", "-5%"
        }) {
      assertEquals(words.startsWith("-") ? "\\" + words : words, Markdown.plain(words));
    }
  }

  @Test
  void signsAreEscaped() {
    assertEquals(
        "\\*a\\* \\[b\\](c) \\<d\\> \\&amp; \\`e\\`", Markdown.plain("*a* [b](c) <d> &amp; `e`"));
    assertEquals("\\# a", Markdown.plain("# a"));
    assertEquals("1\\. a", Markdown.plain(" 1. a"));
    assertEquals("a b", Markdown.plain("a\nb"));
    assertEquals("a\u00A0b", Markdown.plain("\u00A0 a\u00A0b\u3000"));
  }

  @Test
  void codeIsFencedByMoreBackticksThanItHas() {
    assertEquals("`a`", Markdown.code("a"));
    assertEquals("``a`b``", Markdown.code("a`b"));
    assertEquals("`` `a` ``", Markdown.code("`a`"));
    assertEquals("`a b`", Markdown.code("a\r\nb"));
  }
}
