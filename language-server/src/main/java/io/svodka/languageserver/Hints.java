package io.svodka.languageserver;

import io.svodka.compiler.naming.PeriodUse;
import io.svodka.engine.calendar.Calendar;
import io.svodka.model.origin.Span;
import io.svodka.model.plan.PeriodRule;
import io.svodka.model.value.Period;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.eclipse.lsp4j.InlayHint;
import org.eclipse.lsp4j.InlayHintKind;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.jsonrpc.messages.Either;

/// The days that relative periods mean today.
record Hints(View view, LocalDate today) {
  List<InlayHint> in(Range range) {
    int start = view.offset(range.getStart());
    int end = view.offset(range.getEnd());
    List<PeriodUse> here =
        view.inspection().periods().stream()
            .filter(use -> use.place().source().equals(view.id()))
            .filter(use -> start <= use.place().end() && use.place().end() <= end)
            .filter(use -> isRelative(use.rule()))
            .distinct()
            .toList();
    return here.stream()
        .filter(use -> here.stream().noneMatch(other -> isInside(use.place(), other.place())))
        .map(this::hint)
        .toList();
  }

  private static boolean isInside(Span inner, Span outer) {
    return !inner.equals(outer) && outer.start() <= inner.start() && inner.end() <= outer.end();
  }

  private static boolean isRelative(PeriodRule rule) {
    return switch (rule) {
      case PeriodRule.DayAt _,
          PeriodRule.UnitAt _,
          PeriodRule.LastUnits _,
          PeriodRule.NextUnits _,
          PeriodRule.ToDate _ ->
          true;
      case PeriodRule.UnitsTo(_, _, var end) -> isRelative(end);
      case PeriodRule.Before(_, _, var period) -> isRelative(period);
      case PeriodRule.AllTime _,
          PeriodRule.Between _,
          PeriodRule.Fixed _,
          PeriodRule.Numbered _,
          PeriodRule.OfParameter _ ->
          false;
    };
  }

  private InlayHint hint(PeriodUse use) {
    Calendar calendar = Calendar.of(view.inspection().plan().settings());
    Period period = calendar.resolve(use.rule(), today, Map.of());
    String days =
        period.days() == 1 ? period.start().toString() : period.start() + " … " + period.lastDay();
    InlayHint hint =
        new InlayHint(
            view.lines().position(use.place().end()),
            Either.forLeft(period.days() == 0 ? "–" : days));
    hint.setPaddingLeft(true);
    hint.setKind(InlayHintKind.Type);
    return hint;
  }
}
