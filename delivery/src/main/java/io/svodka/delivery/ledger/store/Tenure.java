package io.svodka.delivery.ledger.store;

/// Who claims, and until when it lasts.
///
/// @param now by the clock that judges claims, in milliseconds
/// @param until end of a claim that is made or renewed now, in milliseconds
public record Tenure(String holder, long now, long until) {}
