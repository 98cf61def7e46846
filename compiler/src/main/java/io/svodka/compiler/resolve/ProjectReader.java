package io.svodka.compiler.resolve;

import io.svodka.compiler.edition.Edition;
import io.svodka.compiler.problem.Findings;
import io.svodka.compiler.problem.ModelProblem;
import io.svodka.compiler.problem.NamingProblem;
import io.svodka.compiler.problem.Thing;
import io.svodka.compiler.problem.UnsupportedProblem;
import io.svodka.compiler.syntax.Declaration;
import io.svodka.compiler.syntax.Describe;
import io.svodka.compiler.syntax.Label;
import io.svodka.compiler.syntax.Name;
import io.svodka.compiler.syntax.Owner;
import io.svodka.compiler.syntax.ProjectItem;
import io.svodka.compiler.syntax.Text;
import io.svodka.model.document.Speech;
import io.svodka.model.plan.CalendarRules;
import io.svodka.model.plan.ConnectionPlan;
import io.svodka.model.plan.DaysOff;
import io.svodka.model.plan.Dialect;
import io.svodka.model.plan.ProjectSettings;
import io.svodka.model.plan.TradeCalendar;
import java.time.DayOfWeek;
import java.time.Month;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Reads the settings of the project.
final class ProjectReader {
  /// Codes that people still write for the money that came after.
  private static final List<String> GONE = List.of("RUR", "BYR", "BYB", "TRL", "UAK", "XXX");

  private final Findings findings;
  private final HolidayReader holidays;
  private final List<Text> calendars = new ArrayList<>();
  private final List<ConnectionPlan> connections = new ArrayList<>();
  private Locale language = Locale.ENGLISH;
  private Locale locale = Locale.ROOT;
  private ZoneId zone = ZoneOffset.UTC;
  private String currency = "XXX";
  private DayOfWeek weekStart = DayOfWeek.MONDAY;
  private Month yearStart = Month.JANUARY;
  private DaysOff daysOff = DaysOff.WEEKENDS;
  private String owner = "";

  ProjectReader(Findings findings, HolidayReader holidays) {
    this.findings = findings;
    this.holidays = holidays;
  }

  /// @param calendars the trade calendars that are declared; there should be one
  ProjectSettings read(
      List<Declaration.Project> projects, Collection<Declaration.Calendar> calendars) {
    ProjectSettings settings = read(projects);
    TradeCalendar trade = new TradeReader(findings, weekStart).read(calendars);
    return trade.isNone() ? settings : with(settings, trade);
  }

  private static ProjectSettings with(ProjectSettings settings, TradeCalendar trade) {
    CalendarRules rules = settings.calendar();
    return new ProjectSettings(
        settings.name(),
        settings.title(),
        settings.language(),
        settings.locale(),
        settings.zone(),
        settings.currency(),
        new CalendarRules(rules.weekStart(), rules.yearStart(), rules.daysOff(), trade),
        settings.ownership());
  }

  private ProjectSettings read(List<Declaration.Project> projects) {
    for (Declaration.Project extra : projects.stream().skip(1).toList()) {
      findings.add(
          new NamingProblem.DeclaredTwice(
              extra.name().span(),
              Thing.PROJECT,
              extra.name().text(),
              projects.getFirst().name().span()));
      extra.items().stream()
          .filter(item -> item instanceof ProjectItem.Connection)
          .forEach(this::read);
    }
    if (projects.isEmpty()) {
      return settings("project", "project");
    }
    Declaration.Project project = projects.getFirst();
    project.items().forEach(this::read);
    holidays.checkUsed(calendars);
    String name = project.name().text();
    return settings(
        name,
        switch (project.label()) {
          case Label.Given(var text, _) -> text;
          case Label.Absent _ -> name;
        });
  }

  private ProjectSettings settings(String name, String title) {
    return new ProjectSettings(
        name,
        title,
        language,
        locale.equals(Locale.ROOT) ? language : locale,
        zone,
        currency,
        new CalendarRules(weekStart, yearStart, daysOff),
        new ProjectSettings.Ownership(owner, connections));
  }

  private void read(ProjectItem item) {
    switch (item) {
      case ProjectItem.Language(var text, _) -> language = language(text);
      case ProjectItem.Locale(var text, _) -> locale = locale(text);
      case ProjectItem.Timezone(var text, _) -> zone = Zones.read(text, findings);
      case ProjectItem.Currency(var name, _) -> currency = currency(name);
      case ProjectItem.WeekStarts(var day, _) ->
          weekStart = word(DayOfWeek.values(), day, Thing.WEEKDAY, DayOfWeek.MONDAY);
      case ProjectItem.YearStarts(var month, _) ->
          yearStart = word(Month.values(), month, Thing.MONTH, Month.JANUARY);
      case ProjectItem.Connection(var name, var dialect, _) -> connect(name, dialect);
      case ProjectItem.Holidays(var calendar, _) -> {
        daysOff = holidays.read(calendar);
        calendars.add(calendar);
      }
      case ProjectItem.Edition(var number, var span) -> {
        if (Edition.of(number).isEmpty()) {
          findings.add(new ModelProblem.EditionUnknown(span, number.toPlainString()));
        }
      }
      case Owner(var text, _) -> owner = text.value();
      case ProjectItem.Hide _, ProjectItem.Theme _, Describe _ -> {}
    }
  }

  private Locale language(Text text) {
    if (!Speech.tags().contains(text.value())) {
      findings.add(
          new NamingProblem.UnknownThing(text.span(), Thing.LANGUAGE, text.value(), Speech.tags()));
    }
    return Locale.forLanguageTag(text.value());
  }

  private Locale locale(Text text) {
    Locale asked = Locale.forLanguageTag(text.value());
    List<String> known =
        Arrays.stream(Locale.getAvailableLocales()).map(Locale::toLanguageTag).toList();
    if (!known.contains(text.value())) {
      findings.add(new NamingProblem.UnknownThing(text.span(), Thing.LOCALE, text.value(), known));
    }
    return asked;
  }

  private String currency(Name name) {
    List<String> known =
        Currency.getAvailableCurrencies().stream()
            .map(Currency::getCurrencyCode)
            .filter(code -> !GONE.contains(code))
            .toList();
    if (!known.contains(name.text())) {
      findings.add(new NamingProblem.UnknownThing(name.span(), Thing.CURRENCY, name.text(), known));
    }
    return name.text();
  }

  private <E extends Enum<E>> E word(E[] values, Name name, Thing kind, E usual) {
    String asked = name.text().toUpperCase(Locale.ROOT);
    Optional<E> found = Arrays.stream(values).filter(value -> value.name().equals(asked)).findAny();
    if (found.isEmpty()) {
      List<String> known =
          Arrays.stream(values).map(value -> value.name().toLowerCase(Locale.ROOT)).toList();
      findings.add(new NamingProblem.UnknownThing(name.span(), kind, name.text(), known));
    }
    return found.orElse(usual);
  }

  private void connect(Name name, Name dialect) {
    List<String> planned = List.of("bigquery", "snowflake");
    String word = dialect.text().toLowerCase(Locale.ROOT);
    if (connections.stream().anyMatch(each -> each.name().equals(name.text()))) {
      findings.add(
          new NamingProblem.DeclaredTwice(name.span(), Thing.CONNECTION, name.text(), name.span()));
    }
    Optional<Dialect> known = Dialect.of(word);
    connections.add(new ConnectionPlan(name.text(), known.orElse(Dialect.DUCKDB), name.span()));
    if (known.isEmpty()) {
      List<String> words = Arrays.stream(Dialect.values()).map(Dialect::word).toList();
      findings.add(
          planned.contains(word)
              ? new UnsupportedProblem.NotYet(dialect.span(), "the database `" + word + "`")
              : new NamingProblem.UnknownThing(
                  dialect.span(), Thing.DATABASE, dialect.text(), words));
    }
  }
}
