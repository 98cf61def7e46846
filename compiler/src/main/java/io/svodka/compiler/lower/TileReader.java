package io.svodka.compiler.lower;

import io.svodka.compiler.problem.LayoutProblem;
import io.svodka.compiler.problem.TypingProblem;
import io.svodka.compiler.syntax.Element;
import io.svodka.compiler.syntax.Expr;
import io.svodka.compiler.syntax.Label;
import io.svodka.compiler.syntax.Name;
import io.svodka.compiler.syntax.Tile;
import io.svodka.compiler.syntax.TileOption;
import io.svodka.compiler.type.Figure;
import io.svodka.compiler.type.Type;
import io.svodka.compiler.type.Types;
import io.svodka.compiler.type.Units;
import io.svodka.model.plan.ElementPlan;
import io.svodka.model.plan.Formula;
import io.svodka.model.plan.TilePlan;
import io.svodka.model.value.Unit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/// Reads tiles.
final class TileReader {
  private final LayoutScope scope;

  TileReader(LayoutScope scope) {
    this.scope = scope;
  }

  ElementPlan read(Element.Tiles tiles, BoundQuery query) {
    query.scope().demand(List.of());
    List<TilePlan> plans = new ArrayList<>();
    tiles.tiles().forEach(tile -> tile(tile, query).ifPresent(plans::add));
    if (tiles.tiles().isEmpty()) {
      query
          .scope()
          .items()
          .values()
          .forEach(item -> whole(tiles, item, query).ifPresent(plans::add));
    }
    return new ElementPlan.Tiles(query.scope().name(), plans);
  }

  /// Without a list every figure of the query has a tile.
  private Optional<TilePlan> whole(Element.Tiles tiles, Shown item, BoundQuery query) {
    Figure figure = scope.atTotal(item.figure(), List.of(query), tiles.query().span());
    return figure.isUnknown()
        ? Optional.empty()
        : Optional.of(new TilePlan(item.label(), figure.plan()));
  }

  private Optional<TilePlan> tile(Tile tile, BoundQuery query) {
    QueryFigures figures = scope.figures(List.of(query), ItemLookup.Place.LAYOUT);
    Figure figure =
        scope.atTotal(figures.reader().read(tile.value()), List.of(query), tile.value().span());
    if (figure.isUnknown()) {
      return Optional.empty();
    }
    if (figure.formula() instanceof Formula.Dimension) {
      scope.findings().add(new LayoutProblem.GroupInText(tile.value().span()));
      return Optional.empty();
    }
    for (TileOption option : tile.options()) {
      if (option instanceof TileOption.Format(var spec, _)) {
        figure = scope.report().formats().show(figure, spec, written(tile.value()));
      }
    }
    List<TilePlan.DeltaPlan> deltas = new ArrayList<>();
    List<TilePlan.TargetPlan> target = new ArrayList<>();
    List<TilePlan.TrendPlan> trend = new ArrayList<>();
    for (TileOption option : tile.options()) {
      switch (option) {
        case TileOption.Versus(var names, _) -> {
          for (Name name : names) {
            delta(figures, figure, name, query).ifPresent(deltas::add);
          }
        }
        case TileOption.Target(var value, _) ->
            target(figures, figure, tile.value(), value).ifPresent(target::add);
        case TileOption.Sparkline(var name, _) -> trend(tile, name).ifPresent(trend::add);
        case TileOption.Format _ -> {}
      }
    }
    return Optional.of(new TilePlan(label(tile, query), figure.plan(), deltas, target, trend));
  }

  /// The figure of the tile over the time of another query, which must show it too.
  private Optional<TilePlan.TrendPlan> trend(Tile tile, Name name) {
    return scope.query(name).flatMap(query -> trend(tile, name, query));
  }

  private Optional<TilePlan.TrendPlan> trend(Tile tile, Name name, BoundQuery query) {
    List<Grouping> groupings = query.scope().groupings();
    OptionalInt time =
        IntStream.range(0, groupings.size())
            .filter(i -> groupings.get(i) instanceof Grouping.ByCalendar)
            .findFirst();
    if (time.isEmpty()) {
      scope.findings().add(new LayoutProblem.TrendWithoutTime(name.span(), name.text()));
      return Optional.empty();
    }
    Figure figure = scope.reader(List.of(query), ItemLookup.Place.LAYOUT).read(tile.value());
    query.scope().demand(List.of(time.getAsInt()));
    return figure.isUnknown()
        ? Optional.empty()
        : Optional.of(new TilePlan.TrendPlan(query.scope().name(), time.getAsInt(), figure.plan()));
  }

  private String label(Tile tile, BoundQuery query) {
    if (tile.label() instanceof Label.Given(var text, _)) {
      return text;
    }
    return tile.value() instanceof Expr.Reference(var path, _)
        ? query.scope().item(path).map(Shown::label).orElse(path.dotted())
        : written(tile.value());
  }

  private static Optional<TilePlan.DeltaPlan> delta(
      QueryFigures figures, Figure figure, Name name, BoundQuery query) {
    Optional<Figure> before = figures.before(figure, name);
    return before.map(
        then -> {
          Figure change =
              figure.unit() instanceof Unit.Percent
                  ? figures.change(figure, then.formula())
                  : figures.growth(figure, then.formula());
          int comparison = query.scope().slot(name).orElseThrow() - 1;
          return new TilePlan.DeltaPlan(comparison, change.plan(), then.plan());
        });
  }

  private Optional<TilePlan.TargetPlan> target(
      QueryFigures figures, Figure figure, Expr shownValue, Expr value) {
    Figure aim = figures.reader().read(value);
    if (aim.isUnknown()) {
      return Optional.empty();
    }
    boolean fits =
        figure.type() instanceof Type.Numeric one
            && aim.type() instanceof Type.Numeric two
            && Units.alike(one, two) instanceof Units.Meeting.Gives;
    if (!fits) {
      scope
          .findings()
          .add(
              new TypingProblem.Incomparable(
                  value.span(),
                  Types.named(aim.type()),
                  shownValue.span(),
                  Types.named(figure.type())));
      return Optional.empty();
    }
    Figure shown =
        aim.formula() instanceof Formula.Constant
            ? new Figure(aim.formula(), figure.type(), figure.format(), figure.good())
            : aim;
    return Optional.of(new TilePlan.TargetPlan(targetLabel(aim), shown.plan()));
  }

  /// A figure of another query is called like that query where the query has a label.
  private String targetLabel(Figure aim) {
    if (aim.formula() instanceof Formula.OfQuery(var name, _)) {
      BoundQuery other = scope.bound().get(name);
      return other != null && other.scope().syntax().label() instanceof Label.Given(var text, _)
          ? text
          : scope.words().target();
    }
    return scope.words().target();
  }

  private String written(Expr expr) {
    return scope.report().project().texts().at(expr.span());
  }
}
