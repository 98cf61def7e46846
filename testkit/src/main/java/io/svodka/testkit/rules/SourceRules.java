package io.svodka.testkit.rules;

import java.util.ArrayList;
import java.util.List;

/// The rules over the texts of the project: what compiled classes cannot show.
public final class SourceRules {
  private static final List<SourceRule> RULES =
      List.of(
          new NoDefaultRule(),
          new SizeRule(),
          new NameRule(),
          new ModelRule(),
          new PackageInfoRule(),
          new WordRule());

  private final List<Exemption> exemptions;

  public SourceRules(List<Exemption> exemptions) {
    this.exemptions = List.copyOf(exemptions);
  }

  /// Returns what breaks a rule and is not exempt, and every exemption that exempts nothing.
  public List<String> check(SourceTree tree) {
    List<Exemption> unused = new ArrayList<>(exemptions);
    List<String> complaints = new ArrayList<>();
    Sources sources = tree.sources();
    for (SourceRule rule : RULES) {
      for (Finding finding : rule.findings(sources)) {
        if (!isExempt(rule, finding, unused)) {
          complaints.add(finding + " [" + rule.name() + "]");
        }
      }
    }
    unused.forEach(each -> complaints.add("this exemption is not needed any more: " + each));
    return complaints;
  }

  private boolean isExempt(SourceRule rule, Finding finding, List<Exemption> unused) {
    unused.removeIf(each -> each.covers(rule.name(), finding));
    return exemptions.stream().anyMatch(each -> each.covers(rule.name(), finding));
  }
}
