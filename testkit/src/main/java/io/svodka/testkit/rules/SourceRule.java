package io.svodka.testkit.rules;

import java.util.List;

/// One rule over the sources.
interface SourceRule {
  /// Returns the name by which an exemption refers to the rule.
  String name();

  List<Finding> findings(Sources sources);
}
