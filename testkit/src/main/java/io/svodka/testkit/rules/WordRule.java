package io.svodka.testkit.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// No notes to oneself, no tests switched off, no paths of one machine.
final class WordRule implements SourceRule {
  // Written in two parts so that this file does not break its own rule.
  private static final Pattern NOTE = Pattern.compile("\\b(TO" + "DO|FIX" + "ME)\\b");
  private static final Pattern SWITCHED_OFF = Pattern.compile("@Dis" + "abled\\b");
  private static final Pattern MACHINE_PATH =
      Pattern.compile("(?<![\\w.$}])/(home|root|Users|tmp)/\\w|\\b[A-Z]:\\\\\\\\?Users");

  @Override
  public String name() {
    return "words";
  }

  @Override
  public List<Finding> findings(Sources sources) {
    List<Finding> findings = new ArrayList<>();
    for (TextSource source : sources.texts()) {
      findings.addAll(source.matches(NOTE, "do it now or leave it out"));
      findings.addAll(source.matches(SWITCHED_OFF, "mend the test or remove it"));
      findings.addAll(source.matches(MACHINE_PATH, "a path of one machine; write it relative"));
    }
    return findings;
  }
}
