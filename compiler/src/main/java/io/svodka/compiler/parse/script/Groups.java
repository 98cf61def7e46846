package io.svodka.compiler.parse.script;

import io.svodka.compiler.script.Group;
import io.svodka.grammar.SvodkaParser.BurstStmtItemContext;
import io.svodka.grammar.SvodkaParser.DeclarationContext;
import io.svodka.grammar.SvodkaParser.ElementItemContext;
import io.svodka.grammar.SvodkaParser.FooterItemContext;
import io.svodka.grammar.SvodkaParser.HeaderItemContext;
import io.svodka.grammar.SvodkaParser.ReportItemContext;
import io.svodka.grammar.SvodkaParser.ReportMeasureItemContext;
import io.svodka.grammar.SvodkaParser.ReportQueryItemContext;
import io.svodka.grammar.SvodkaParser.SectionItemContext;
import io.svodka.grammar.SvodkaParserBaseVisitor;
import org.antlr.v4.runtime.tree.RuleNode;

/// Sorts lines into groups that stand apart.
final class Groups extends SvodkaParserBaseVisitor<Group> {
  static Group ofDeclaration(DeclarationContext declaration) {
    return declaration.useDecl() == null ? Group.DECLARATION : Group.USE;
  }

  @Override
  public Group visitReportQueryItem(ReportQueryItemContext item) {
    return Group.QUERY;
  }

  @Override
  public Group visitSectionItem(SectionItemContext item) {
    return Group.SECTION;
  }

  @Override
  public Group visitReportMeasureItem(ReportMeasureItemContext item) {
    return Group.MEASURE;
  }

  @Override
  public Group visitHeaderItem(HeaderItemContext item) {
    return Group.BAND;
  }

  @Override
  public Group visitFooterItem(FooterItemContext item) {
    return Group.BAND;
  }

  @Override
  public Group visitElementItem(ElementItemContext item) {
    return Group.ELEMENT;
  }

  @Override
  public Group visitBurstStmtItem(BurstStmtItemContext item) {
    return Group.BURST;
  }

  @Override
  public Group visitChildren(RuleNode statement) {
    return statement instanceof ReportItemContext ? Group.SETTING : Group.PLAIN;
  }

  @Override
  protected Group defaultResult() {
    return Group.PLAIN;
  }
}
