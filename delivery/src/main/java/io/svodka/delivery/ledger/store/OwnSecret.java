package io.svodka.delivery.ledger.store;

import io.svodka.model.secret.Secret;
import java.security.SecureRandom;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.List;

/// The secret that a ledger draws for itself when it is made. It lies in the ledger, so all
/// processes that share the ledger have the same, now and after a restart. Runs inside a
/// transaction.
record OwnSecret(LedgerStore store) {
  private static final String PURPOSE = "postmarks";
  private static final int BYTES = 32;

  Secret read() throws SQLException {
    List<String> known = known();
    if (known.isEmpty()) {
      store.change(
          "insert into ledger_secret (purpose, secret) values (?, ?) on conflict do nothing",
          PURPOSE,
          drawn());
      known = known();
    }
    return new Secret(known.getFirst());
  }

  private List<String> known() throws SQLException {
    return store.rows(
        row -> row.getString(1), "select secret from ledger_secret where purpose = ?", PURPOSE);
  }

  private static String drawn() {
    byte[] bytes = new byte[BYTES];
    new SecureRandom().nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }
}
