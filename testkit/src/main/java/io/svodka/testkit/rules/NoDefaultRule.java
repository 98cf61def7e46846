package io.svodka.testkit.rules;

import com.sun.source.tree.CaseLabelTree;
import com.sun.source.tree.CaseTree;
import com.sun.source.tree.ConstantCaseLabelTree;
import com.sun.source.tree.DefaultCaseLabelTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.SwitchExpressionTree;
import com.sun.source.tree.SwitchTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreeScanner;
import java.util.ArrayList;
import java.util.List;

/// No `default` in a switch over a sealed type or an enum: a new member must stop the compiler at
/// every switch that forgot it. A switch over texts, numbers or characters needs its `default`; it
/// shows by its labels, which are literals or qualified constants such as `Character.FORMAT`.
final class NoDefaultRule implements SourceRule {
  @Override
  public String name() {
    return "no default";
  }

  @Override
  public List<Finding> findings(Sources sources) {
    List<Finding> findings = new ArrayList<>();
    for (JavaSource source : sources.java()) {
      new Scanner(source, findings).scan(source.unit(), null);
    }
    return findings;
  }

  private static final class Scanner extends TreeScanner<Void, Void> {
    private final JavaSource source;
    private final List<Finding> findings;

    Scanner(JavaSource source, List<Finding> findings) {
      this.source = source;
      this.findings = findings;
    }

    @Override
    public Void visitSwitch(SwitchTree tree, Void nothing) {
      judge(tree, tree.getCases());
      return super.visitSwitch(tree, null);
    }

    @Override
    public Void visitSwitchExpression(SwitchExpressionTree tree, Void nothing) {
      judge(tree, tree.getCases());
      return super.visitSwitchExpression(tree, null);
    }

    private void judge(Tree tree, List<? extends CaseTree> cases) {
      List<CaseLabelTree> labels = new ArrayList<>();
      cases.forEach(each -> labels.addAll(each.getLabels()));
      boolean hasDefault = labels.stream().anyMatch(DefaultCaseLabelTree.class::isInstance);
      if (hasDefault && !labels.stream().anyMatch(Scanner::isConstant)) {
        findings.add(
            source.finding(
                tree, "a switch over a sealed type or an enum names every case, no `default`"));
      }
    }

    private static boolean isConstant(CaseLabelTree label) {
      return label instanceof ConstantCaseLabelTree constant
          && (constant.getConstantExpression() instanceof MemberSelectTree
              || (constant.getConstantExpression() instanceof LiteralTree literal
                  && literal.getKind() != Tree.Kind.NULL_LITERAL));
    }
  }
}
