package io.svodka.engine.layout;

import io.svodka.model.document.Block;
import io.svodka.model.document.Image;
import io.svodka.model.document.Section;
import io.svodka.model.plan.AssetPlan;
import io.svodka.model.plan.ElementPlan;
import io.svodka.model.plan.LayoutPlan.SectionPlan;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/// Lays out sections and their elements.
final class SectionLayout {
  private final PackContext pack;
  private final TextWriter texts;

  SectionLayout(PackContext pack, TextWriter texts) {
    this.pack = pack;
    this.texts = texts;
  }

  /// Returns the section; empty when its conditions do not hold.
  Optional<Section> lay(SectionPlan section) {
    if (!section.when().stream().allMatch(pack.results()::holds)) {
      return Optional.empty();
    }
    List<Block> blocks = section.elements().stream().flatMap(this::element).toList();
    String title = texts.write(section.title(), TextScope.TOTALS);
    return Optional.of(
        new Section(title, new LastingName(pack, texts).of(section.title()), blocks));
  }

  private Stream<Block> element(ElementPlan element) {
    return switch (element) {
      case ElementPlan.Tiles tiles -> new TileLayout(pack).lay(tiles).stream();
      case ElementPlan.Table(var table) -> Stream.of(new TableLayout(pack, texts).lay(table));
      case ElementPlan.Crosstab(var crosstab) ->
          Stream.of(new CrosstabLayout(pack, texts, crosstab).lay());
      case ElementPlan.Photo(var file, var words, var width) ->
          Stream.of(photo(file, words, width));
      case ElementPlan.ChartOf(var chart) -> Stream.of(new ChartLayout(pack, texts).lay(chart));
      case ElementPlan.Prose prose -> prose(prose);
      case ElementPlan.Row(var widths, var elements) -> row(widths, elements);
      case ElementPlan.PageBreak _ -> Stream.of(new Block.PageBreak());
    };
  }

  private Block photo(AssetPlan file, String words, List<Double> width) {
    Image image = Objects.requireNonNull(pack.images().get(file.path()), file.path());
    double wide = width.stream().findFirst().orElseGet(image::naturalMillimetres);
    return new Block.Photo(image, wide, words.isEmpty() ? image.nameInWords() : words);
  }

  private Stream<Block> prose(ElementPlan.Prose prose) {
    if (!prose.when().stream().allMatch(pack.results()::holds)) {
      return Stream.empty();
    }
    int mark = pack.trail().now();
    Block text =
        new Block.Prose(
            new ProseWriter(texts, LineEnds.JOIN).write(prose.text(), TextScope.TOTALS));
    pack.trail().since(mark, text);
    return Stream.of(text);
  }

  /// An element of several blocks, such as tiles with a note, keeps its first block in the row; the
  /// others follow below.
  private Stream<Block> row(List<Integer> widths, List<ElementPlan> elements) {
    List<List<Block>> all = elements.stream().map(element -> element(element).toList()).toList();
    List<Block> blocks = all.stream().flatMap(each -> each.stream().limit(1)).toList();
    Block row =
        blocks.size() == widths.size()
            ? new Block.SideBySide(widths, blocks)
            : new Block.SideBySide(blocks.stream().map(_ -> 1).toList(), blocks);
    return Stream.concat(Stream.of(row), all.stream().flatMap(each -> each.stream().skip(1)));
  }
}
