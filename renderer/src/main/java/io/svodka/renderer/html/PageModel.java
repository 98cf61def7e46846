package io.svodka.renderer.html;

import io.svodka.model.document.Document;
import io.svodka.model.document.DocumentInfo;
import io.svodka.model.document.Section;
import io.svodka.model.document.Theme;
import io.svodka.renderer.chart.ChartPainter;
import io.svodka.renderer.excerpt.NotesOnce;
import java.text.DecimalFormatSymbols;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/// The model of a whole page.
final class PageModel {
  private static final int SECTIONS_WITHOUT_CONTENTS = 2;

  private final Document document;
  private final Theme theme;
  private final BlockModel blocks;

  PageModel(Document document, Theme theme, ChartPainter painter) {
    this.document = document;
    this.theme = theme;
    ChartModel charts = new ChartModel(document, theme, painter);
    this.blocks =
        new BlockModel(
            charts,
            new ProseModel(document),
            new TileModel(theme, new TrendModel(theme, painter)::of),
            theme,
            document.info().words());
  }

  Map<String, Object> variables() {
    DocumentInfo info = document.info();
    Map<String, Object> variables = new HashMap<>();
    variables.put("lang", info.locale().toLanguageTag());
    variables.put("direction", info.isFromRight() ? "rtl" : "ltr");
    variables.put(
        "decimal", "" + DecimalFormatSymbols.getInstance(info.locale()).getDecimalSeparator());
    variables.put("script", PageScript.source());
    variables.put("title", info.title());
    variables.put("subtitle", info.subtitle());
    variables.put("author", info.author());
    variables.put(
        "logos",
        theme.logo().stream()
            .map(logo -> PhotoModel.of(logo, logo.naturalMillimetres(), logo.nameInWords()))
            .toList());
    variables.put("date", info.asOf().toString());
    variables.put("contents", info.words().contents());
    variables.put("style", PageStyle.of(theme, document));
    variables.put("printed", PrintedBands.of(document));
    variables.put("header", BandModel.of(document.bands().header()));
    variables.put("footer", BandModel.of(document.bands().footer()));
    variables.put("sections", sections());
    variables.put("listed", listed());
    return variables;
  }

  private List<Map<String, Object>> sections() {
    List<Section> sections = document.sections();
    return IntStream.range(0, sections.size())
        .mapToObj(i -> section(sections.get(i), "s" + (i + 1)))
        .toList();
  }

  private Map<String, Object> section(Section section, String id) {
    return Map.of(
        "id",
        id,
        "title",
        section.title(),
        "blocks",
        blocks.all(NotesOnce.of(section.blocks()), id, PageStyle.room(document.page())));
  }

  /// Returns the entries of the table of contents; none for a short page.
  private List<Map<String, String>> listed() {
    List<Section> sections = document.sections();
    List<Map<String, String>> titled =
        IntStream.range(0, sections.size())
            .filter(i -> !sections.get(i).title().isEmpty())
            .mapToObj(i -> Map.of("id", "s" + (i + 1), "title", sections.get(i).title()))
            .toList();
    return titled.size() > SECTIONS_WITHOUT_CONTENTS ? titled : List.of();
  }
}
