package io.svodka.delivery.slots;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;

/// A scheduled time, as it is written down.
///
/// @param name such as `monthly@2026-03-08T02:30[America/New_York]`; what is written down once
/// @param local what the schedule says
/// @param at when it comes
/// @param period the reported period as text
public record SlotMark(
    SlotOwner owner,
    String name,
    LocalDateTime local,
    ZoneId zone,
    Instant at,
    LocalDate asOf,
    String period) {}
