package io.svodka.runner.tests;

import java.time.LocalDate;

/// What holds for every test of a run.
///
/// @param asOf the day that `today` means where a test does not say
public record TestRequest(LocalDate asOf, RealData data) {}
