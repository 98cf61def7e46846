package io.svodka.runner.oracle.naive;

import io.svodka.runner.oracle.project.Cond;
import io.svodka.runner.oracle.project.Term;
import java.util.Optional;

/// Conditions of a fact as the rows behind one of its paths see them; none where they cannot.
final class Moved {
  private final String path;

  private Moved(String path) {
    this.path = path;
  }

  static Optional<Cond> to(Cond cond, String path) {
    try {
      return Optional.of(new Moved(path).cond(cond));
    } catch (NotThere _) {
      return Optional.empty();
    }
  }

  /// A name that the rows do not have.
  private static final class NotThere extends RuntimeException {
    private static final long serialVersionUID = 1;
  }

  private Cond cond(Cond cond) {
    return switch (cond) {
      case Cond.Always() -> cond;
      case Cond.Compared(var operator, var left, var right) ->
          new Cond.Compared(operator, term(left), term(right));
      case Cond.Both(var left, var right) -> new Cond.Both(cond(left), cond(right));
      case Cond.Either(var left, var right) -> new Cond.Either(cond(left), cond(right));
      case Cond.Not(var inner) -> new Cond.Not(cond(inner));
      case Cond.OneOf(var value, var options) -> new Cond.OneOf(term(value), options);
      case Cond.Missing(var value) -> new Cond.Missing(term(value));
      case Cond.Between(var value, var least, var most) ->
          new Cond.Between(term(value), term(least), term(most));
      case Cond.Matches(var how, var value, var part) -> new Cond.Matches(how, term(value), part);
      case Cond.Holds(var named) -> new Cond.Holds(named(named));
      case Cond.Within(var day, var period) -> new Cond.Within(named(day), period);
    };
  }

  private Term term(Term term) {
    return switch (term) {
      case Term.Named named -> named(named);
      case Term.Literal _ -> term;
      case Term.Arithmetic(var operator, var left, var right) ->
          new Term.Arithmetic(operator, term(left), term(right));
      case Term.Call(var function, var arguments) ->
          new Term.Call(function, arguments.stream().map(this::term).toList());
      case Term.Choice(var condition, var then, var otherwise) ->
          new Term.Choice(cond(condition), term(then), term(otherwise));
    };
  }

  private Term.Named named(Term.Named named) {
    if (named.path().equals(path)) {
      return new Term.Named("", named.name(), named.kind());
    }
    if (path.isEmpty() || named.path().startsWith(path + ".")) {
      int cut = path.isEmpty() ? 0 : path.length() + 1;
      return new Term.Named(named.path().substring(cut), named.name(), named.kind());
    }
    throw new NotThere();
  }
}
