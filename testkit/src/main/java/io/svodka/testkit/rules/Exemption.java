package io.svodka.testkit.rules;

/// A file that may break a rule, and why.
///
/// @param path the end of the file's path
/// @param rule the name of the rule
/// @param reason for the reader; never empty
public record Exemption(String path, String rule, String reason) {
  public Exemption {
    if (reason.isBlank()) {
      throw new IllegalArgumentException("an exemption needs a reason: " + path);
    }
  }

  boolean covers(String brokenRule, Finding finding) {
    return rule.equals(brokenRule) && finding.path().toString().endsWith(path);
  }
}
