package io.svodka.engine.layout;

import io.svodka.model.document.Bands;
import io.svodka.model.document.Bands.Band;
import io.svodka.model.document.Bands.BandPart;
import io.svodka.model.document.Block;
import io.svodka.model.document.Document;
import io.svodka.model.document.DocumentInfo;
import io.svodka.model.document.Section;
import io.svodka.model.document.Tile;
import io.svodka.model.plan.BurstPlan;
import io.svodka.model.plan.LayoutPlan;
import io.svodka.model.plan.LayoutPlan.BandPlan;
import io.svodka.model.plan.ProjectSettings;
import io.svodka.model.plan.TextPlan;
import io.svodka.model.plan.TextPlan.Part;
import io.svodka.model.value.Value;
import io.svodka.model.value.ValueFormat;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Lays out one pack: its document, its file name and whether it is made at all.
final class PackLayout {
  private final ProjectSettings settings;
  private final PackContext pack;
  private final TextWriter texts;

  PackLayout(ProjectSettings settings, PackContext pack) {
    this.settings = settings;
    this.pack = pack;
    texts = new TextWriter(pack);
  }

  Pack lay(Value key) {
    Document document = document(key);
    return new Pack(key, name(key), fileName(), fate(), document, headline(document), held());
  }

  private Document document(Value key) {
    LayoutPlan layout = pack.report().layout();
    SectionLayout sections = new SectionLayout(pack, texts);
    List<Section> laid =
        layout.sections().stream().map(sections::lay).flatMap(Optional::stream).toList();
    return new Document(
        info(key),
        layout.page(),
        new Bands(band(layout.header()), footer(layout.footer())),
        new TitlesOnce(pack.report().name().title()).in(laid));
  }

  private DocumentInfo info(Value key) {
    String time = pack.periods().heading();
    String owner = pack.report().name().owner();
    return new DocumentInfo(
        pack.report().name().title(),
        Stream.of(key instanceof Value.Absent ? "" : name(key), time)
            .filter(text -> !text.isEmpty())
            .collect(Collectors.joining(" · ")),
        owner.isEmpty() ? settings.ownership().owner() : owner,
        pack.locale(),
        settings.currency(),
        pack.asOf(),
        pack.language().words());
  }

  /// Returns the key as people know it, or the key itself where nothing names it.
  String name(Value key) {
    String name = texts.keyName();
    if (!name.isEmpty()) {
      return name;
    }
    return key instanceof Value.Absent
        ? pack.report().name().title()
        : pack.values().show(key, ValueFormat.TEXT);
  }

  private String fileName() {
    return switch (pack.report().burst()) {
      case BurstPlan.Once(var name) -> texts.fileName(name);
      case BurstPlan.ByKey(_, _, var name) -> texts.fileName(name);
    };
  }

  private Pack.Fate fate() {
    return switch (pack.report().burst()) {
      case BurstPlan.Once _ -> Pack.Fate.MADE;
      case BurstPlan.ByKey(_, var sieve, _) ->
          sieve.skip().stream().anyMatch(pack.results()::holds)
              ? Pack.Fate.SKIPPED
              : Pack.Fate.MADE;
    };
  }

  /// Returns the conditions for which a person has to release the pack.
  private List<String> held() {
    return switch (pack.report().burst()) {
      case BurstPlan.Once _ -> List.of();
      case BurstPlan.ByKey(_, var sieve, _) ->
          sieve.hold().stream()
              .filter(hold -> pack.results().holds(hold.when()))
              .map(BurstPlan.Hold::text)
              .toList();
    };
  }

  /// Without a footer of the author's a page still tells what it belongs to, should it get loose.
  private Band footer(BandPlan footer) {
    if (!footer.equals(BandPlan.EMPTY)) {
      return band(footer);
    }
    BandPart title = new BandPart.Words(pack.report().name().title());
    BandPart date = new BandPart.Words(pack.language().day(pack.asOf()));
    return new Band(List.of(title), List.of(date), pageOfPages());
  }

  private List<BandPart> pageOfPages() {
    String words = pack.language().words().page();
    return Arrays.stream(words.splitWithDelimiters("\\{page}|\\{pages}", 0))
        .filter(part -> !part.isEmpty())
        .<BandPart>map(
            part ->
                switch (part) {
                  case "{page}" -> new BandPart.PageNumber();
                  case "{pages}" -> new BandPart.PageCount();
                  default -> new BandPart.Words(part);
                })
        .toList();
  }

  private Band band(BandPlan band) {
    return new Band(parts(band.left()), parts(band.center()), parts(band.right()));
  }

  private List<BandPart> parts(TextPlan text) {
    return text.parts().stream().map(this::bandPart).toList();
  }

  private BandPart bandPart(Part part) {
    return switch (part) {
      case Part.PageNumber _ -> new BandPart.PageNumber();
      case Part.PageCount _ -> new BandPart.PageCount();
      case Part.Words _,
          Part.Figure _,
          Part.GroupValue _,
          Part.KeyAttribute _,
          Part.Parameter _,
          Part.RunFact _,
          Part.SourceFact _ ->
          new BandPart.Words(texts.part(part, TextScope.TOTALS, TextWriter.Standing.ALONE));
    };
  }

  private static List<Tile> headline(Document document) {
    return document.sections().stream()
        .flatMap(section -> section.blocks().stream())
        .flatMap(
            block -> block instanceof Block.Tiles(var tiles) ? Stream.of(tiles) : Stream.empty())
        .findFirst()
        .orElse(List.of());
  }
}
