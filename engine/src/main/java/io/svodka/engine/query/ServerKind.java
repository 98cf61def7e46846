package io.svodka.engine.query;

import java.sql.Connection;
import java.sql.SQLException;

/// How servers of one kind are reached, and how they are asked.
interface ServerKind {

  AddressRules addresses();

  SqlDialect dialect();

  /// Returns a connection that nothing was asked of yet.
  Connection connect(DatabaseAddress address) throws SQLException;

  /// Makes the connection one transaction that reads a single state of the data, where the server
  /// offers it, that cannot write, and whose statements end in time.
  void prepare(Connection connection, DatabaseAddress address) throws SQLException;

  /// Returns the catalog that a session sees.
  ServerCatalog catalog(Session session);
}
