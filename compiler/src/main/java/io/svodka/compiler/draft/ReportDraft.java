package io.svodka.compiler.draft;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Drafts a report of a model.
final class ReportDraft {
  private static final int TILES = 3;
  private static final int COLUMNS = 3;

  private final String name;
  private final ReportTemplate template;
  private final ReportSubject subject;
  private final DraftWords words;
  private final List<String> lines = new ArrayList<>();

  ReportDraft(String name, ReportTemplate template, ReportSubject subject, DraftWords words) {
    this.name = name;
    this.template = template;
    this.subject = subject;
    this.words = words;
  }

  Draft draft() {
    line("report " + DraftNames.name(name) + " " + DraftNames.quoted(title()) + " {");
    switch (template) {
      case MONTHLY, WEEKLY, PARTNERS, PARTNERS_WEEKLY -> overview(unit());
      case RANKING -> ranking();
      case CROSSTAB -> crosstab();
      case FUNNEL -> throw new IllegalArgumentException("a funnel is made of several models");
    }
    if (template.isForPartners()) {
      PartnerDraft partners = new PartnerDraft(name, title(), unit(), subject, words);
      lines.addAll(partners.burst());
      line("}");
      lines.addAll(partners.delivery());
    } else {
      line("}");
    }
    return new Draft(
        name,
        List.of(new Draft.NewFile("reports/" + name + ".svodka", String.join("\n", lines) + "\n")),
        List.of(),
        List.of());
  }

  private DraftedUnit unit() {
    return switch (template) {
      case MONTHLY, RANKING, CROSSTAB, FUNNEL, PARTNERS -> DraftedUnit.MONTH;
      case WEEKLY, PARTNERS_WEEKLY -> DraftedUnit.WEEK;
    };
  }

  private String title() {
    String base = subject.label();
    return switch (template) {
      case MONTHLY, RANKING, CROSSTAB, FUNNEL -> base;
      case WEEKLY ->
          words.say(base + ": the week", base + ": неделя", base + ": die Woche", base + ": השבוע");
      case PARTNERS ->
          words.say(
              base + " for partners",
              base + " для партнёров",
              base + " für Partner",
              base + " לשותפים");
      case PARTNERS_WEEKLY ->
          words.say(
              base + " for partners: the week",
              base + " для партнёров: неделя",
              base + " für Partner: die Woche",
              base + " לשותפים: השבוע");
    };
  }

  private void line(String text) {
    lines.add(text);
  }

  private boolean isDated() {
    return subject.isDated();
  }

  private void overview(DraftedUnit unit) {
    period(unit);
    line("formats pdf, xlsx, html");
    query("summary", first(TILES), List.of());
    if (isDated()) {
      query("trend", List.of(subject.main()), List.of("by " + unit.bucket(), during(unit)));
    }
    List<ReportSubject.Cut> cuts = cuts();
    cuts.forEach(this::breakdown);
    words.footer().forEach(this::line);
    line("section " + words.overview() + " {");
    tiles();
    if (isDated()) {
      trend(unit);
    }
    cuts.forEach(this::table);
    line("}");
  }

  private String during(DraftedUnit unit) {
    return "during last " + unit.stretch() + " to $" + unit.word();
  }

  private List<ReportSubject.Cut> cuts() {
    return subject.cuts().stream()
        .filter(cut -> !(template.isForPartners() && cut.isOfPartner(subject.partner())))
        .limit(2)
        .toList();
  }

  private void period(DraftedUnit unit) {
    if (isDated()) {
      line(
          "parameter "
              + unit.word()
              + " "
              + DraftNames.quoted(unit.label(words))
              + ": period = last "
              + unit.word());
      line("during $" + unit.word());
      line("compare with previous period as prev");
    } else {
      line("during all time");
    }
  }

  private void query(String query, List<String> shown, List<String> rest) {
    line("query " + query + " {");
    line("show {");
    shown.forEach(this::line);
    line("}");
    rest.forEach(this::line);
    line("}");
  }

  private List<String> first(int most) {
    return subject.measures().stream().limit(most).map(subject::written).toList();
  }

  private void breakdown(ReportSubject.Cut cut) {
    query(
        cut.query(),
        columns(),
        List.of("by " + cut.path(), "sort by " + subject.main() + " descending"));
  }

  private List<String> columns() {
    List<String> shown = new ArrayList<>(first(COLUMNS));
    if (isDated()) {
      shown.add(growth());
    }
    shown.add(share());
    return shown;
  }

  private String growth() {
    return "growth("
        + subject.main()
        + ", prev) as main_growth "
        + DraftNames.quoted(words.say("Change", "Изменение", "Veränderung", "שינוי"));
  }

  private String share() {
    return "share(" + subject.main() + ") as main_share " + DraftNames.quoted(words.share());
  }

  private void tiles() {
    line("tiles from summary {");
    first(TILES).forEach(measure -> line(isDated() ? measure + " vs prev" : measure));
    line("}");
  }

  private void trend(DraftedUnit unit) {
    String bucket = unit.bucket();
    String label = subject.mainLabel();
    line("chart column from trend {");
    line(
        "title "
            + DraftNames.quoted(
                bucket.equals("day")
                    ? words.say(
                        label + " by day",
                        label + " по дням",
                        label + " nach Tagen",
                        label + " לפי ימים")
                    : words.say(
                        label + " by month",
                        label + " по месяцам",
                        label + " nach Monaten",
                        label + " לפי חודשים")));
    line("x " + bucket);
    line("y " + subject.main());
    line("when empty show " + words.noData());
    line("}");
  }

  private void table(ReportSubject.Cut cut) {
    line("table from " + cut.query() + " {");
    line("title " + DraftNames.quoted(words.by(cut.label())));
    line("columns {");
    line(cut.path());
    first(COLUMNS)
        .forEach(measure -> line(measure.equals(subject.main()) ? measure + " bar" : measure));
    if (isDated()) {
      line("main_growth icon");
    }
    line("main_share");
    line("}");
    line("total " + words.total());
    line("when empty show " + words.noData());
    line("}");
  }

  private void ranking() {
    ReportSubject.Cut cut = subject.largest();
    period(unit());
    line("formats pdf, xlsx, html");
    query(
        cut.query(),
        columns(),
        List.of(
            "by " + cut.path(),
            "sort by " + subject.main() + " descending",
            "top 10 by "
                + subject.main()
                + " rest as "
                + DraftNames.quoted(words.say("Others", "Остальные", "Übrige", "אחרים"))));
    words.footer().forEach(this::line);
    line("chart bar from " + cut.query() + " {");
    String label = subject.mainLabel();
    line(
        "title "
            + DraftNames.quoted(
                words.say(
                    "Ten largest by " + DraftNames.small(label),
                    "Десять крупнейших: " + DraftNames.small(label),
                    "Die zehn größten: " + label,
                    "עשרת הגדולים: " + label)));
    line("x " + cut.path());
    line("y " + subject.main());
    line("when empty show " + words.noData());
    line("}");
    table(cut);
  }

  private void crosstab() {
    ReportSubject.Cut cut = subject.largest();
    line(isDated() ? "during last 6 months" : "during all time");
    line("formats pdf, xlsx, html");
    line("page A4 landscape margins 12mm");
    Optional<ReportSubject.Cut> across =
        isDated()
            ? Optional.empty()
            : subject.cuts().stream().filter(each -> !each.equals(cut)).findFirst();
    String columns = across.map(ReportSubject.Cut::path).orElse("month");
    query(
        cut.query(),
        List.of(subject.main()),
        List.of("by {\n" + cut.path() + "\n" + columns + "\n}"));
    words.footer().forEach(this::line);
    line("crosstab from " + cut.query() + " {");
    line("title " + DraftNames.quoted(subject.mainLabel() + ": " + cut.label()));
    line("rows {");
    line(cut.path());
    line("}");
    line("columns " + columns);
    line("values {");
    line(subject.main());
    line("}");
    line("row totals " + words.total());
    line("column totals " + words.total());
    line("heatmap " + subject.main());
    line("when empty show " + words.noData());
    line("}");
  }
}
