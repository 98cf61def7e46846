package io.svodka.runner.preview;

import io.svodka.engine.layout.Letter;
import io.svodka.engine.query.QueryExplanation.ExplainedQuery;
import io.svodka.model.document.Document;
import io.svodka.model.plan.DeliveryPlan;
import io.svodka.model.plan.ParameterPlan;
import io.svodka.model.plan.ReportPlan;
import io.svodka.model.rendition.Format;
import io.svodka.model.rendition.Rendition;
import io.svodka.reader.opened.Opened;
import io.svodka.reader.pdf.PagePictures;
import io.svodka.reader.xlsx.WorkbookReader;
import io.svodka.runner.PlainText;
import io.svodka.runner.figure.FigureExplainer;
import io.svodka.runner.figure.FigureExplanation;
import io.svodka.runner.figure.FigureRequest;
import io.svodka.runner.output.SafeName;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/// What of a pack is looked at: pages, sheets, mails, the controls above them, one figure.
record PackViews(Shown shown) {
  private static final PagePictures PICTURES = new PagePictures(110, 40);
  private static final int MOST_ROWS = 300;

  byte[] page() {
    return make(Format.HTML).content();
  }

  Rendition make(Format format) {
    return shown.dressed().make(document(), format, SafeName.of(shown.layout().pack().fileName()));
  }

  private Document document() {
    return shown.layout().pack().document();
  }

  /// Returns the pages of the PDF as pictures.
  String pages() {
    Html html = new Html();
    try {
      int number = 0;
      for (byte[] png : PICTURES.of(make(Format.PDF).content())) {
        number++;
        html.raw(
                "<figure class=\"sheet-of-paper\"><img alt=\"Page "
                    + number
                    + "\" src=\"data:image/png;base64,")
            .raw(Base64.getEncoder().encodeToString(png))
            .raw("\"><figcaption>" + number + "</figcaption></figure>");
      }
      return html.toString();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Returns the sheets of the workbook as it is read again.
  String sheets() {
    try {
      Opened.Workbook book = new WorkbookReader().read(make(Format.XLSX).content());
      Html html = new Html();
      for (Opened.Sheet sheet : book.sheets()) {
        html.raw("<section class=\"sheet\"><h3>")
            .say(sheet.name())
            .raw("</h3><div class=\"grid\"><table>");
        sheet.rows().stream().limit(MOST_ROWS).forEach(row -> SheetGrid.row(html, row));
        html.raw("</table></div></section>");
      }
      return html.toString();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Returns the mails that go with the pack, as a mailbox shows them.
  String mails() {
    Html html = new Html();
    for (DeliveryPlan delivery : deliveries()) {
      for (int i = 0; i < delivery.mail().size(); i++) {
        mail(html, delivery, i);
      }
    }
    return html.toString().isEmpty()
        ? new Html().element("p class=\"none\"", "No delivery mails this report.").toString()
        : html.toString();
  }

  private List<DeliveryPlan> deliveries() {
    return shown.project().deliveries().stream()
        .filter(each -> each.report().equals(shown.report().name().name()))
        .toList();
  }

  private void mail(Html html, DeliveryPlan delivery, int index) {
    DeliveryPlan.MailPlan plan = delivery.mail().get(index);
    Letter letter = shown.layout().letter(plan);
    String file = SafeName.of(shown.layout().pack().fileName());
    html.raw("<article class=\"mail\"><header>").element("h3", letter.subject()).raw("<dl>");
    entry(html, "To", String.join(", ", letter.to()));
    entry(html, "Cc", String.join(", ", letter.cc()));
    entry(html, "Bcc", String.join(", ", letter.bcc()));
    entry(
        html,
        "Attached",
        plan.attachments().stream()
            .map(format -> file + "." + format.extension())
            .collect(Collectors.joining(", ")));
    entry(html, "Delivery", delivery.name());
    html.raw("</dl></header><iframe title=\"Mail\" sandbox=\"allow-same-origin\" srcdoc=\"")
        .say(
            new String(
                shown.dressed().make(letter.body(), Format.MAIL_HTML, "mail").content(),
                StandardCharsets.UTF_8))
        .raw("\"></iframe></article>");
  }

  private static void entry(Html html, String label, String value) {
    if (!value.isEmpty()) {
      html.element("dt", label).element("dd", value);
    }
  }

  /// Returns the choices above the page: report, day, partner, parameters.
  String controls() {
    Html html = new Html();
    ReportPlan report = shown.report();
    html.raw("<label>Report<select name=\"report\">");
    shown
        .project()
        .reports()
        .forEach(
            each ->
                option(
                    html,
                    each.name().name(),
                    each.name().title(),
                    each.name().name().equals(report.name().name())));
    html.raw("</select></label>");
    if (!shown.keys().isEmpty()) {
      html.raw("<label>For<select name=\"key\">");
      String own = PlainText.of(shown.data().key());
      shown.keys().forEach(each -> option(html, each.key(), each.name(), each.key().equals(own)));
      html.raw("</select></label>");
    }
    html.raw(
        "<label>As of<input type=\"date\" name=\"as_of\" value=\"" + shown.asOf() + "\"></label>");
    report.parameters().forEach(each -> parameter(html, each));
    return html.toString();
  }

  private static void option(Html html, String value, String words, boolean chosen) {
    html.raw("<option value=\"")
        .say(value)
        .raw(chosen ? "\" selected>" : "\">")
        .say(words)
        .raw("</option>");
  }

  private static void parameter(Html html, ParameterPlan parameter) {
    String hint =
        switch (parameter.kind()) {
          case ParameterPlan.Kind.OfPeriod() -> "2026-10, 2026-Q3, 2026";
          case ParameterPlan.Kind.Scalar _ -> "value";
          case ParameterPlan.Kind.OneOf(var choices) ->
              choices.stream().map(PlainText::of).collect(Collectors.joining(" | "));
          case ParameterPlan.Kind.OneOfValues _ -> "value or all";
          case ParameterPlan.Kind.ManyOfValues _ -> "values or all";
        };
    html.raw("<label>")
        .say(parameter.label())
        .raw("<input name=\"set.")
        .say(parameter.name())
        .raw("\" placeholder=\"")
        .say(hint)
        .raw("\"></label>");
  }

  /// Returns how a figure comes about, with the plan of its query.
  String figure(FigureRequest request, Function<FigureExplanation, List<String>> words) {
    FigureExplanation found =
        new FigureExplainer(
                shown.engine(), shown.report(), shown.values(), shown.project().settings())
            .explain(request);
    List<String> lines = words.apply(found);
    Html html = new Html();
    html.element("h3", found.measure().label()).element("p class=\"equation\"", lines.getFirst());
    html.element("pre", String.join("\n", lines.subList(1, lines.size())));
    ExplainedQuery query =
        shown.engine().explain(shown.report(), shown.values()).queries().stream()
            .filter(each -> each.query().equals(found.query().name().name()))
            .findFirst()
            .orElseThrow();
    html.element("h4", "Plan of the query " + query.query() + ": " + query.plan());
    String sql =
        query.statements().stream()
            .map(
                each ->
                    "-- "
                        + (each.connection().isEmpty() ? "embedded engine" : each.connection())
                        + "\n"
                        + each.sql())
            .collect(Collectors.joining("\n\n"));
    html.element("pre class=\"sql\"", sql);
    return html.toString();
  }
}
