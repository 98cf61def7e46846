package io.svodka.delivery.ledger.store;

import io.svodka.model.secret.Secret;

/// Where a ledger on a server is.
///
/// @param url such as `jdbc:postgresql://localhost:5432/svodka`
/// @param user name to sign in with; may be empty
public record LedgerAddress(String url, String user, Secret password) {}
