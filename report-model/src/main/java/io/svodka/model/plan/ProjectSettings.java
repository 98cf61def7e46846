package io.svodka.model.plan;

import java.time.ZoneId;
import java.util.List;
import java.util.Locale;

/// What holds for every report of a project.
///
/// @param title shown name; the name again where none is written
/// @param language language of built-in words, as a language tag
/// @param locale formats numbers and dates
/// @param zone decides what a day is
/// @param currency ISO code, the default of `money`
public record ProjectSettings(
    String name,
    String title,
    Locale language,
    Locale locale,
    ZoneId zone,
    String currency,
    CalendarRules calendar,
    Ownership ownership) {

  /// Who answers for the project and which databases it names.
  public record Ownership(String owner, List<ConnectionPlan> connections) {
    public Ownership {
      connections = List.copyOf(connections);
    }
  }
}
