package io.svodka.compiler.symbol;

import io.svodka.compiler.problem.Thing;
import io.svodka.compiler.syntax.Alias;
import io.svodka.compiler.syntax.Compare;
import io.svodka.compiler.syntax.Declaration;
import io.svodka.compiler.syntax.Describe;
import io.svodka.compiler.syntax.During;
import io.svodka.compiler.syntax.Element;
import io.svodka.compiler.syntax.Item;
import io.svodka.compiler.syntax.Key;
import io.svodka.compiler.syntax.Label;
import io.svodka.compiler.syntax.Measure;
import io.svodka.compiler.syntax.ModelItem;
import io.svodka.compiler.syntax.Name;
import io.svodka.compiler.syntax.Owner;
import io.svodka.compiler.syntax.ProjectItem;
import io.svodka.compiler.syntax.Query;
import io.svodka.compiler.syntax.QueryItem;
import io.svodka.compiler.syntax.ReportItem;
import io.svodka.compiler.syntax.SourceItem;
import io.svodka.compiler.syntax.ThemeItem;
import io.svodka.compiler.syntax.Where;
import io.svodka.model.origin.Span;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Lists what declarations declare.
public final class Symbols {
  private Symbols() {}

  /// Returns what a declaration declares, or nothing where its name could not be read.
  public static Optional<Symbol> of(Declaration declaration) {
    return Optional.of(symbol(declaration)).filter(found -> !found.name().isEmpty());
  }

  private static Symbol symbol(Declaration declaration) {
    return switch (declaration) {
      case Declaration.Project(var name, var label, var items, var span) ->
          symbol(Thing.PROJECT, name, label, span, items.stream().flatMap(Symbols::of));
      case Declaration.Source(var name, _, var items, var span) ->
          symbol(Thing.SOURCE, name, span, items.stream().flatMap(Symbols::of));
      case Declaration.Model(var name, var label, _, var items, var span) ->
          symbol(Thing.MODEL, name, label, span, items.stream().flatMap(Symbols::of));
      case Measure measure -> of(measure);
      case Query query -> of(query);
      case Declaration.Report(var name, var label, var items, var span) ->
          symbol(Thing.REPORT, name, label, span, items.stream().flatMap(Symbols::of));
      case Declaration.Theme(var name, var items, var span) ->
          symbol(Thing.THEME, name, span, items.stream().flatMap(Symbols::of));
      case Declaration.Calendar(var name, var label, _, var span) ->
          symbol(Thing.CALENDAR, name, label, span, Stream.of());
      case Declaration.Addresses(var name, var label, _, var span) ->
          symbol(Thing.LIST, name, label, span, Stream.of());
      case Declaration.Deliver(var name, var label, _, var span) ->
          symbol(Thing.DELIVERY, name, label, span, Stream.of());
      case Declaration.Alert(var name, var label, _, var span) ->
          symbol(Thing.ALERT, name, label, span, Stream.of());
      case Declaration.Access(var role, _, var span) -> symbol(Thing.ROLE, role, span, Stream.of());
      case Declaration.Test(var name, _, var span) -> symbol(Thing.TEST, name, span, Stream.of());
      case Declaration.Use(_, _, _, var span) -> nothing(span);
      case Declaration.Unsupported(_, var span) -> nothing(span);
    };
  }

  private static Symbol nothing(Span span) {
    return new Symbol(Thing.PROJECT, "", "", span, span, List.of());
  }

  private static Stream<Symbol> of(ProjectItem item) {
    return item instanceof ProjectItem.Connection connection
        ? named(Thing.CONNECTION, connection.name(), connection.span())
        : Stream.of();
  }

  private static Stream<Symbol> of(SourceItem item) {
    return item instanceof SourceItem.Columns(var columns, _)
        ? columns.stream().flatMap(each -> named(Thing.COLUMN, each.name(), each.span()))
        : Stream.of();
  }

  private static Stream<Symbol> of(ModelItem item) {
    return switch (item) {
      case ModelItem.Join join -> named(Thing.JOIN, join.role(), join.span());
      case ModelItem.Dimension(var name, var label, _, _, var span) ->
          read(symbol(Thing.DIMENSION, name, label, span, Stream.of()));
      case ModelItem.Segment(var name, var label, _, var span) ->
          read(symbol(Thing.SEGMENT, name, label, span, Stream.of()));
      case ModelItem.Hierarchy(var name, var label, _, var span) ->
          read(symbol(Thing.HIERARCHY, name, label, span, Stream.of()));
      case Measure measure -> read(of(measure));
      case ModelItem.Time _, ModelItem.Hide _, Key _, Where _, Owner _, Describe _ -> Stream.of();
    };
  }

  private static Stream<Symbol> of(ReportItem item) {
    return switch (item) {
      case ReportItem.Parameter(var name, var label, _, _, var span) ->
          read(symbol(Thing.PARAMETER, name, label, span, Stream.of()));
      case Compare(_, var name, var span) -> named(Thing.COMPARISON, name, span);
      case Measure measure -> read(of(measure));
      case Query query -> read(of(query));
      case ReportItem.Section section ->
          Stream.of(
              new Symbol(
                  Thing.SECTION,
                  Titles.of(section.title()),
                  "",
                  section.title().span(),
                  section.span(),
                  List.of()));
      case ReportItem.Theme _,
          ReportItem.Page _,
          ReportItem.Formats _,
          ReportItem.Totals _,
          ReportItem.Header _,
          ReportItem.Footer _,
          ReportItem.Burst _,
          Describe _,
          Owner _,
          During _,
          Where _,
          Element _ ->
          Stream.of();
    };
  }

  private static Stream<Symbol> of(QueryItem item) {
    return switch (item) {
      case QueryItem.Show(var items, _) -> items.stream().flatMap(Symbols::of);
      case QueryItem.By(var items, _) -> items.stream().flatMap(Symbols::of);
      case Compare(_, var name, var span) -> named(Thing.COMPARISON, name, span);
      case QueryItem.Having _,
          QueryItem.SortBy _,
          QueryItem.Top _,
          QueryItem.Limit _,
          QueryItem.IncludeEmpty _,
          QueryItem.Shared _,
          QueryItem.CountEachRowOnce _,
          During _,
          Where _,
          Describe _ ->
          Stream.of();
    };
  }

  private static Stream<Symbol> of(Item item) {
    return item.alias() instanceof Alias.As(var name, _)
        ? read(symbol(Thing.RESULT, name, item.label(), item.span(), Stream.of()))
        : Stream.of();
  }

  private static Stream<Symbol> of(ThemeItem item) {
    return item instanceof ThemeItem.Style(var name, _, var span)
        ? named(Thing.STYLE, name, span)
        : Stream.of();
  }

  private static Symbol of(Measure measure) {
    return symbol(Thing.MEASURE, measure.name(), measure.label(), measure.span(), Stream.of());
  }

  private static Symbol of(Query query) {
    return symbol(
        Thing.QUERY,
        query.name(),
        query.label(),
        query.span(),
        query.items().stream().flatMap(Symbols::of));
  }

  private static Stream<Symbol> named(Thing kind, Name name, Span whole) {
    return read(symbol(kind, name, whole, Stream.of()));
  }

  private static Stream<Symbol> read(Symbol symbol) {
    return Stream.of(symbol).filter(each -> !each.name().isEmpty());
  }

  private static Symbol symbol(Thing kind, Name name, Span whole, Stream<Symbol> inside) {
    return new Symbol(kind, name.text(), "", name.span(), whole, inside.toList());
  }

  private static Symbol symbol(
      Thing kind, Name name, Label label, Span whole, Stream<Symbol> inside) {
    String shown = label instanceof Label.Given(var text, _) ? text : "";
    return new Symbol(kind, name.text(), shown, name.span(), whole, inside.toList());
  }
}
