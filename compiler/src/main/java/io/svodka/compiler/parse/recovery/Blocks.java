package io.svodka.compiler.parse.recovery;

import io.svodka.compiler.problem.Home;
import io.svodka.compiler.problem.SyntaxProblem.Place;
import io.svodka.grammar.SvodkaParser;
import io.svodka.grammar.SvodkaParser.NameContext;
import io.svodka.grammar.TokenTraits;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.atn.ATN;
import org.antlr.v4.runtime.atn.ATNState;
import org.antlr.v4.runtime.misc.IntervalSet;
import org.antlr.v4.runtime.tree.ParseTree;

/// The blocks of the grammar: the rules that hold terminated statements.
final class Blocks {
  private static final String BLOCK = "Block";
  private static final Map<String, Home> NAMES =
      Map.ofEntries(
          Map.entry("fileBlock", Home.FILE),
          Map.entry("projectBlock", Home.PROJECT),
          Map.entry("sourceBlock", Home.SOURCE),
          Map.entry("modelBlock", Home.MODEL),
          Map.entry("fieldBlock", Home.FIELD),
          Map.entry("queryBlock", Home.QUERY),
          Map.entry("reportBlock", Home.REPORT),
          Map.entry("elementBlock", Home.SECTION),
          Map.entry("tableBlock", Home.TABLE),
          Map.entry("chartBlock", Home.CHART),
          Map.entry("groupBlock", Home.GROUP),
          Map.entry("themeBlock", Home.THEME),
          Map.entry("burstBlock", Home.BURST),
          Map.entry("deliverBlock", Home.DELIVER),
          Map.entry("mailBlock", Home.MAIL),
          Map.entry("testBlock", Home.TEST));

  private Blocks() {}

  /// Returns whether the rule holds terminated statements.
  static boolean isBlock(int rule) {
    return rule >= 0 && SvodkaParser.ruleNames[rule].endsWith(BLOCK);
  }

  /// Returns whether a declaration may start with this kind of token.
  static boolean startsDeclaration(ATN atn, int type) {
    return firsts(atn, SvodkaParser.RULE_declaration).contains(type);
  }

  /// Returns the words with which the statements of a block start; empty for a list of values.
  static List<String> statements(IntervalSet expected) {
    if (expected.contains(SvodkaParser.IDENT)) {
      return List.of();
    }
    return expected.toList().stream()
        .map(TokenTraits::word)
        .filter(word -> !word.isEmpty() && Character.isLetter(word.charAt(0)))
        .toList();
  }

  /// Returns the blocks whose statements may start with this kind of token.
  static List<Home> homes(ATN atn, int type) {
    List<Home> homes = new ArrayList<>();
    for (int rule = 0; rule < SvodkaParser.ruleNames.length; rule++) {
      Home name = NAMES.get(SvodkaParser.ruleNames[rule]);
      if (name != null && TokenTraits.isSoftKeyword(type) && knows(atn, rule, type)) {
        homes.add(name);
      }
    }
    return homes;
  }

  /// Returns how people name the block.
  static Place place(ParserRuleContext block) {
    ParserRuleContext owner = block.getParent();
    if (owner == null) {
      return new Place("file", "");
    }
    return new Place(owner.getStart().getText(), nameIn(owner));
  }

  private static String nameIn(ParserRuleContext owner) {
    ParseTree head = owner.getChild(0);
    for (int i = 0; i < head.getChildCount(); i++) {
      if (head.getChild(i) instanceof NameContext name
          && TokenTraits.isName(name.getStart().getType())) {
        return name.getText();
      }
    }
    return "";
  }

  /// Returns whether a block of statements knows those that start with this kind of token.
  static boolean knows(ATN atn, int rule, int type) {
    IntervalSet inside = new IntervalSet();
    for (ATNState state : atn.states) {
      if (state != null && state.ruleIndex == rule && isLoop(state)) {
        inside.addAll(atn.nextTokens(state));
      }
    }
    return inside.contains(type) && !inside.contains(SvodkaParser.IDENT);
  }

  static boolean isLoop(ATNState state) {
    return state.getStateType() == ATNState.STAR_LOOP_ENTRY
        || state.getStateType() == ATNState.STAR_LOOP_BACK;
  }

  private static IntervalSet firsts(ATN atn, int rule) {
    return atn.nextTokens(atn.ruleToStartState[rule]);
  }
}
