package io.svodka.runner.agenda;

import io.svodka.engine.calendar.Calendar;
import io.svodka.engine.calendar.CatchUp;
import io.svodka.engine.calendar.Due;
import io.svodka.engine.calendar.Dues;
import io.svodka.engine.calendar.History;
import io.svodka.engine.calendar.Slot;
import io.svodka.engine.calendar.Timetable;
import io.svodka.engine.dataset.RunValues;
import io.svodka.model.plan.AlertPlan;
import io.svodka.model.plan.DeliveryPlan;
import io.svodka.model.plan.PeriodRule;
import io.svodka.model.plan.ProjectPlan;
import io.svodka.model.plan.ReportPlan;
import io.svodka.model.plan.SchedulePlan;
import io.svodka.model.value.Period;
import io.svodka.runner.ReportParameters;
import io.svodka.runner.agenda.Scheduled.Kind;
import java.time.Instant;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// When everything that a project does by itself comes.
public final class Agenda {
  private static final Comparator<Appointment> IN_TIME =
      Comparator.comparing((Appointment each) -> each.slot().at())
          .thenComparing(each -> each.what().name());

  private final ProjectPlan project;
  private final Calendar calendar;
  private static final String REVISION = "#revise";

  private final Timetable timetable;
  private final Map<String, LocalTime> revisedAt;

  /// @param revisedAt at which time of each day deliveries are looked through for late data
  public Agenda(ProjectPlan project, Map<String, LocalTime> revisedAt) {
    this.revisedAt = Map.copyOf(revisedAt);
    this.project = project;
    this.calendar = Calendar.of(project.settings());
    this.timetable = new Timetable(calendar, project.settings().zone());
  }

  /// Returns everything that has a schedule.
  public List<Scheduled> scheduled() {
    return Stream.of(
            project.deliveries().stream().map(this::scheduled),
            project.deliveries().stream().flatMap(this::revised),
            project.alerts().stream().map(Agenda::scheduled))
        .flatMap(each -> each)
        .filter(each -> !each.schedules().isEmpty())
        .toList();
  }

  /// Returns the name of the delivery that is made or looked through.
  public static String delivery(Scheduled what) {
    return what.name().replace(REVISION, "");
  }

  /// What has no schedule of its own is delivered by people, who look for corrections themselves.
  private Stream<Scheduled> revised(DeliveryPlan delivery) {
    LocalTime at = revisedAt.get(delivery.name());
    Scheduled made = scheduled(delivery);
    return at == null || made.schedules().isEmpty()
        ? Stream.empty()
        : Stream.of(
            new Scheduled(
                Kind.REVISION,
                delivery.name() + REVISION,
                delivery.title(),
                List.of(
                    new SchedulePlan.Daily(
                        SchedulePlan.Days.ALL_DAYS, at, project.settings().zone())),
                made.report(),
                made.period(),
                made.settings()));
  }

  /// Returns the last appointments of each before a moment and the first ones at or after it.
  public AgendaPage around(Instant moment, List<Scheduled> all, int past, int next) {
    List<Appointment> over =
        all.stream().flatMap(each -> before(moment, each, past)).sorted(IN_TIME).toList();
    List<Appointment> coming =
        all.stream().flatMap(each -> from(moment, each, next)).sorted(IN_TIME).toList();
    return new AgendaPage(
        moment,
        over,
        coming,
        Stream.concat(over.stream(), coming.stream())
            .filter(each -> each.what().kind() == Kind.DELIVERY)
            .filter(each -> !isFirstOfPeriod(each.what(), each.slot()))
            .collect(Collectors.toSet()));
  }

  /// Returns what is due of one at a moment.
  public Due due(Scheduled what, CatchUp catchUp, History history, Instant now) {
    return new Dues(timetable, what.schedules(), catchUp).at(now, history);
  }

  /// Returns the appointment at a slot.
  public Appointment at(Scheduled what, Slot slot) {
    return new Appointment(what, slot, period(what, slot));
  }

  /// Returns whether no slot before this one reports on the same period.
  public boolean isFirstOfPeriod(Scheduled what, Slot slot) {
    Period period = period(what, slot);
    return before(slot.at(), what, 1).noneMatch(each -> each.period().equals(period));
  }

  /// Returns the next slot after a moment, if there is one.
  public Optional<Slot> next(Scheduled what, Instant moment) {
    return from(moment.plusMillis(1), what, 1).map(Appointment::slot).findFirst();
  }

  private Stream<Appointment> from(Instant moment, Scheduled what, int count) {
    return slots(what, schedule -> timetable.from(moment, schedule, count)).limit(count);
  }

  private Stream<Appointment> before(Instant moment, Scheduled what, int count) {
    List<Appointment> all =
        slots(what, schedule -> timetable.before(moment, schedule, count)).toList();
    return all.stream().skip(Math.max(0, all.size() - count));
  }

  private Stream<Appointment> slots(Scheduled what, Function<SchedulePlan, List<Slot>> slots) {
    return what.schedules().stream()
        .map(slots)
        .flatMap(List::stream)
        .distinct()
        .map(slot -> new Appointment(what, slot, period(what, slot)))
        .sorted(IN_TIME);
  }

  private Period period(Scheduled what, Slot slot) {
    RunValues values =
        new ReportParameters(calendar).set(what.report(), slot.asOf(), what.settings());
    return calendar.resolve(what.period(), slot.asOf(), values.parameters());
  }

  private Scheduled scheduled(DeliveryPlan delivery) {
    ReportPlan report =
        project.reports().stream()
            .filter(each -> each.name().name().equals(delivery.report()))
            .findFirst()
            .orElseThrow();
    return new Scheduled(
        Kind.DELIVERY,
        delivery.name(),
        delivery.title(),
        delivery.terms().schedules(),
        report,
        period(report),
        delivery.settings());
  }

  private static Scheduled scheduled(AlertPlan alert) {
    return new Scheduled(
        Kind.ALERT,
        alert.name(),
        alert.title(),
        alert.notices().checks(),
        alert.report(),
        period(alert.report()),
        List.of());
  }

  /// A report without a period of its own has that of its queries, where they agree.
  private static PeriodRule period(ReportPlan report) {
    if (!report.period().equals(new PeriodRule.AllTime())) {
      return report.period();
    }
    List<PeriodRule> periods =
        report.queries().stream().map(query -> query.time().period()).distinct().toList();
    return periods.size() == 1 ? periods.getFirst() : report.period();
  }
}
