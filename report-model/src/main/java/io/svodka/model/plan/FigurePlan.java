package io.svodka.model.plan;

import io.svodka.model.value.GoodWhen;
import io.svodka.model.value.Unit;
import io.svodka.model.value.ValueFormat;

/// A formula and how its values are shown.
public record FigurePlan(Formula formula, Unit unit, ValueFormat format, GoodWhen good) {}
