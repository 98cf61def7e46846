package io.svodka.engine.layout;

import io.svodka.engine.dataset.SourceAges;
import io.svodka.engine.evaluate.Results;
import io.svodka.engine.text.Language;
import io.svodka.engine.text.PeriodText;
import io.svodka.engine.text.ValueText;
import io.svodka.model.document.Image;
import io.svodka.model.plan.ReportPlan;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;

/// What every part of one pack is made from.
record PackContext(
    ReportPlan report,
    Results results,
    Language language,
    OwnWords words,
    ValueText values,
    PeriodText periods,
    SourceAges ages,
    LocalDate asOf,
    Locale locale,
    String currency,
    Map<String, Image> images,
    FigureTrail trail) {}
