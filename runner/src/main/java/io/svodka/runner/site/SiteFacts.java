package io.svodka.runner.site;

import io.svodka.runner.agenda.AgendaPage;
import io.svodka.runner.tests.TestResult;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/// What a site shows beside what is written.
///
/// @param day from which schedules are looked at
/// @param tests those that were run
/// @param samples by the name of the report; none for those that are not to be shown
public record SiteFacts(
    LocalDate day, AgendaPage agenda, List<TestResult> tests, Map<String, Sample> samples) {
  public SiteFacts {
    tests = List.copyOf(tests);
    samples = Map.copyOf(samples);
  }
}
