package io.svodka.compiler.glossary;

import static io.svodka.compiler.diagnostic.Said.said;
import static io.svodka.compiler.glossary.Markdown.code;
import static io.svodka.compiler.glossary.Markdown.plain;

import io.svodka.compiler.Inspection;
import io.svodka.compiler.syntax.BurstItem;
import io.svodka.compiler.syntax.Compare;
import io.svodka.compiler.syntax.Declaration;
import io.svodka.compiler.syntax.DeliverItem;
import io.svodka.compiler.syntax.Describe;
import io.svodka.compiler.syntax.During;
import io.svodka.compiler.syntax.Element;
import io.svodka.compiler.syntax.Item;
import io.svodka.compiler.syntax.Measure;
import io.svodka.compiler.syntax.Name;
import io.svodka.compiler.syntax.Owner;
import io.svodka.compiler.syntax.Query;
import io.svodka.compiler.syntax.QueryItem;
import io.svodka.compiler.syntax.ReportItem;
import io.svodka.compiler.syntax.TestItem;
import io.svodka.compiler.syntax.Where;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Tells reports and their queries.
final class ReportFacts {
  private final Inspection project;
  private final FactList facts;

  ReportFacts(Inspection project, FactList facts) {
    this.project = project;
    this.facts = facts;
  }

  /// Tells a report.
  void tell(Declaration.Report report) {
    report.items().forEach(this::line);
    String name = report.name().text();
    deliveries(name).forEach(each -> facts.add("sent by", "рассылает", code(each)));
    tests(name).forEach(each -> facts.add("tested by", "тест", said("“%s”", "«%s»", plain(each))));
  }

  private void line(ReportItem item) {
    switch (item) {
      case ReportItem.Parameter parameter -> {
        facts.add("parameter", "параметр", facts.codeAfter("parameter ", parameter.span()));
      }
      case During during -> facts.add("covers", "период", during.period().span());
      case Compare compare -> facts.add("compared", "сравнение", compare.comparison().span());
      case Where where -> facts.add("only where", "только где", where.condition().span());
      case ReportItem.Formats formats ->
          facts.add(
              "formats",
              "форматы",
              formats.formats().stream().map(Name::text).collect(Collectors.joining(", ")));
      case ReportItem.Burst burst -> burst(burst);
      case ReportItem.Theme _,
          ReportItem.Page _,
          ReportItem.Totals _,
          ReportItem.Header _,
          ReportItem.Footer _,
          ReportItem.Section _,
          Describe _,
          Owner _,
          Measure _,
          Query _,
          Element _ -> {}
    }
  }

  private void burst(ReportItem.Burst burst) {
    facts.add("one for each", "по одному на каждого", code(burst.key().dotted()));
    for (BurstItem item : burst.items()) {
      switch (item) {
        case BurstItem.OnlyWhere(var condition, _) ->
            facts.add("only for", "только для", condition.span());
        case BurstItem.SkipWhen(var condition, _) ->
            facts.add("left out when", "пропускается, когда", condition.span());
        case BurstItem.HoldWhen(var condition, _) ->
            facts.add("held when", "задерживается, когда", condition.span());
        case BurstItem.FileName _,
            BurstItem.Locale _,
            BurstItem.Timezone _,
            BurstItem.Currency _,
            BurstItem.Formats _,
            BurstItem.FormatsFrom _,
            BurstItem.Password _ -> {}
      }
    }
  }

  /// Tells a query.
  void tell(Query query) {
    for (QueryItem item : query.items()) {
      switch (item) {
        case QueryItem.Show(var items, _) -> facts.add("shows", "показывает", values(items));
        case QueryItem.By(var items, _) -> facts.add("by", "по", values(items));
        case During during -> facts.add("during", "за", during.period().span());
        case Where where -> facts.add("only where", "только где", where.condition().span());
        case QueryItem.Having having -> facts.add("having", "где итог", having.condition().span());
        case Compare compare -> facts.add("compared", "сравнение", compare.comparison().span());
        case QueryItem.SortBy _,
            QueryItem.Top _,
            QueryItem.Limit _,
            QueryItem.IncludeEmpty _,
            QueryItem.Shared _,
            QueryItem.CountEachRowOnce _,
            Describe _ -> {}
      }
    }
  }

  private String values(List<Item> items) {
    return facts.codes(items.stream().map(item -> item.value().span()).toList());
  }

  private Stream<String> deliveries(String report) {
    return declarations(Declaration.Deliver.class)
        .filter(
            deliver ->
                deliver.items().stream()
                    .anyMatch(
                        item ->
                            item instanceof DeliverItem.Report(var name, _)
                                && name.text().equals(report)))
        .map(deliver -> deliver.name().text());
  }

  private Stream<String> tests(String report) {
    return declarations(Declaration.Test.class)
        .filter(
            test ->
                test.items().stream()
                    .anyMatch(
                        item ->
                            item instanceof TestItem.Report(var name, _)
                                && name.text().equals(report)))
        .map(test -> test.name().text());
  }

  private <D extends Declaration> Stream<D> declarations(Class<D> kind) {
    return project.files().stream()
        .flatMap(file -> file.declarations().stream())
        .filter(kind::isInstance)
        .map(kind::cast);
  }
}
