package io.svodka.compiler.review;

import static io.svodka.compiler.review.Consequence.LOOKS;
import static io.svodka.compiler.review.Consequence.NOTHING;
import static io.svodka.compiler.review.Consequence.NUMBERS;
import static io.svodka.compiler.review.Consequence.RECEIVED;

import io.svodka.compiler.resolve.ColumnTypes;
import io.svodka.model.plan.DaysOff;
import io.svodka.model.plan.ExpectationPlan;
import io.svodka.model.plan.ProjectPlan;
import io.svodka.model.plan.ProjectSettings;
import io.svodka.model.plan.ReportPlan;
import io.svodka.model.plan.RolePlan;
import io.svodka.model.plan.SourcePlan;
import io.svodka.model.plan.SourcePlan.Origin;
import io.svodka.model.plan.TestPlan;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// The normal form of a whole project, by the places that its parts belong to.
final class ProjectFacts {
  private final ProjectPlan project;
  private final Map<String, List<Fact>> places = new LinkedHashMap<>();

  ProjectFacts(ProjectPlan project) {
    this.project = project;
  }

  Map<String, List<Fact>> of() {
    places.put("project", settings(project.settings()));
    project.sources().forEach(each -> places.put("source " + each.name(), source(each)));
    project
        .reports()
        .forEach(
            each ->
                places.put(
                    "report " + each.name().name(),
                    told(each, naming -> new ReportFacts(each, naming).of())));
    project
        .queries()
        .forEach(
            each ->
                places.put(
                    "query " + each.name().name(),
                    told(
                        ReportPlan.of(each),
                        naming -> new QueryFacts(ReportPlan.of(each), each, naming).of())));
    project
        .deliveries()
        .forEach(
            each ->
                places.put(
                    "delivery " + each.name(),
                    told(
                        report(each.report()),
                        naming -> new DeliveryFacts(naming).of(each, report(each.report())))));
    project
        .alerts()
        .forEach(
            each ->
                places.put(
                    "alert " + each.name(),
                    told(each.report(), naming -> new DeliveryFacts(naming).of(each))));
    project.roles().forEach(this::role);
    project.tests().forEach(each -> places.put("test " + each.name(), test(each)));
    return places;
  }

  /// What is told by names is told by measures, too, one by one.
  private static List<Fact> told(ReportPlan report, Function<Naming, List<Fact>> reading) {
    List<Fact> named = reading.apply(Naming.byName());
    List<Fact> measured = reading.apply(new MeasureNames(report).naming());
    return IntStream.range(0, named.size())
        .mapToObj(i -> named.get(i).told(measured.get(i).value()))
        .toList();
  }

  private ReportPlan report(String name) {
    return project.reports().stream()
        .filter(each -> each.name().name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private static List<Fact> settings(ProjectSettings settings) {
    return List.of(
        new Fact(NUMBERS, "project", "timezone", settings.zone().getId()),
        new Fact(
            NUMBERS,
            "project",
            "first day of the week",
            RowText.word(settings.calendar().weekStart())),
        new Fact(
            NUMBERS,
            "project",
            "first month of the year",
            RowText.word(settings.calendar().yearStart())),
        new Fact(NUMBERS, "project", "trade calendar", trade(settings)),
        new Fact(RECEIVED, "project", "days off", daysOff(settings.calendar().daysOff())),
        new Fact(LOOKS, "project", "language", settings.language().toLanguageTag()),
        new Fact(LOOKS, "project", "locale", settings.locale().toLanguageTag()),
        new Fact(NUMBERS, "project", "currency", settings.currency()),
        new Fact(NUMBERS, "project", "connections", connections(settings)),
        new Fact(NOTHING, "project", "title", settings.title()),
        new Fact(NOTHING, "project", "owner", settings.ownership().owner()));
  }

  private static String connections(ProjectSettings settings) {
    return settings.ownership().connections().stream()
        .map(each -> each.name() + " uses " + RowText.word(each.dialect()))
        .collect(Collectors.joining(", "));
  }

  private static String trade(ProjectSettings settings) {
    return settings.calendar().trade().quarters().stream()
        .map(
            each ->
                "%d-Q%d %s %s".formatted(each.year(), each.number(), each.start(), each.weeks()))
        .collect(Collectors.joining(", "));
  }

  private static List<Fact> source(SourcePlan source) {
    String subject = "source " + source.name();
    List<Fact> facts = new ArrayList<>();
    facts.add(
        new Fact(
            NUMBERS,
            subject,
            "from",
            switch (source.origin()) {
              case Origin.File(var path, _, var sheet, var letters) ->
                  "file "
                      + path
                      + (sheet.isEmpty() ? "" : " sheet " + sheet)
                      + (letters.equals(StandardCharsets.UTF_8) ? "" : " encoding " + letters);
              case Origin.Table(var connection, var table) -> connection + " table " + table;
              case Origin.Sql(var connection, var text) -> connection + " sql " + text;
            }));
    facts.add(new Fact(NUMBERS, subject, "key", String.join(", ", source.key())));
    facts.add(new Fact(NUMBERS, subject, "timezone", source.zone().getId()));
    source
        .columns()
        .forEach(
            column ->
                facts.add(
                    Fact.shared(
                        NUMBERS,
                        subject,
                        "column " + column.name(),
                        ColumnTypes.named(column.type()) + " from " + column.header())));
    promises(source, subject).forEach(facts::add);
    return facts;
  }

  private static List<Fact> promises(SourcePlan source, String subject) {
    List<Fact> facts = new ArrayList<>();
    facts.add(
        new Fact(
            RECEIVED,
            subject,
            "rules that hold mails",
            rules(source, ExpectationPlan.Severity.ERROR)));
    facts.add(
        new Fact(
            NOTHING, subject, "rules that warn", rules(source, ExpectationPlan.Severity.WARNING)));
    facts.add(
        new Fact(
            RECEIVED,
            subject,
            "fresh within",
            source.freshness().stream()
                .map(each -> each.within() + " by " + each.column())
                .collect(Collectors.joining())));
    return facts;
  }

  private static String rules(SourcePlan source, ExpectationPlan.Severity severity) {
    return source.expectations().stream()
        .filter(each -> each.severity() == severity)
        .map(ExpectationPlan::text)
        .sorted()
        .collect(Collectors.joining("; "));
  }

  /// What a role sees are reports whose statements hold its rules.
  private void role(RolePlan role) {
    String place = "role " + role.name();
    List<Fact> facts = new ArrayList<>();
    String seen =
        role.reports().stream()
            .map(each -> each.name().name())
            .sorted()
            .collect(Collectors.joining(", "));
    facts.add(new Fact(RECEIVED, place, "reports it may run", seen));
    String asked =
        role.attributes().stream()
            .map(RolePlan.UserAttribute::name)
            .sorted()
            .collect(Collectors.joining(", "));
    facts.add(new Fact(RECEIVED, place, "attributes of the person", asked));
    places.put(place, facts);
    for (ReportPlan report : role.reports()) {
      places.put(place + " in report " + report.name().name(), seen(role, report));
    }
  }

  /// Masks of a role are other values of dimensions.
  private static List<Fact> seen(RolePlan role, ReportPlan report) {
    return report.queries().stream()
        .flatMap(query -> new QueryFacts(report, query, Naming.byName()).of().stream())
        .filter(fact -> fact.aspect().equals("rows") || fact.aspect().equals("values"))
        .map(
            fact ->
                Fact.shared(
                        NUMBERS,
                        "access of " + role.name() + " to " + fact.subject(),
                        fact.aspect(),
                        fact.value())
                    .of(fact.query()))
        .toList();
  }

  private static List<Fact> test(TestPlan test) {
    return List.of(
        new Fact(NOTHING, "test", "expectations", test.expectations().size() + " expectations"),
        new Fact(NOTHING, "test", "rows", rows(test)));
  }

  private static String rows(TestPlan test) {
    return test.given().stream()
        .map(
            given ->
                given.source()
                    + " ("
                    + String.join(", ", given.columns())
                    + "): "
                    + given.rows().stream()
                        .map(
                            row ->
                                row.stream().map(RowText::value).collect(Collectors.joining(", ")))
                        .collect(Collectors.joining("; ")))
        .collect(Collectors.joining("; "));
  }

  private static String daysOff(DaysOff days) {
    return Stream.concat(
            days.calendar().stream(),
            days.listed().stream().map(each -> each.day() + " " + RowText.word(each.kind())))
        .collect(Collectors.joining(", "));
  }
}
