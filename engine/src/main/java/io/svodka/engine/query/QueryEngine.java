package io.svodka.engine.query;

import io.svodka.engine.dataset.KeyedData;
import io.svodka.engine.dataset.RunValues;
import io.svodka.engine.dataset.SourceAges;
import io.svodka.model.data.DataFinding;
import io.svodka.model.data.DataQuestion;
import io.svodka.model.origin.Span;
import io.svodka.model.plan.DeliveryTerms.Fresh;
import io.svodka.model.plan.DeliveryTerms.Refresh;
import io.svodka.model.plan.ExpectationOfTest.Select;
import io.svodka.model.plan.ExpectationPlan;
import io.svodka.model.plan.ExpectationPlan.Rule;
import io.svodka.model.plan.FactPlan.JoinPlan;
import io.svodka.model.plan.ProjectPlan;
import io.svodka.model.plan.ReportPlan;
import io.svodka.model.plan.SourcePlan;
import io.svodka.model.plan.TestPlan;
import io.svodka.model.value.Value;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/// Answers the queries of a project's reports. Sources are opened when they are first asked for and
/// read once, so everything that one engine gives comes from one state of the data.
public final class QueryEngine implements AutoCloseable {
  private final ProjectPlan project;
  private final OpenData databases;
  private final Means means;

  public QueryEngine(ProjectPlan project, DataSettings settings) {
    this(project, new Databases(project.settings(), project.sources(), settings), Means.OWN);
  }

  private QueryEngine(ProjectPlan project, OpenData data, Means means) {
    this.project = project;
    this.databases = data;
    this.means = means;
  }

  /// Returns this engine, asking in another way. Closing one of them closes both.
  public QueryEngine by(Means other) {
    return new QueryEngine(project, databases, other);
  }

  /// Returns an engine that sees the rows of a test and nothing of the project's data.
  public static QueryEngine overRows(ProjectPlan project, TestPlan test) {
    return new QueryEngine(project, new GivenData(project, test.given(), test.span()), Means.OWN);
  }

  /// Returns the figure that SQL of an author gives; absent where it gives none, and over the rows
  /// of a test.
  public Value figure(Select select, Span origin) {
    return databases instanceof Databases open
        ? open.figure(select.connection(), select.text(), origin)
        : Value.ABSENT;
  }

  /// Checks every promise about these sources.
  ///
  /// @param asOf the day that `today` means in a promise
  public List<ExpectationResult> verify(Collection<String> sources, LocalDate asOf) {
    Map<String, Relation> relations = databases.relations(withTargets(sources));
    Expectations expectations =
        new Expectations(relations, project.settings(), new RunValues(asOf, Map.of()));
    List<ExpectationResult> results = new ArrayList<>();
    for (String name : new LinkedHashSet<>(sources)) {
      for (ExpectationPlan plan : databases.source(name).expectations()) {
        results.add(expectations.check(name, plan));
      }
    }
    return results;
  }

  private Set<String> withTargets(Collection<String> sources) {
    Set<String> names = new LinkedHashSet<>(sources);
    for (String name : sources) {
      for (ExpectationPlan plan : databases.source(name).expectations()) {
        if (plan.rule() instanceof Rule.EachIn(_, var among)) {
          names.add(among.source());
          JoinPlan.all(among.joins()).forEach(join -> names.add(join.source()));
        }
      }
    }
    return names;
  }

  /// Returns the sources a report reads, the sources of its keys first.
  public static List<String> sources(ReportPlan report) {
    return List.copyOf(ReportQueries.sources(report));
  }

  /// Runs all queries of a report and gives its packs in the order of their keys.
  public KeyedStream open(ReportPlan report, RunValues values) {
    return queries(report, values).open();
  }

  /// Runs all queries of a report over its keys together, as if they were one.
  public KeyedData together(ReportPlan report, RunValues values) {
    return queries(report, values).together();
  }

  /// Returns the texts that an attribute of a burst's key has in the data, also with those who get
  /// nothing; nothing where they are too many to be looked through.
  public Optional<List<String>> texts(ReportPlan report, RunValues values, int attribute) {
    return queries(report, values).keyTable().flatMap(keys -> keys.texts(attribute));
  }

  /// Tells how the queries of a report are answered. Reads the keys and the columns, but no rows of
  /// facts.
  public QueryExplanation explain(ReportPlan report, RunValues values) {
    return new Explaining(queries(report, values)).explain();
  }

  /// Returns the rows that one aggregate of a report is taken over in one group.
  public FigureRows rowsBehind(ReportPlan report, RunValues values, FigureAsk ask) {
    return queries(report, values).rowsBehind(ask);
  }

  /// Returns when the sources of a report were last changed: its files, and whatever says when a
  /// row arrived.
  public SourceAges ages(ReportPlan report) {
    List<SourcePlan> sources =
        ReportQueries.sources(report).stream().map(databases::source).toList();
    return databases.ages(sources, project.settings().zone());
  }

  /// Returns what in the data is not as the project takes for granted.
  ///
  /// @param reports the day and the parameters of each report that can be run
  public List<DataFinding> check(List<DataQuestion> questions, Map<String, RunValues> reports) {
    return new DataChecks(project, databases, reports).of(questions);
  }

  /// Returns the sources whose newest row is older than they promise.
  public List<DataFinding> stale(Instant now) {
    return new DataChecks(project, databases, Map.of()).stale(now);
  }

  /// Returns when the newest row of a source came to be; nothing where it has no rows.
  public Optional<Instant> newest(Refresh refresh, Fresh fresh) {
    Map<String, Relation> relations = databases.relations(List.of(refresh.source()));
    Relation relation = Objects.requireNonNull(relations.get(refresh.source()));
    return new Arrivals(project.settings().zone()).newest(relation, fresh.column(), refresh.span());
  }

  /// Returns when the files of a source were last changed; nothing for a source of a database.
  public Optional<ZonedDateTime> changed(String source) {
    ZoneId zone = project.settings().zone();
    SourceAges ages = databases.ages(List.of(databases.source(source)), zone);
    return Optional.ofNullable(ages.updated().get(source)).map(at -> at.atZone(zone));
  }

  private ReportQueries queries(ReportPlan report, RunValues values) {
    Map<String, Relation> relations =
        new HashMap<>(databases.relations(ReportQueries.sources(report)));
    relations.replaceAll((_, relation) -> means.of(relation));
    QueryContext context =
        new QueryContext(report.name().name(), project.settings(), values, relations);
    return new ReportQueries(context, report);
  }

  @Override
  public void close() {
    databases.close();
  }
}
