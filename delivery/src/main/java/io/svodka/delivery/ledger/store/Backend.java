package io.svodka.delivery.ledger.store;

import io.svodka.model.failure.RunFailure;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;

/// What one kind of database does in its own way.
interface Backend {
  Connection connect() throws SQLException;

  /// Returns the statement that begins a transaction which may write.
  String begin();

  /// Says what the transactions from now on outlive. Asked between two of them.
  void outlive(Connection connection, Durability durability) throws SQLException;

  /// Returns what a query is followed by whose rows are about to change.
  String forUpdate();

  /// Returns what a query is followed by that looks for work others have not taken.
  String skipLocked();

  /// Keeps others from changing the schema until the transaction ends.
  void lockSchema(Connection connection) throws SQLException;

  int version(Connection connection) throws SQLException;

  void setVersion(Connection connection, int version) throws SQLException;

  /// Returns the scripts of each version of the schema.
  List<List<String>> scripts();

  /// Returns a script's text in the words of this database.
  String inOwnWords(String script);

  /// Returns the query for the time by which claims are judged; empty where that is the caller's.
  String clock();

  /// Returns the name of this process, by which others know whose a claim is.
  String holder();

  /// Says whether a process may still act on what it claimed, as far as that can be known.
  boolean mayBeAlive(String holder);

  /// Returns how long a claim lasts without being renewed.
  Duration lease();

  RunFailure failure(Exception cause);
}
