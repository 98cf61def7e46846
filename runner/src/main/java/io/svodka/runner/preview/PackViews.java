package io.svodka.runner.preview;

import io.svodka.compiler.diagnostic.Language;
import io.svodka.compiler.diagnostic.Said;
import io.svodka.engine.layout.Letter;
import io.svodka.engine.query.QueryExplanation.ExplainedQuery;
import io.svodka.model.document.Chart;
import io.svodka.model.document.Document;
import io.svodka.model.plan.DeliveryPlan;
import io.svodka.model.rendition.Format;
import io.svodka.model.rendition.Rendition;
import io.svodka.model.rendition.SafeName;
import io.svodka.model.value.Value;
import io.svodka.reader.opened.SheetLook;
import io.svodka.reader.pdf.PagePictures;
import io.svodka.reader.xlsx.SheetLookReader;
import io.svodka.runner.PlainText;
import io.svodka.runner.figure.FigureExplainer;
import io.svodka.runner.figure.FigureExplanation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// What of a pack is looked at: pages, sheets, mails, the controls above them, one figure.
record PackViews(Shown shown, Language language) {
  private static final PagePictures PICTURES = new PagePictures(110, 40);
  private static final int MOST_ROWS = 300;

  byte[] page() {
    return make(Format.HTML).bytes();
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
      for (byte[] png : PICTURES.of(make(Format.PDF).bytes())) {
        number++;
        html.raw(
                "<figure class=\"sheet-of-paper\"><img alt=\""
                    + PageWords.PAGE.in(language)
                    + " "
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

  /// Returns the sheets of the workbook as they look when it is opened.
  String sheets() {
    try {
      List<SheetLook> sheets =
          new SheetLookReader(document().info().locale(), MOST_ROWS)
              .read(make(Format.XLSX).bytes());
      return new SheetDrawing(document(), shown.dressed().theme())
          .of(sheets, PageWords.MORE_ROWS.in(language));
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
        ? new Html().element("p class=\"none\"", PageWords.NO_MAIL.in(language)).toString()
        : html.toString();
  }

  /// Returns the files that programs read, as the text that is in them.
  String rows() {
    return new RowFiles(shown, language).markup();
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
    entry(html, new Said("To", "Кому"), String.join(", ", letter.to()));
    entry(html, new Said("Cc", "Копия"), String.join(", ", letter.cc()));
    entry(html, new Said("Bcc", "Скрытая копия"), String.join(", ", letter.bcc()));
    entry(
        html,
        new Said("Attached", "Вложения"),
        plan.attachments().stream()
            .map(format -> file + "." + format.extension())
            .collect(Collectors.joining(", ")));
    entry(html, new Said("Delivery", "Рассылка"), delivery.name());
    html.raw(
            "</dl></header><iframe title=\""
                + PageWords.MAIL.in(language)
                + "\" sandbox=\"allow-same-origin\" srcdoc=\"")
        .say(shown.dressed().body(letter.body(), Format.MAIL_HTML))
        .raw("\"></iframe></article>");
  }

  private void entry(Html html, Said label, String value) {
    if (!value.isEmpty()) {
      html.element("dt", label.in(language)).element("dd", value);
    }
  }

  /// Returns the choices above the page: report, day, partner, parameters.
  String controls() {
    return new Controls(shown, language).markup();
  }

  /// Returns how the figure at a place of the page comes about; of a chart as a whole, its figures.
  String figure(FigurePlace place, Map<String, String> query) {
    FigurePanel panel = new FigurePanel(language, this::named);
    Optional<Chart> chart = place.chart(query);
    if (chart.isPresent()) {
      return panel.chosen(chart.get(), query.getOrDefault("chart", ""));
    }
    FigurePlace.Found found = place.at(query);
    FigureExplanation explanation =
        new FigureExplainer(
                shown.engine(), shown.report(), shown.values(), shown.project().settings())
            .explain(found.origin(), shown.data());
    ExplainedQuery asked =
        shown.engine().explain(shown.report(), shown.values()).queries().stream()
            .filter(each -> each.query().equals(explanation.query().name().name()))
            .findFirst()
            .orElseThrow();
    return panel.of(explanation, found.cell().shown(), asked);
  }

  /// Returns the name of a burst key beside it.
  private String named(Value key) {
    String own = PlainText.of(key);
    return shown.keys().stream()
        .filter(each -> each.key().equals(own) && !each.name().equals(own))
        .findFirst()
        .map(each -> each.name() + " (" + own + ")")
        .orElse(own);
  }
}
