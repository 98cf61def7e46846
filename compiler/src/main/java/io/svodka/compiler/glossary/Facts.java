package io.svodka.compiler.glossary;

import static io.svodka.compiler.diagnostic.Said.said;
import static io.svodka.compiler.diagnostic.Said.verbatim;

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
import io.svodka.compiler.syntax.Owner;
import io.svodka.compiler.syntax.Query;
import io.svodka.compiler.syntax.QueryItem;
import io.svodka.compiler.syntax.ReportItem;
import io.svodka.compiler.syntax.SourceItem;
import io.svodka.compiler.syntax.Where;
import io.svodka.model.origin.Span;
import java.util.ArrayList;
import java.util.List;

/// Gathers what a declaration says of one of its names.
final class Facts {
  private final Texts texts;
  private final FormulaWords words;
  private final Span place;
  private final List<Fact> facts = new ArrayList<>();
  private Said definition = Said.NOTHING;
  private String formula = "";
  private String description = "";

  Facts(Inspection project, Texts texts, Symbol symbol) {
    this.texts = texts;
    this.words = new FormulaWords(project.names(), texts);
    this.place = symbol.place();
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
    return facts;
  }

  void read(Declaration declaration) {
    switch (declaration) {
      case Declaration.Source source -> source(source);
      case Declaration.Model model -> model(model);
      case Measure measure -> measure(measure);
      case Query query -> query(query);
      case Declaration.Report report -> report(report);
      case Declaration.Deliver deliver ->
          deliver.items().forEach(item -> described(deliver.name().span(), item));
      case Declaration.Alert alert ->
          alert.items().forEach(item -> described(alert.name().span(), item));
      case Declaration.Test test ->
          test.items().forEach(item -> described(test.name().span(), item));
      case Declaration.Project project ->
          project.items().forEach(item -> described(project.name().span(), item));
      case Declaration.Theme _,
          Declaration.Addresses _,
          Declaration.Access _,
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
      fact("owner", "ответственный", owner.value());
    }
  }

  private void source(Declaration.Source source) {
    if (is(source.name().span())) {
      fact("from", "откуда", written(source.origin().span()));
    }
    for (SourceItem item : source.items()) {
      described(source.name().span(), item);
      if (item instanceof SourceItem.Columns(var columns, _)) {
        columns.stream()
            .filter(column -> is(column.name().span()))
            .forEach(column -> fact("type", "тип", written(column.type().span())));
      }
    }
  }

  private void model(Declaration.Model model) {
    if (is(model.name().span())) {
      fact("rows from", "строки из", written(model.source().span()));
    }
    for (ModelItem item : model.items()) {
      described(model.name().span(), item);
      switch (item) {
        case Measure measure -> {
          measure(measure);
          if (is(measure.name().span())) {
            fact("counted over", "считается по", "`" + model.name().text() + "`");
          }
        }
        case ModelItem.Dimension dimension -> dimension(dimension);
        case ModelItem.Segment(var name, _, var condition, _) -> {
          if (is(name.span())) {
            definition = words.of(condition);
          }
        }
        case ModelItem.Join join -> {
          if (is(join.role().span())) {
            fact("leads to", "ведёт к", written(join.model().span()));
            fact("where", "где", written(join.on().span()));
          }
        }
        case ModelItem.Time _,
            ModelItem.Hierarchy _,
            ModelItem.Hide _,
            Key _,
            Where _,
            Owner _,
            Describe _ -> {}
      }
    }
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
      case FieldOption.Format(var format, _) -> fact("format", "формат", written(format.span()));
      case FieldOption.Good(var when, _) ->
          facts.add(new Fact(said("good when", "хорошо, когда"), GoodWords.of(when)));
      case FieldOption.Time(var column, _) -> fact("time", "время", "`" + column.text() + "`");
      case FieldOption.SameAs(var path, _) ->
          fact("same as", "то же, что", "`" + path.dotted() + "`");
      case FieldOption.MissingAs(var text, _) ->
          fact("without a value", "без значения", text.value());
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

  private String written(Span span) {
    return "`" + texts.at(span) + "`";
  }

  private void fact(String english, String russian, String text) {
    facts.add(new Fact(new Said(english, russian), verbatim(text)));
  }
}
