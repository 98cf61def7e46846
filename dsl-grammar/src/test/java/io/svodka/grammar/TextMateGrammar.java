package io.svodka.grammar;

import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.antlr.v4.runtime.atn.ATN;
import org.antlr.v4.runtime.atn.ATNState;
import org.antlr.v4.runtime.misc.IntervalSet;

/// Highlighting for editors and web pages that know no language server. Soft keywords are coloured
/// where they start a line: elsewhere they are mostly names.
record TextMateGrammar(List<String> reserved) {
  private static final ATN GRAMMAR = SvodkaParser._ATN;
  private static final List<String> NAMED =
      List.of(
          "project",
          "source",
          "model",
          "measure",
          "dimension",
          "segment",
          "hierarchy",
          "parameter",
          "query",
          "report",
          "deliver",
          "alert",
          "theme",
          "style",
          "list",
          "connection");
  private static final String TEMPLATE =
      """
      {
        "$schema": "https://raw.githubusercontent.com/martinring/tmlanguage/master/tmlanguage.json",
        "name": "Svodka",
        "scopeName": "source.svodka",
        "fileTypes": ["svodka"],
        "patterns": [
          { "include": "#comments" },
          { "include": "#texts" },
          { "include": "#names" },
          { "include": "#statements" },
          { "include": "#constants" },
          { "include": "#words" }
        ],
        "repository": {
          "comments": {
            "patterns": [
              { "name": "comment.line.double-dash.svodka", "match": "--.*$" },
              { "name": "comment.block.svodka", "begin": "/\\\\*", "end": "\\\\*/" }
            ]
          },
          "texts": {
            "patterns": [
              {
                "name": "string.quoted.triple.svodka",
                "begin": "\\"\\"\\"",
                "end": "\\"\\"\\"",
                "patterns": [{ "include": "#placeholder" }]
              },
              {
                "name": "string.quoted.double.svodka",
                "begin": "\\"",
                "end": "\\"|$",
                "patterns": [
                  { "name": "constant.character.escape.svodka", "match": "\\\\\\\\." },
                  { "include": "#placeholder" }
                ]
              }
            ]
          },
          "placeholder": {
            "patterns": [
              { "name": "constant.character.escape.svodka", "match": "\\\\{\\\\{" },
              { "name": "meta.embedded.svodka", "match": "\\\\{[^{}\\"\\\\n]*\\\\}" }
            ]
          },
          "names": {
            "patterns": [
              { "name": "variable.parameter.svodka", "match": "\\\\$[\\\\p{L}_][\\\\p{L}\\\\p{N}_]*" },
              { "name": "variable.other.quoted.svodka", "match": "`[^`\\\\n]+`" }
            ]
          },
          "statements": {
            "patterns": [
              {
                "match": "(?i)^\\\\s*(%NAMED%)\\\\s+(`[^`\\\\n]+`|[\\\\p{L}_][\\\\p{L}\\\\p{N}_]*)",
                "captures": {
                  "1": { "name": "keyword.control.svodka" },
                  "2": { "name": "entity.name.type.svodka" }
                }
              },
              {
                "match": "(?i)^\\\\s*(%STATEMENTS%)\\\\b(?!\\\\s*[.(,=]|\\\\s*$)",
                "captures": { "1": { "name": "keyword.control.svodka" } }
              },
              {
                "match": "(?i)^\\\\s*(%STATEMENTS%)(?=\\\\s*\\\\{)",
                "captures": { "1": { "name": "keyword.control.svodka" } }
              }
            ]
          },
          "constants": {
            "patterns": [
              { "name": "constant.other.color.svodka", "match": "#[0-9A-Fa-f]+\\\\b" },
              { "name": "constant.other.date.svodka", "match": "\\\\b[0-9]{4}-([0-9]{2}(-[0-9]{2}(T[0-9]{2}:[0-9]{2}(:[0-9]{2})?)?)?|Q[0-9]|W[0-9]{2})\\\\b" },
              { "name": "constant.other.time.svodka", "match": "\\\\b[0-9]{2}:[0-9]{2}\\\\b" },
              { "name": "constant.numeric.svodka", "match": "\\\\b[0-9][0-9_]*(\\\\.[0-9]+)?(mm|cm|pt|px|%)?" },
              { "name": "constant.language.svodka", "match": "(?i)\\\\b(null|true|false)\\\\b" }
            ]
          },
          "words": {
            "patterns": [
              { "name": "keyword.operator.word.svodka", "match": "(?i)\\\\b(%RESERVED%)\\\\b" },
              { "name": "keyword.operator.svodka", "match": "->|<>|<=|>=|[-+*/=<>|]" }
            ]
          }
        }
      }
      """;

  String json() {
    return TEMPLATE
        .replace("%NAMED%", String.join("|", NAMED))
        .replace("%STATEMENTS%", String.join("|", statements()))
        .replace("%RESERVED%", operators());
  }

  private String operators() {
    return reserved.stream()
        .filter(word -> !List.of("null", "true", "false").contains(word))
        .collect(Collectors.joining("|"));
  }

  /// The words with which a statement of some block starts.
  private static TreeSet<String> statements() {
    return IntStream.range(0, SvodkaParser.ruleNames.length)
        .filter(rule -> SvodkaParser.ruleNames[rule].endsWith("Block"))
        .mapToObj(TextMateGrammar::starts)
        .filter(starts -> !starts.contains(SvodkaParser.IDENT))
        .flatMap(starts -> starts.toList().stream())
        .filter(TokenTraits::isSoftKeyword)
        .map(TokenTraits::word)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static IntervalSet starts(int rule) {
    IntervalSet starts = new IntervalSet();
    for (ATNState state : GRAMMAR.states) {
      if (state != null && state.ruleIndex == rule && isLoop(state)) {
        starts.addAll(GRAMMAR.nextTokens(state));
      }
    }
    return starts;
  }

  private static boolean isLoop(ATNState state) {
    return state.getStateType() == ATNState.STAR_LOOP_ENTRY
        || state.getStateType() == ATNState.STAR_LOOP_BACK;
  }
}
