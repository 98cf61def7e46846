package io.svodka.engine.query;

import io.svodka.model.plan.BurstPlan.KeyPlan;
import io.svodka.model.value.Value;
import java.util.List;

/// Narrows the rows of a fact to the keys of the burst.
sealed interface KeyRestriction {

  /// The keys stand in the same database.
  record Listed(Sql select) implements KeyRestriction {}

  /// The keys stand elsewhere and are handed over.
  record HandedOver(KeyPlan plan, List<Value> keys) implements KeyRestriction {
    public HandedOver {
      keys = List.copyOf(keys);
    }
  }

  default Sql write(Sql key, SqlDialect dialect) {
    return switch (this) {
      case Listed(var select) -> Sql.form("{} in ({})", key, select);
      case HandedOver(_, var keys) when keys.isEmpty() -> Sql.of("false");
      case HandedOver(var plan, var keys) -> {
        Literals literals = new Literals(dialect);
        List<Sql> written = keys.stream().map(k -> literals.of(k, plan.key().type())).toList();
        yield Sql.form("{} in ({})", key, Sql.join(", ", written));
      }
    };
  }
}
