package io.svodka.compiler.draft;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Drafts a report over several models: how much of what begins in one, such as leads, ends in
/// another, such as orders, what that brings, and what it costs where a third model says so. Each
/// part is counted in its own rows; only what they join under one name can cut them all.
final class FunnelDraft {
  private static final int CUTS = 3;

  private final String name;
  private final FunnelSubject subject;
  private final DraftWords words;
  private final List<String> lines = new ArrayList<>();

  FunnelDraft(String name, FunnelSubject subject, DraftWords words) {
    this.name = name;
    this.subject = subject;
    this.words = words;
  }

  Draft draft() {
    String title = words.conversion();
    line("report " + DraftNames.name(name) + " " + DraftNames.quoted(title) + " {");
    period();
    line("formats pdf, xlsx, html");
    ratios();
    query("summary", shown(subject.costs()), List.of());
    if (subject.isDated()) {
      query(
          "trend", shown(subject.costs()), List.of("by month", "during last 12 months to $month"));
    }
    List<FunnelSubject.Cut> cuts = subject.cuts().stream().limit(CUTS).toList();
    cuts.forEach(
        cut -> query(cut.query(), shown(cut.costs()), List.of("by " + cut.path(), sorting())));
    words.footer().forEach(this::line);
    line("section " + words.overview() + " {");
    tiles();
    if (subject.isDated()) {
      trend();
    }
    cuts.forEach(this::table);
    line("}");
    line("}");
    return new Draft(
        name,
        List.of(new Draft.NewFile("reports/" + name + ".svodka", String.join("\n", lines) + "\n")),
        List.of(),
        List.of());
  }

  private void line(String text) {
    lines.add(text);
  }

  private void period() {
    if (subject.isDated()) {
      String label = DraftNames.quoted(words.month());
      line("parameter month " + label + ": period = last month");
      line("during $month");
      line("compare with previous period as prev");
    } else {
      line("during all time");
    }
  }

  private void ratios() {
    ratio(
        "conversion",
        words.conversion(),
        subject.ended().path() + " / " + subject.begun().path(),
        "percent(1)");
    subject
        .costs()
        .ifPresent(
            costs ->
                subject
                    .income()
                    .ifPresent(
                        income ->
                            ratio(
                                "roi",
                                "ROI",
                                "(" + income.path() + " - " + costs.path() + ") / " + costs.path(),
                                "percent(0)")));
  }

  private void ratio(String measure, String label, String formula, String format) {
    line("measure " + measure + " " + DraftNames.quoted(label) + " = " + formula + " {");
    line("format " + format);
    line("good when higher");
    line("}");
  }

  /// @param costs the figure of costs where it can be shown; nothing where it cannot
  private List<String> shown(Optional<FunnelSubject.Figure> costs) {
    List<String> shown = new ArrayList<>();
    shown.add(subject.begun().path());
    shown.add(subject.ended().path());
    shown.add("conversion");
    subject.income().ifPresent(income -> shown.add(income.path()));
    if (costs.isPresent() && subject.income().isPresent()) {
      shown.add(costs.get().path());
      shown.add("roi");
    }
    return shown;
  }

  private String sorting() {
    return "sort by " + subject.income().orElse(subject.ended()).path() + " descending";
  }

  private void query(String query, List<String> shown, List<String> rest) {
    line("query " + query + " {");
    line("show {");
    shown.forEach(this::line);
    line("}");
    rest.forEach(this::line);
    line("}");
  }

  private void tiles() {
    line("tiles from summary {");
    shown(subject.costs())
        .forEach(measure -> line(subject.isDated() ? measure + " vs prev" : measure));
    line("}");
  }

  private void trend() {
    FunnelSubject.Figure main = subject.income().orElse(subject.ended());
    line("chart column from trend {");
    String label = main.label();
    line(
        "title "
            + DraftNames.quoted(
                words.say(
                    label + " and conversion by month",
                    label + " и конверсия по месяцам",
                    label + " und Konversion nach Monaten",
                    label + " והמרה לפי חודשים")));
    line("x month");
    line("y " + main.path());
    line("line conversion");
    line("when empty show " + words.noData());
    line("}");
  }

  private void table(FunnelSubject.Cut cut) {
    line("table from " + cut.query() + " {");
    line("title " + DraftNames.quoted(words.by(cut.label())));
    line("columns {");
    line(cut.path());
    String main = subject.income().orElse(subject.ended()).path();
    shown(cut.costs()).forEach(each -> line(each.equals(main) ? each + " bar" : each));
    line("}");
    line("total " + words.total());
    line("when empty show " + words.noData());
    line("}");
  }
}
