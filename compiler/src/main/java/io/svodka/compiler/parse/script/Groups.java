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
import org.antlr.v4.runtime.tree.ParseTree;

/// Sorts lines into groups that stand apart.
final class Groups {
  private Groups() {}

  static Group ofDeclaration(DeclarationContext declaration) {
    return declaration.useDecl() == null ? Group.DECLARATION : Group.USE;
  }

  static Group of(ParseTree statement) {
    return switch (statement) {
      case ReportQueryItemContext _ -> Group.QUERY;
      case SectionItemContext _ -> Group.SECTION;
      case ReportMeasureItemContext _ -> Group.MEASURE;
      case HeaderItemContext _, FooterItemContext _ -> Group.BAND;
      case ElementItemContext _ -> Group.ELEMENT;
      case BurstStmtItemContext _ -> Group.BURST;
      case ReportItemContext _ -> Group.SETTING;
      default -> Group.PLAIN;
    };
  }
}
