package io.svodka.delivery.editions;

import java.time.Instant;

/// An edition in the ledger.
///
/// @param run number of the run that made it
public record Edition(long id, EditionMark mark, long run, Instant madeAt) {}
