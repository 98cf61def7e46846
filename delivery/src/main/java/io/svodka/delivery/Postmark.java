package io.svodka.delivery;

import java.time.Instant;

/// What a message travels with. It lies in the ledger, so it is the same on every attempt, by
/// whatever process.
///
/// @param date when the message became known
/// @param messageId with its angle brackets; only who got the mail knows it
/// @param returnMark tells what comes back for this message from all else, and cannot be made up
public record Postmark(Instant date, String messageId, String returnMark) {}
