package io.svodka.runner.oracle.draw;

import io.svodka.model.value.Value;
import io.svodka.runner.oracle.project.Cond;
import io.svodka.runner.oracle.project.Term;
import io.svodka.runner.oracle.project.When;
import java.math.BigDecimal;
import java.util.List;

/// Draws conditions on rows.
///
/// @param names what may be asked about
record Conditions(Dice dice, List<Term.Named> names) {

  Cond any() {
    return deep(2);
  }

  private Cond deep(int depth) {
    if (depth > 0 && dice.chance(35)) {
      return switch (dice.between(0, 2)) {
        case 0 -> new Cond.Both(deep(depth - 1), deep(depth - 1));
        case 1 -> new Cond.Either(deep(depth - 1), deep(depth - 1));
        default -> new Cond.Not(deep(depth - 1));
      };
    }
    return leaf(dice.pick(names));
  }

  private Cond leaf(Term.Named named) {
    if (dice.chance(8)) {
      return new Cond.Missing(named);
    }
    return switch (named.kind()) {
      case TEXT -> text(named);
      case WHOLE, MONEY, RATE, NUMBER -> number(named);
      case TRUTH -> new Cond.Holds(named);
      case DAY, MOMENT ->
          new Cond.Within(
              named, dice.pick(new When.Period.Year(2025), new When.Period.Month(2026, 2)));
    };
  }

  private Cond text(Term.Named named) {
    List<String> words = dice.pick(List.of(Tables.STATES, Tables.REGIONS, Tables.TAGS));
    Term.Literal word = new Term.Literal(Value.of(dice.pick(words)));
    return switch (dice.between(0, 4)) {
      case 0 -> new Cond.Compared("=", named, word);
      case 1 -> new Cond.Compared("<>", named, word);
      case 2 -> new Cond.OneOf(named, dice.some(words, 2).stream().map(Value::of).toList());
      case 3 -> new Cond.Compared(dice.pick("<", ">="), named, word);
      default ->
          new Cond.Matches(
              dice.pick("contains", "starts with", "ends with"),
              named,
              dice.pick("a", "%", "_", "N"));
    };
  }

  private Cond number(Term.Named named) {
    Term.Literal bound = bound();
    return switch (dice.between(0, 3)) {
      case 0 -> new Cond.Between(named, new Term.Literal(Value.of(1)), bound);
      case 1 -> new Cond.Compared(dice.pick("=", "<>"), named, new Term.Literal(Value.of(3)));
      default -> new Cond.Compared(dice.pick("<", "<=", ">", ">="), named, bound);
    };
  }

  private Term.Literal bound() {
    return new Term.Literal(
        dice.chance(50)
            ? Value.of(dice.between(0, 9))
            : Value.of(BigDecimal.valueOf(dice.between(0, 60000), 2)));
  }
}
