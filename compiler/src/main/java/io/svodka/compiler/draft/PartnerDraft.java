package io.svodka.compiler.draft;

import java.util.ArrayList;
import java.util.List;

/// Drafts what makes a report one for partners: a pack for each, and its mail.
///
/// @param name of the report
/// @param title of the report
record PartnerDraft(
    String name, String title, DraftedUnit unit, ReportSubject subject, DraftWords words) {
  List<String> burst() {
    ReportSubject.Partner partner = subject.partner();
    String main = "summary." + subject.main();
    String key = "{" + partner.key() + "}";
    String caption = partner.caption().equals(partner.key()) ? "" : "-{" + partner.caption() + "}";
    String when = subject.isDated() ? "-{$" + unit.word() + "}" : "";
    return List.of(
        "burst by " + partner.key() + " {",
        "skip when " + main + " = 0 or " + main + " is null",
        "file name \"" + key + caption + when + "\"",
        "}");
  }

  /// Returns nothing where no address is known.
  List<String> delivery() {
    ReportSubject.Partner partner = subject.partner();
    if (partner.address().isEmpty()) {
      return List.of();
    }
    String about = subject.isDated() ? "{$" + unit.word() + "}" : title;
    List<String> lines = new ArrayList<>();
    lines.add("");
    lines.add(
        "deliver " + DraftNames.name(name + "_mail") + " " + DraftNames.quoted(label()) + " {");
    lines.add("report " + DraftNames.name(name));
    lines.add("schedule every " + schedule());
    lines.add("mail {");
    lines.add("to " + partner.address());
    lines.add("subject \"{" + partner.caption() + "}: " + about + "\"");
    lines.add("body \"\"\"");
    lines.add(words.say("Good morning,", "Здравствуйте!", "Guten Tag,", "שלום,"));
    lines.add("");
    lines.add(sentence(about));
    lines.add("\"\"\"");
    lines.addAll(carried());
    lines.add("}");
    lines.add("}");
    return lines;
  }

  private String label() {
    return switch (unit) {
      case MONTH ->
          words.say("Monthly mail", "Ежемесячная рассылка", "Monatliche E-Mail", "דיוור חודשי");
      case WEEK ->
          words.say("Weekly mail", "Еженедельная рассылка", "Wöchentliche E-Mail", "דיוור שבועי");
    };
  }

  private String schedule() {
    return switch (unit) {
      case MONTH -> "month on workday 3 at 09:00";
      case WEEK -> "week on monday at 09:00";
    };
  }

  private String sentence(String about) {
    return switch (unit) {
      case MONTH ->
          words.say(
              "the report for " + about + " is attached.",
              "Во вложении отчёт: " + about + ".",
              "im Anhang finden Sie den Bericht " + (subject.isDated() ? "für " : "") + about + ".",
              "מצורף הדוח: " + about + ".");
      case WEEK ->
          words.say(
              "these are your figures for " + about + "; a workbook is attached.",
              "Ваши показатели за неделю, " + about + ". Во вложении таблица Excel.",
              "hier sind Ihre Zahlen der Woche " + about + "; eine Excel-Datei liegt bei.",
              "אלה הנתונים שלכם לשבוע " + about + ". מצורף קובץ Excel.");
    };
  }

  /// A weekly mail is read as it is; a monthly pack is kept.
  private List<String> carried() {
    return switch (unit) {
      case MONTH -> List.of("attach pdf, xlsx");
      case WEEK -> List.of("inline section " + words.overview(), "attach xlsx");
    };
  }
}
