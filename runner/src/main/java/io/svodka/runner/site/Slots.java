package io.svodka.runner.site;

import io.svodka.compiler.glossary.Markdown;
import io.svodka.engine.text.Languages;
import io.svodka.engine.text.PeriodText;
import io.svodka.model.plan.ProjectPlan;
import io.svodka.model.plan.TextPlan.GrammaticalCase;
import io.svodka.renderer.site.Block;
import io.svodka.runner.agenda.Appointment;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/// The next times of what comes by itself.
record Slots(ProjectPlan plan, SiteFacts facts, SiteWords words) {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT);

  /// Returns the next times of some, as a table; nothing where there are none.
  List<Block> next(List<String> names) {
    List<Appointment> next =
        facts.agenda().next().stream().filter(each -> names.contains(each.what().name())).toList();
    if (next.isEmpty()) {
      return List.of();
    }
    List<String> heads =
        List.of(
            words.say("Time", "Время"),
            words.say("What", "Что"),
            words.say("Period it reports on", "За какой период"));
    String caption = words.say("Next times from ", "Ближайшие сроки с ") + facts.day() + zone();
    return List.of(new Block.Grid(caption, heads, next.stream().map(this::row).toList()));
  }

  private String zone() {
    return " (" + plan.settings().zone() + ")";
  }

  private List<String> row(Appointment appointment) {
    return List.of(
        time(appointment),
        Markdown.code(appointment.what().name()),
        periods().show(appointment.period(), GrammaticalCase.NOMINATIVE));
  }

  static String time(Appointment appointment) {
    return TIME.format(appointment.slot().time());
  }

  private PeriodText periods() {
    return new PeriodText(Languages.of(plan.settings().language()), plan.settings().calendar());
  }
}
