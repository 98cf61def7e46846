package io.svodka.runner.oracle.draw;

import io.svodka.model.value.Value;
import io.svodka.runner.oracle.project.Cond;
import io.svodka.runner.oracle.project.Kind;
import io.svodka.runner.oracle.project.Model;
import io.svodka.runner.oracle.project.Model.Dimension;
import io.svodka.runner.oracle.project.Model.Role;
import io.svodka.runner.oracle.project.Model.Shape;
import io.svodka.runner.oracle.project.Term;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/// Draws models around the tables: facts that join people, goods and, behind these, organisations.
final class Models {
  private final Dice dice;
  private final Tables tables;

  Models(Dice dice) {
    this.dice = dice;
    this.tables = new Tables(dice);
  }

  List<Model> draw() {
    List<Model> models = new ArrayList<>(List.of(orgs(), people(), items()));
    int facts = dice.between(1, 3);
    for (int i = 1; i <= facts; i++) {
      Model fact = fact("f" + i, i);
      if (i == 1 && dice.chance(60)) {
        Model lines = lines(fact);
        models.add(lines);
        fact = joined(fact, lines);
      }
      models.add(fact);
    }
    return models;
  }

  private static Term.Named own(String name, Kind kind) {
    return new Term.Named("", name, kind);
  }

  private Dimension plain(String name, Kind kind, Term term) {
    String missing = kind == Kind.TEXT && dice.chance(25) ? "none of " + name : "";
    return new Dimension(name, kind, new Shape.Plain(term), missing, "");
  }

  private Dimension column(String column, Kind kind) {
    return plain("d_" + column, kind, own(column, kind));
  }

  private Model orgs() {
    return model(
        "orgs",
        tables.orgs(),
        List.of(),
        List.of(column("title", Kind.TEXT), column("kind", Kind.TEXT)));
  }

  private Model people() {
    Dimension grade =
        new Dimension("d_grade", Kind.TEXT, bands(own("grade", Kind.WHOLE), 10, 20), "", "");
    return model(
        "people",
        tables.people(),
        List.of(new Role(Model.Many.ONE, "org", "orgs", "org_id")),
        List.of(
            column("name", Kind.TEXT),
            column("region", Kind.TEXT),
            column("active", Kind.TRUTH),
            grade,
            mapped("d_zone", own("region", Kind.TEXT), Tables.REGIONS)));
  }

  private Model items() {
    return model(
        "items",
        tables.items(),
        List.of(new Role(Model.Many.ONE, "maker", "orgs", "maker_id")),
        List.of(
            column("category", Kind.TEXT),
            new Dimension("d_price", Kind.TEXT, bands(own("price", Kind.MONEY), 10, 30), "", "")));
  }

  private Shape bands(Term term, int low, int high) {
    return new Shape.Banded(
        term,
        List.of(
            new Model.Bound(BigDecimal.valueOf(low), "z small"),
            new Model.Bound(BigDecimal.valueOf(high), "middle")),
        dice.chance(70) ? "a large" : "");
  }

  private Dimension mapped(String name, Term term, List<String> words) {
    List<String> chosen = dice.some(words, 3);
    return new Dimension(
        name,
        Kind.TEXT,
        new Shape.Mapped(
            term,
            List.of(
                new Model.Case(List.of(Value.of(chosen.get(0)), Value.of(chosen.get(1))), "Two"),
                new Model.Case(List.of(Value.of(chosen.get(2))), "One")),
            dice.chance(60) ? "Others" : ""),
        "",
        "");
  }

  private Model fact(String name, int number) {
    Kind time = dice.pick(Kind.DAY, Kind.MOMENT);
    Model bare =
        new Model(
            name,
            tables.facts(name + "_list", time),
            "made",
            List.of(
                new Role(Model.Many.ONE, "partner", "people", "who"),
                new Role(Model.Many.ONE, "referrer", "people", "other"),
                new Role(Model.Many.ONE, "product", "items", "what")),
            dimensions(time, number),
            List.of(),
            List.of(),
            List.of());
    Conditions conditions = new Conditions(dice, rowNames(bare));
    Cond segment = conditions.any();
    return new Model(
        name,
        bare.table(),
        "made",
        bare.roles(),
        bare.dimensions(),
        List.of(new Model.Segment("s_some", segment)),
        dice.maybe(25, conditions::any),
        List.of());
  }

  /// The states of all facts mean the same.
  private List<Dimension> dimensions(Kind time, int number) {
    Shape size = bands(own("amount", Kind.MONEY), 100, 500);
    Term weekday = new Term.Call("weekday", List.of(own("made", time)));
    Dimension state = column("state", Kind.TEXT);
    return List.of(
        number > 1
            ? new Dimension(state.name(), Kind.TEXT, state.shape(), "", "f1.d_state")
            : state,
        mapped("d_stage", own("state", Kind.TEXT), Tables.STATES),
        new Dimension("d_size", Kind.TEXT, size, "", ""),
        column("qty", Kind.WHOLE),
        plain("d_weekday", Kind.WHOLE, weekday));
  }

  /// Returns the columns that conditions in a model may ask about.
  static List<Term.Named> rowNames(Model model) {
    return model.table().columns().stream()
        .filter(each -> !each.name().equals("id") && each.kind() != Kind.NUMBER)
        .filter(each -> !List.of("who", "other").contains(each.name()))
        .map(each -> own(each.name(), each.kind()))
        .toList();
  }

  private Model lines(Model fact) {
    return model(
        "l1",
        tables.lines("l1_list", Math.max(1, fact.table().rows().size())),
        List.of(new Role(Model.Many.ONE, "fact", fact.name(), "fact_id")),
        List.of(column("tag", Kind.TEXT)));
  }

  private static Model joined(Model fact, Model lines) {
    List<Role> roles = new ArrayList<>(fact.roles());
    roles.add(new Role(Model.Many.MANY, "parts", lines.name(), "fact_id"));
    return new Model(
        fact.name(),
        fact.table(),
        fact.time(),
        roles,
        fact.dimensions(),
        fact.segments(),
        fact.filters(),
        fact.measures());
  }

  private static Model model(
      String name,
      io.svodka.runner.oracle.project.Table table,
      List<Role> roles,
      List<Dimension> dimensions) {
    return new Model(name, table, "", roles, dimensions, List.of(), List.of(), List.of());
  }
}
