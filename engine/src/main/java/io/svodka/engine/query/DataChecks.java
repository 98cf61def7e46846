package io.svodka.engine.query;

import io.svodka.engine.dataset.RunValues;
import io.svodka.model.data.DataFinding;
import io.svodka.model.data.DataQuestion;
import io.svodka.model.data.DataQuestion.Among;
import io.svodka.model.data.DataQuestion.HistoryReaches;
import io.svodka.model.data.DataQuestion.JoinFinds;
import io.svodka.model.data.DataQuestion.KeyHolds;
import io.svodka.model.data.DataQuestion.LoadedBefore;
import io.svodka.model.data.DataQuestion.RecipientKnown;
import io.svodka.model.data.DataQuestion.ValueOccurs;
import io.svodka.model.plan.BurstPlan;
import io.svodka.model.plan.ProjectPlan;
import io.svodka.model.plan.ReportPlan;
import io.svodka.model.plan.SourcePlan;
import io.svodka.model.plan.SourcePlan.Freshness;
import io.svodka.model.value.Value;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/// Asks the data whether they are as a project takes for granted.
///
/// @param reports the day and the parameters of each report that can be run
record DataChecks(ProjectPlan project, OpenData databases, Map<String, RunValues> reports) {
  private static final int MOST_VALUES = 200;
  private static final int NAMES = 3;

  List<DataFinding> of(List<DataQuestion> questions) {
    Set<DataFinding> findings = new LinkedHashSet<>();
    Map<String, List<String>> values = new HashMap<>();
    for (DataQuestion question : questions) {
      findings.addAll(
          switch (question) {
            case KeyHolds key -> new KeyCheck(relation(key.source()), key).findings();
            case JoinFinds join -> join(join);
            case ValueOccurs value -> value(value, values);
            case HistoryReaches history -> history(history);
            case RecipientKnown recipient -> recipient(recipient);
            case LoadedBefore loaded -> loaded(loaded);
          });
    }
    return withoutEchoes(findings);
  }

  private Relation relation(String source) {
    return Objects.requireNonNull(databases.relations(List.of(source)).get(source), source);
  }

  private List<DataFinding> join(JoinFinds join) {
    List<String> both = List.of(join.sides().from().source(), join.sides().to().source());
    Map<String, Relation> relations = databases.relations(both);
    return new JoinCheck(project.settings(), relations, join).findings();
  }

  /// Returns what is wrong with a value; a column with many values is left alone, unless it chooses
  /// who is sent anything.
  private List<DataFinding> value(ValueOccurs question, Map<String, List<String>> known) {
    List<String> occurring =
        known.computeIfAbsent(
            question.source() + "\n" + question.column() + "\n" + question.among(),
            _ -> occurring(question));
    boolean many = question.among() == Among.A_FEW && occurring.size() > MOST_VALUES;
    return many || occurring.contains(question.value())
        ? List.of()
        : List.of(new DataFinding.ValueAbsent(question, occurring));
  }

  private List<String> occurring(ValueOccurs question) {
    Relation relation = relation(question.source());
    Sql column = Sql.name(question.column());
    Sql sql =
        Sql.form(
            "select distinct {} as v from {} as t where {} is not null" + most(question.among()),
            relation.session().dialect().texts().of(column),
            relation.rows(),
            column);
    List<String> values = new ArrayList<>();
    String what = "the values of `" + question.column() + "`";
    try (Cursor rows =
        relation.session().run(sql, List.of(ColumnReader.TEXT), what, question.span())) {
      for (List<Value> row : rows.takeAll()) {
        if (row.getFirst() instanceof Value.Text(var text)) {
          values.add(text);
        }
      }
    }
    values.sort(String::compareTo);
    return values;
  }

  private static String most(Among among) {
    return switch (among) {
      case A_FEW -> " limit " + (MOST_VALUES + 1);
      case ALL -> "";
    };
  }

  private List<DataFinding> history(HistoryReaches question) {
    return context(question.report())
        .map(context -> new HistoryCheck(context, report(question.report()), question).findings())
        .orElse(List.of());
  }

  private ReportPlan report(String name) {
    return project.reports().stream()
        .filter(report -> report.name().name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private Optional<QueryContext> context(String report) {
    return Optional.ofNullable(reports.get(report))
        .map(
            values ->
                new QueryContext(
                    report,
                    project.settings(),
                    values,
                    databases.relations(ReportQueries.sources(report(report)))));
  }

  private List<DataFinding> recipient(RecipientKnown question) {
    return context(question.report())
        .flatMap(context -> new ReportQueries(context, report(question.report())).keyTable())
        .map(table -> absent(table, question))
        .orElse(List.of());
  }

  private static List<DataFinding> absent(KeyTable table, RecipientKnown question) {
    int name =
        table.plan().attributes().stream()
            .map(BurstPlan.Attribute::name)
            .toList()
            .indexOf(table.plan().naming());
    List<String> names = new ArrayList<>();
    long keys = 0;
    for (KeyTable.KeyRow row : table.read()) {
      if (isAbsent(row.attributes().get(question.attribute()))) {
        keys++;
        names.add(KeyTable.shown(name < 0 ? row.key() : row.attributes().get(name)));
      }
    }
    return keys == 0
        ? List.of()
        : List.of(
            new DataFinding.RecipientAbsent(question, keys, names.stream().limit(NAMES).toList()));
  }

  private static boolean isAbsent(Value address) {
    return switch (address) {
      case Value.Absent() -> true;
      case Value.Text(var text) -> text.isBlank();
      case Value.Decimal _, Value.Truth _, Value.Day _, Value.Moment _, Value.Bucket _ -> false;
    };
  }

  private List<DataFinding> loaded(LoadedBefore question) {
    Set<String> read = ReportQueries.sources(report(question.report()));
    List<DataFinding> findings = new ArrayList<>();
    for (SourcePlan source : project.sources()) {
      if (read.contains(source.name()) && !question.waited().contains(source.name())) {
        for (Freshness promise : source.freshness()) {
          new LoadTimes(relation(source.name()), promise, question.zone())
              .usual()
              .filter(usual -> usual.time().isAfter(question.at()))
              .map(
                  usual ->
                      new DataFinding.LoadedLater(
                          question, source.name(), usual.time(), usual.days()))
              .ifPresent(findings::add);
        }
      }
    }
    return findings;
  }

  /// Returns the sources whose newest row is older than promised.
  List<DataFinding> stale(Instant now) {
    List<DataFinding> findings = new ArrayList<>();
    for (SourcePlan source : project.sources()) {
      for (Freshness promise : source.freshness()) {
        Optional<Instant> newest =
            new Arrivals(project.settings().zone()).newest(relation(source.name()), promise);
        List<Duration> age = newest.map(at -> Duration.between(at, now)).stream().toList();
        if (age.isEmpty() || age.getFirst().compareTo(promise.within()) > 0) {
          findings.add(new DataFinding.SourceStale(promise, source.name(), age));
        }
      }
    }
    return findings;
  }

  /// A key that is not unique shows in the joins that rely on it.
  private static List<DataFinding> withoutEchoes(Set<DataFinding> findings) {
    Set<String> joined = new HashSet<>();
    for (DataFinding finding : findings) {
      if (finding instanceof DataFinding.JoinFindsSeveral(var question, _, _, _)) {
        joined.add(question.sides().to().source());
      }
    }
    return findings.stream()
        .filter(
            finding ->
                !(finding instanceof DataFinding.KeyRepeated(var question, _, _)
                    && joined.contains(question.source())))
        .toList();
  }
}
