package io.svodka.runner.agenda;

import io.svodka.model.plan.DeliveryPlan.ParameterSetting;
import io.svodka.model.plan.PeriodRule;
import io.svodka.model.plan.ReportPlan;
import io.svodka.model.plan.SchedulePlan;
import java.util.List;

/// Something that comes by itself.
///
/// @param report what is made or looked at
/// @param period the one that each time reports on
/// @param settings parameters of the report that are set
public record Scheduled(
    Kind kind,
    String name,
    String title,
    List<SchedulePlan> schedules,
    ReportPlan report,
    PeriodRule period,
    List<ParameterSetting> settings) {
  public Scheduled {
    schedules = List.copyOf(schedules);
    settings = List.copyOf(settings);
  }

  public enum Kind {
    DELIVERY,
    /// A delivery is looked through for data that came late.
    REVISION,
    ALERT
  }
}
