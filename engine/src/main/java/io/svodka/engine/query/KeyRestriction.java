package io.svodka.engine.query;

import io.svodka.model.plan.BurstPlan.KeyPlan;
import io.svodka.model.plan.RowExpr;
import io.svodka.model.value.Value;
import java.util.List;
import java.util.Optional;

/// Narrows the rows of a fact to the keys of the burst.
sealed interface KeyRestriction {

  /// The keys stand in the same database.
  ///
  /// @param plan where they come from; nothing where the select says it all
  record Listed(Sql select, Optional<KeyPlan> plan) implements KeyRestriction {
    Listed(Sql select) {
      this(select, Optional.empty());
    }
  }

  /// The keys stand elsewhere and are handed over.
  record HandedOver(KeyPlan plan, List<Value> keys) implements KeyRestriction {
    public HandedOver {
      keys = List.copyOf(keys);
    }
  }

  /// Rows are grouped by key, and groups are narrowed then.
  record OfGroups() implements KeyRestriction {}

  /// Returns whether joins that find a row for every row that counts have narrowed the rows
  /// already: the key is that of a row of the very table that lists all keys; or whether they need
  /// not be narrowed.
  default boolean isMetBy(RowExpr key, JoinOrder joins) {
    return switch (this) {
      case HandedOver _ -> false;
      case OfGroups() -> true;
      case Listed(_, var plan) ->
          key instanceof RowExpr.Column(var alias, var name, _)
              && plan.filter(each -> each.filters().isEmpty() && isColumn(each.key(), name))
                  .map(KeyPlan::source)
                  .filter(source -> finds(joins, alias, source))
                  .isPresent();
    };
  }

  private static boolean isColumn(RowExpr key, String name) {
    return key instanceof RowExpr.Column(var alias, var own, _)
        && alias.isEmpty()
        && own.equals(name);
  }

  private static boolean finds(JoinOrder joins, String alias, String source) {
    return joins.found().stream()
        .anyMatch(join -> join.alias().equals(alias) && join.source().equals(source));
  }

  default Sql write(Sql key, SqlDialect dialect) {
    return switch (this) {
      case Listed(var select, _) -> Sql.form("{} in ({})", key, select);
      case OfGroups() -> Sql.of("true");
      case HandedOver(_, var keys) when keys.isEmpty() -> Sql.of("false");
      case HandedOver(var plan, var keys) -> {
        Literals literals = new Literals(dialect);
        List<Sql> written = keys.stream().map(k -> literals.of(k, plan.key().type())).toList();
        yield Sql.form("{} in ({})", key, Sql.join(", ", written));
      }
    };
  }
}
