package io.svodka.compiler.glossary;

import static io.svodka.compiler.diagnostic.Said.said;
import static io.svodka.compiler.glossary.Markdown.code;
import static io.svodka.compiler.glossary.Markdown.plain;

import io.svodka.compiler.Inspection;
import io.svodka.compiler.diagnostic.Said;
import io.svodka.compiler.glossary.Entry.Fact;
import io.svodka.compiler.resolve.Texts;
import io.svodka.compiler.symbol.Symbol;
import io.svodka.compiler.syntax.Alias;
import io.svodka.compiler.syntax.Compare;
import io.svodka.compiler.syntax.Declaration;
import io.svodka.compiler.syntax.Describe;
import io.svodka.compiler.syntax.DimensionValue;
import io.svodka.compiler.syntax.During;
import io.svodka.compiler.syntax.Element;
import io.svodka.compiler.syntax.FieldOption;
import io.svodka.compiler.syntax.Item;
import io.svodka.compiler.syntax.Key;
import io.svodka.compiler.syntax.Measure;
import io.svodka.compiler.syntax.ModelItem;
import io.svodka.compiler.syntax.Name;
import io.svodka.compiler.syntax.Owner;
import io.svodka.compiler.syntax.Path;
import io.svodka.compiler.syntax.Query;
import io.svodka.compiler.syntax.QueryItem;
import io.svodka.compiler.syntax.ReportItem;
import io.svodka.compiler.syntax.SourceItem;
import io.svodka.compiler.syntax.Where;
import io.svodka.model.origin.Span;
import java.util.List;

/// Gathers what a declaration says of one of its names.
final class Facts {
  private final Texts texts;
  private final FormulaWords words;
  private final Span place;
  private final FactList facts;
  private final ReportFacts reports;
  private final DeliveryFacts deliveries;
  private Said definition = Said.NOTHING;
  private String formula = "";
  private String description = "";

  Facts(Inspection project, Texts texts, Symbol symbol) {
    this.texts = texts;
    this.words = new FormulaWords(project.names(), texts);
    this.place = symbol.place();
    this.facts = new FactList(texts);
    this.reports = new ReportFacts(project, facts);
    this.deliveries = new DeliveryFacts(project, texts, facts);
  }

  Said definition() {
    return definition;
  }

  String formula() {
    return formula;
  }

  String description() {
    return description;
  }

  List<Fact> all() {
    return facts.all();
  }

  void read(Declaration declaration) {
    switch (declaration) {
      case Declaration.Source source -> source(source);
      case Declaration.Model model -> model(model);
      case Measure measure -> measure(measure);
      case Query query -> query(query);
      case Declaration.Report report -> report(report);
      case Declaration.Deliver deliver -> {
        deliver.items().forEach(item -> described(deliver.name().span(), item));
        deliveries.tell(deliver);
      }
      case Declaration.Alert alert -> {
        alert.items().forEach(item -> described(alert.name().span(), item));
        deliveries.tell(alert);
      }
      case Declaration.Test test -> {
        test.items().forEach(item -> described(test.name().span(), item));
        deliveries.tell(test);
      }
      case Declaration.Project project ->
          project.items().forEach(item -> described(project.name().span(), item));
      case Declaration.Access access -> deliveries.tell(access);
      case Declaration.Theme _,
          Declaration.Addresses _,
          Declaration.Calendar _,
          Declaration.Use _,
          Declaration.Unsupported _ -> {}
    }
  }

  private boolean is(Span name) {
    return place.equals(name);
  }

  private void described(Span name, Object item) {
    if (is(name)) {
      describe(item);
    }
  }

  private void describe(Object item) {
    if (item instanceof Describe(var text, _)) {
      description = text.value().strip();
    } else if (item instanceof Owner(var owner, _)) {
      facts.add("owner", "ответственный", plain(owner.value()));
    }
  }

  private void source(Declaration.Source source) {
    if (is(source.name().span())) {
      facts.add("from", "откуда", source.origin().span());
    }
    for (SourceItem item : source.items()) {
      described(source.name().span(), item);
      if (item instanceof SourceItem.Columns(var columns, _)) {
        columns.stream()
            .filter(column -> is(column.name().span()))
            .forEach(column -> facts.add("type", "тип", column.type().span()));
      } else if (is(source.name().span())) {
        promise(item);
      }
    }
  }

  /// Tells what the rows of a source are said to be.
  private void promise(SourceItem item) {
    switch (item) {
      case Key(var columns, _) -> key(columns);
      case SourceItem.Fresh fresh -> facts.add("fresh", "свежесть", fresh.span());
      case SourceItem.Timezone(var zone, _) ->
          facts.add("times are in", "время в поясе", plain(zone.value()));
      case SourceItem.Expect(var rule, _, _) -> facts.add("rule", "правило", rule.span());
      case SourceItem.Columns _, Owner _, Describe _ -> {}
    }
  }

  private void key(List<Name> columns) {
    facts.add("key", "ключ", facts.codes(columns.stream().map(Name::span).toList()));
  }

  private void model(Declaration.Model model) {
    if (is(model.name().span())) {
      facts.add("rows from", "строки из", model.source().span());
    }
    for (ModelItem item : model.items()) {
      described(model.name().span(), item);
      line(model, item);
    }
  }

  private void line(Declaration.Model model, ModelItem item) {
    switch (item) {
      case Measure measure -> {
        measure(measure);
        if (is(measure.name().span())) {
          facts.add("counted over", "считается по", code(model.name().text()));
        }
      }
      case ModelItem.Dimension dimension -> dimension(dimension);
      case ModelItem.Segment(var name, _, var condition, _) -> {
        if (is(name.span())) {
          definition = words.of(condition);
        }
      }
      case ModelItem.Join join -> join(join);
      case ModelItem.Hierarchy(var name, _, var levels, _) -> {
        if (is(name.span())) {
          facts.add("levels", "уровни", facts.codes(levels.stream().map(Path::span).toList()));
        }
      }
      case ModelItem.Time(_, var value, _) -> ofModel(model, "time", "время", value.span());
      case Key(var columns, _) -> {
        if (is(model.name().span())) {
          key(columns);
        }
      }
      case Where(var condition, _) -> ofModel(model, "only where", "только где", condition.span());
      case ModelItem.Hide _, Owner _, Describe _ -> {}
    }
  }

  private void join(ModelItem.Join join) {
    if (is(join.role().span())) {
      facts.add("leads to", "ведёт к", join.model().span());
      facts.add("where", "где", join.on().span());
      facts.add("rows", "строк", many(join.multiplicity()));
    }
  }

  private void ofModel(Declaration.Model model, String english, String russian, Span written) {
    if (is(model.name().span())) {
      facts.add(english, russian, written);
    }
  }

  private static Said many(ModelItem.Multiplicity multiplicity) {
    return switch (multiplicity) {
      case ONE -> said("one at most", "не больше одной");
      case MANY -> said("any number", "сколько угодно");
    };
  }

  private void dimension(ModelItem.Dimension dimension) {
    if (is(dimension.name().span())) {
      formula =
          dimension.value() instanceof DimensionValue.Column
              ? ""
              : texts.at(dimension.value().span());
      dimension.options().forEach(this::option);
    }
  }

  private void measure(Measure measure) {
    if (is(measure.name().span())) {
      definition = words.of(measure.value());
      formula = texts.at(measure.value().span());
      measure.options().forEach(this::option);
    }
  }

  private void option(FieldOption option) {
    switch (option) {
      case FieldOption.Format(var format, _) -> facts.add("format", "формат", format.span());
      case FieldOption.Good(var when, _) ->
          facts.add("good when", "хорошо, когда", GoodWords.of(when));
      case FieldOption.Time(var column, _) -> facts.add("time", "время", code(column.text()));
      case FieldOption.SameAs(var path, _) ->
          facts.add("same as", "то же, что", code(path.dotted()));
      case FieldOption.MissingAs(var text, _) ->
          facts.add("without a value", "без значения", plain(text.value()));
      case FieldOption.TotalAtPeriod _,
          FieldOption.EmptyAsNull _,
          FieldOption.EmptyAs _,
          FieldOption.SortBy _,
          Owner _,
          Describe _ ->
          describe(option);
    }
  }

  private void query(Query query) {
    if (is(query.name().span())) {
      reports.tell(query);
    }
    for (QueryItem item : query.items()) {
      described(query.name().span(), item);
      switch (item) {
        case QueryItem.Show(var items, _) -> items.forEach(this::result);
        case QueryItem.By(var items, _) -> items.forEach(this::result);
        case Compare compare -> comparison(compare);
        case QueryItem.Having _,
            QueryItem.SortBy _,
            QueryItem.Top _,
            QueryItem.Limit _,
            QueryItem.IncludeEmpty _,
            QueryItem.Shared _,
            QueryItem.CountEachRowOnce _,
            During _,
            Where _,
            Describe _ -> {}
      }
    }
  }

  private void result(Item item) {
    if (item.alias() instanceof Alias.As(var name, _) && is(name.span())) {
      definition = words.of(item.value());
      formula = texts.at(item.value().span());
    }
  }

  private void comparison(Compare compare) {
    if (is(compare.name().span())) {
      formula = texts.at(compare.comparison().span());
    }
  }

  private void report(Declaration.Report report) {
    if (is(report.name().span())) {
      reports.tell(report);
    }
    for (ReportItem item : report.items()) {
      described(report.name().span(), item);
      switch (item) {
        case Measure measure -> measure(measure);
        case Query query -> query(query);
        case Compare compare -> comparison(compare);
        case ReportItem.Parameter parameter -> {
          if (is(parameter.name().span())) {
            formula = texts.at(parameter.span());
          }
        }
        case ReportItem.Theme _,
            ReportItem.Page _,
            ReportItem.Formats _,
            ReportItem.Totals _,
            ReportItem.Header _,
            ReportItem.Footer _,
            ReportItem.Section _,
            ReportItem.Burst _,
            Describe _,
            Owner _,
            During _,
            Where _,
            Element _ -> {}
      }
    }
  }
}
