package io.svodka.runner.oracle.draw;

import io.svodka.model.value.Value;
import io.svodka.runner.oracle.project.Cond;
import io.svodka.runner.oracle.project.Fig;
import io.svodka.runner.oracle.project.Fig.How;
import io.svodka.runner.oracle.project.Kind;
import io.svodka.runner.oracle.project.Model;
import io.svodka.runner.oracle.project.Model.Measure;
import io.svodka.runner.oracle.project.Model.Options;
import io.svodka.runner.oracle.project.Term;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/// Draws the measures of a fact: plain aggregates, then formulas over these.
final class Measures {
  private static final BigDecimal NONE = BigDecimal.ZERO;

  private final Dice dice;
  private final Model model;
  private final List<Measure> measures = new ArrayList<>();

  Measures(Dice dice, Model model) {
    this.dice = dice;
    this.model = model;
  }

  Model drawn() {
    int count = dice.between(3, 6);
    for (int i = 0; i < count; i++) {
      add(aggregate(), options());
    }
    if (hasLines()) {
      add(ofLines(), Options.NONE);
    }
    add(new Fig.Aggregate(How.COUNT, List.of(), cond(), NONE), edge());
    int formulas = dice.between(1, 3);
    for (int i = 0; i < formulas; i++) {
      add(formula(), new Options("", "", dice.chance(20) ? dice.pick("0", "null") : ""));
    }
    return model.with(measures);
  }

  private void add(Fig figure, Options options) {
    measures.add(new Measure(model.name() + "_m" + measures.size(), figure, options));
  }

  private Options options() {
    return new Options(
        dice.chance(15) ? "paid_on" : "", "", dice.chance(15) ? dice.pick("0", "null") : "");
  }

  private Options edge() {
    return new Options(
        dice.chance(20) ? "paid_on" : "",
        dice.chance(70) ? dice.pick("last", "first") : "",
        dice.chance(15) ? dice.pick("0", "null") : "");
  }

  private boolean hasLines() {
    return model.roles().stream().anyMatch(role -> role.name().equals("parts"));
  }

  private Cond cond() {
    return dice.chance(50) ? new Cond.Always() : new Conditions(dice, Models.rowNames(model)).any();
  }

  private static Term.Named own(String name, Kind kind) {
    return new Term.Named("", name, kind);
  }

  private Fig aggregate() {
    How how = dice.pick(List.of(How.values()));
    List<Term> value =
        switch (how) {
          case COUNT -> dice.maybe(50, this::anything);
          case COUNT_DISTINCT -> List.of(anything());
          case SUM,
              SUM_DISTINCT,
              AVG,
              AVG_DISTINCT,
              MEDIAN,
              PERCENTILE,
              MIN,
              MAX,
              ANY,
              FIRST,
              LAST ->
              List.of(number());
        };
    BigDecimal share = BigDecimal.valueOf(dice.pick(5, 25, 50, 90, 95, 100), 2);
    return new Fig.Aggregate(how, value, cond(), share);
  }

  private Term anything() {
    return dice.pick(
        own("who", Kind.TEXT),
        own("state", Kind.TEXT),
        own("amount", Kind.MONEY),
        own("qty", Kind.WHOLE),
        own("paid_on", Kind.DAY),
        new Term.Named("partner", "region", Kind.TEXT),
        new Term.Named("product.maker", "title", Kind.TEXT));
  }

  private Term number() {
    return switch (dice.between(0, 8)) {
      case 0, 1 -> own("amount", Kind.MONEY);
      case 2 -> own("qty", Kind.WHOLE);
      case 3 -> own("weight", Kind.NUMBER);
      case 4 -> new Term.Arithmetic('*', own("amount", Kind.MONEY), own("qty", Kind.WHOLE));
      case 5 ->
          new Term.Arithmetic(
              dice.pick('+', '-'), own("amount", Kind.MONEY), own("rate", Kind.RATE));
      case 6 -> new Term.Arithmetic('/', own("amount", Kind.MONEY), own("qty", Kind.WHOLE));
      case 7 -> call();
      default ->
          new Term.Choice(
              new Conditions(dice, Models.rowNames(model)).any(),
              own("amount", Kind.MONEY),
              new Term.Literal(Value.of(7)));
    };
  }

  private Term call() {
    Term amount = own("amount", Kind.MONEY);
    Term zero = new Term.Literal(Value.of(0));
    return switch (dice.between(0, 6)) {
      case 0 -> new Term.Call("coalesce", List.of(amount, zero));
      case 1 -> new Term.Call("abs", List.of(amount));
      case 2 ->
          new Term.Call("round", List.of(own("rate", Kind.RATE), new Term.Literal(Value.of(1))));
      case 3 ->
          new Term.Call(dice.pick("least", "greatest"), List.of(amount, own("qty", Kind.WHOLE)));
      case 4, 5 -> split(amount);
      default -> new Term.Call(dice.pick("floor", "ceil"), List.of(own("rate", Kind.RATE)));
    };
  }

  /// A share of an amount among a fixed number of them, or among as many as the row says.
  private Term split(Term amount) {
    int part = dice.between(1, 7);
    Term parts =
        dice.pick(own("qty", Kind.WHOLE), new Term.Literal(Value.of(dice.between(part, 9))));
    Term of = new Term.Literal(Value.of(part));
    return dice.pick(
        new Term.Call("split", List.of(amount, parts, of)),
        new Term.Call(
            "split", List.of(amount, parts, of, new Term.Literal(Value.of(dice.between(0, 3))))),
        new Term.Call("split", List.of(amount, parts, own("qty", Kind.WHOLE))));
  }

  private Fig ofLines() {
    Term price = new Term.Named("parts", "price", Kind.MONEY);
    Term n = new Term.Named("parts", "n", Kind.WHOLE);
    Term value = dice.pick(price, n, new Term.Arithmetic('*', price, n));
    return new Fig.Aggregate(
        dice.pick(How.SUM, How.AVG, How.MAX, How.MEDIAN), List.of(value), cond(), NONE);
  }

  private Fig.Ref measure() {
    return new Fig.Ref("", dice.pick(measures).name());
  }

  private Fig formula() {
    return switch (dice.between(0, 5)) {
      case 0, 1 -> new Fig.Arithmetic('/', measure(), measure());
      case 2 -> new Fig.Narrowed(measure(), new Conditions(dice, Models.rowNames(model)).any());
      case 3 -> new Fig.Call("coalesce", List.of(measure(), new Fig.Number(BigDecimal.TEN)));
      case 4 ->
          new Fig.Arithmetic(
              '*', measure(), new Fig.Number(BigDecimal.valueOf(dice.between(1, 40), 1)));
      default -> new Fig.Arithmetic(dice.pick('+', '-'), measure(), measure());
    };
  }
}
