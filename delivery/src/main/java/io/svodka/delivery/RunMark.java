package io.svodka.delivery;

import java.time.LocalDate;

/// What a run works on, pinned in the ledger when it starts.
///
/// @param slot the scheduled time it was made for; empty for a run by hand
/// @param period the reported period as text
/// @param specification digest of the whole specification
/// @param revision of the specification in version control; empty where there is none
/// @param dataAsOf when the oldest source was last changed; empty where nobody knows
public record RunMark(
    String delivery,
    String report,
    String slot,
    String period,
    LocalDate asOf,
    String specification,
    String revision,
    String dataAsOf) {}
