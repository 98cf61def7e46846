package io.svodka.runner.oracle.draw;

import io.svodka.runner.oracle.project.Cond;
import io.svodka.runner.oracle.project.Fig;
import io.svodka.runner.oracle.project.Kind;
import io.svodka.runner.oracle.project.Model;
import io.svodka.runner.oracle.project.Project;
import io.svodka.runner.oracle.project.Query;
import io.svodka.runner.oracle.project.Query.By;
import io.svodka.runner.oracle.project.Query.Direction;
import io.svodka.runner.oracle.project.Query.Item;
import io.svodka.runner.oracle.project.Query.Rules;
import io.svodka.runner.oracle.project.Query.Sort;
import io.svodka.runner.oracle.project.Term;
import io.svodka.runner.oracle.project.When;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/// Draws queries.
final class Queries {
  private static final List<When.Unit> UNITS =
      List.of(
          When.Unit.MONTH,
          When.Unit.MONTH,
          When.Unit.MONTH,
          When.Unit.WEEK,
          When.Unit.MONTH,
          When.Unit.MONTH,
          When.Unit.QUARTER,
          When.Unit.QUARTER,
          When.Unit.QUARTER,
          When.Unit.YEAR,
          When.Unit.DAY);

  private final Dice dice;
  private final Project project;
  private final List<Model> facts;
  private final List<By> by = new ArrayList<>();
  private final Map<String, When.Comparison> compare = new LinkedHashMap<>();
  private final When.Period during;
  private final boolean once;
  private final boolean hours;

  Queries(Dice dice, Project project) {
    this.dice = dice;
    this.project = project;
    List<Model> all = project.models().stream().filter(m -> !m.measures().isEmpty()).toList();
    facts = dice.some(all, dice.chance(70) ? 1 : 2);
    hours = dice.chance(6);
    during = hours ? new Periods(dice).ofHours() : new Periods(dice).period();
    once = facts.size() == 1 && hasLines() && dice.chance(40);
  }

  private boolean hasLines() {
    return facts.getFirst().roles().stream().anyMatch(role -> role.name().equals("parts"));
  }

  Drawn.Asked draw() {
    group();
    if (!(during instanceof When.Period.AllTime)) {
      for (int i = dice.pick(0, 0, 1, 1, 2); i > 0; i--) {
        compare.put("c" + i, new Periods(dice).comparison());
      }
    }
    Figures figures = new Figures(dice, project, facts, by.size(), List.copyOf(compare.keySet()));
    List<Item> show = new ArrayList<>();
    int count = dice.between(1, 4);
    for (int i = 0; i < count; i++) {
      show.add(new Item("i" + i, figures.draw(!(during instanceof When.Period.AllTime))));
    }
    boolean crosstab = by.size() > 1 && dice.chance(35);
    Query query =
        new Query(
            show,
            by,
            during,
            compare,
            dice.maybe(40, this::where),
            rules(show, crosstab),
            marks(),
            new Query.Shape(
                by.isEmpty() ? 0 : dice.between(0, by.size() - 1),
                crosstab ? dice.between(1, by.size() - 1) : 0));
    return new Drawn.Asked(facts.getFirst().name(), query);
  }

  private void group() {
    List<By> attributes = new ArrayList<>();
    for (String name : List.of("d_region", "d_name", "d_zone", "d_grade", "d_active")) {
      attributes.add(new By.Attribute("partner", name));
      attributes.add(new By.Attribute("referrer", name));
    }
    attributes.add(new By.Attribute("partner", "id"));
    attributes.add(new By.Attribute("partner.org", "d_title"));
    attributes.add(new By.Attribute("product", "d_category"));
    attributes.add(new By.Attribute("product", "d_price"));
    attributes.add(new By.Attribute("product.maker", "d_kind"));
    if (facts.size() == 1) {
      facts
          .getFirst()
          .dimensions()
          .forEach(each -> attributes.add(new By.Attribute(facts.getFirst().name(), each.name())));
    } else if (dice.chance(30)) {
      attributes.add(new By.Attribute("f1", "d_state"));
    }
    by.addAll(dice.some(attributes, dice.pick(0, 1, 1, 2, 2, 3)));
    if (once) {
      by.addFirst(new By.Attribute("parts", "d_tag"));
    }
    if (hours || dice.chance(45)) {
      When.Unit first = hours ? When.Unit.HOUR : dice.pick(UNITS);
      List<When.Unit> units = new ArrayList<>(List.of(first));
      if (dice.chance(25)) {
        units.add(dice.pick(UNITS));
      }
      units.stream()
          .distinct()
          .forEach(unit -> by.add(dice.between(0, by.size()), new By.Calendar(unit)));
    }
  }

  private Cond where() {
    List<Term.Named> names =
        new ArrayList<>(
            List.of(
                new Term.Named("partner", "d_region", Kind.TEXT),
                new Term.Named("partner", "d_active", Kind.TRUTH),
                new Term.Named("product", "d_category", Kind.TEXT),
                new Term.Named("partner.org", "d_kind", Kind.TEXT),
                new Term.Named("product", "d_price", Kind.TEXT)));
    if (facts.size() == 1) {
      names.add(new Term.Named("", "d_state", Kind.TEXT));
      names.add(new Term.Named("", "d_size", Kind.TEXT));
      names.add(new Term.Named("", "d_qty", Kind.WHOLE));
      names.add(new Term.Named("", "s_some", Kind.TRUTH));
    }
    return new Conditions(dice, names).any();
  }

  private Query.Marks marks() {
    List<Integer> attributes =
        IntStream.range(0, by.size())
            .filter(i -> by.get(i) instanceof By.Attribute(var path, var name) && isOwn(path, name))
            .boxed()
            .toList();
    return new Query.Marks(
        once ? Query.Repeats.COUNTED_ONCE : Query.Repeats.REFUSED,
        dice.chance(15) ? Query.Sight.SHARED : Query.Sight.CUT,
        dice.chance(15) ? dice.some(attributes, 1) : List.of());
  }

  /// Values of a dimension that means another one are those of the other.
  private static boolean isOwn(String path, String name) {
    return !path.equals("parts") && !name.equals("d_state");
  }

  private Rules rules(List<Item> show, boolean crosstab) {
    if (by.isEmpty()) {
      return Rules.NONE;
    }
    List<Sort> sort = new ArrayList<>();
    for (int i = dice.pick(0, 0, 1, 1, 2); i > 0; i--) {
      Direction direction = dice.pick(Direction.ASCENDING, Direction.DESCENDING);
      sort.add(
          dice.chance(30)
              ? new Sort.ByDimension(dice.between(0, by.size() - 1), direction)
              : new Sort.ByItem(dice.between(0, show.size() - 1), direction));
    }
    List<Query.Top> top = crosstab ? List.of() : dice.maybe(25, () -> top(show));
    int limit = !crosstab && dice.chance(12) ? dice.between(1, 4) : 0;
    return new Rules(dice.maybe(20, () -> having(show)), sort, top, limit);
  }

  private Query.Top top(List<Item> show) {
    List<Integer> within = by.size() > 1 && dice.chance(50) ? List.of(0) : List.of();
    return new Query.Top(
        dice.between(1, 3),
        dice.between(0, show.size() - 1),
        within,
        dice.chance(60) ? "Rest of \"them\"" : "");
  }

  private Fig.Test having(List<Item> show) {
    Fig figure = dice.pick(show).figure();
    Fig.Test plain =
        new Fig.Test.Compared(
            dice.pick(">", ">=", "<", "<>"),
            figure,
            new Fig.Number(BigDecimal.valueOf(dice.between(0, 3))));
    return dice.chance(25) ? new Fig.Test.Either(plain, new Fig.Test.Missing(figure)) : plain;
  }
}
