package io.svodka.testkit;

import java.util.List;

/// More than five hundred texts that mean something elsewhere: formulas, markup, expressions of
/// templates, ways out of folders and out of lines.
public final class HostileStrings {
  private static final List<String> CODE =
      List.of(
          "=1+1",
          "+1+1",
          "-1+1",
          "@SUM(A1)",
          "=cmd|' /C calc'!A0",
          "=HYPERLINK(\"http://evil.example\",\"x\")",
          "<script>alert(1)</script>",
          "\"><img src=x onerror=alert(1)>",
          "' onmouseover='alert(1)",
          "</style></title></script><svg onload=alert(1)>",
          "<!--[if mso]><b>x</b><![endif]-->",
          "${7*7}",
          "<#assign x=1>${x}",
          "$F{a}$P{b}$V{c}",
          "#{7*7}",
          "_x000D__x0041_",
          "]]>&amp;&#x41;&lt;",
          "../../etc/passwd",
          "';drop table x;--",
          "one\r\ntwo: three");

  private static final List<String> WRAPS =
      List.of(
          "%s",
          " %s",
          "\u00A0%s",
          "\"%s",
          "%s\"",
          "'%s'",
          "(%s)",
          "[%s]",
          "`%s`",
          "a%sb",
          "\\%s",
          "%s;",
          "/*%s*/",
          "{{%s}}",
          "%s%s",
          "«%s»",
          "@%s",
          "%%%s",
          "\u202E%s",
          "\u200F%s\u200E",
          "\u2066%s\u2069",
          "\t%s",
          "\n%s",
          "é%s\u0301",
          "😀%s",
          "<b>%s</b>");

  private HostileStrings() {}

  /// Returns all of them.
  public static List<String> all() {
    return WRAPS.stream()
        .flatMap(wrap -> CODE.stream().map(code -> wrap.replace("%s", code)))
        .toList();
  }
}
