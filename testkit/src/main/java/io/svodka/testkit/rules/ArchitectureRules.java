package io.svodka.testkit.rules;

import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.stream.Stream;

/// The rules over compiled classes: who sees whom, where libraries stop, what nobody may do.
public final class ArchitectureRules {
  private ArchitectureRules() {}

  /// Returns every rule, to be checked against all classes of the product together.
  public static List<ArchRule> all() {
    return Stream.of(Walls.rules(), Borders.rules(), Habits.rules()).flatMap(List::stream).toList();
  }
}
