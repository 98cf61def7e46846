package io.svodka.renderer.pdf.block;

import io.svodka.model.document.Block;
import io.svodka.model.document.Document;
import io.svodka.model.document.DocumentInfo;
import io.svodka.model.document.Section;
import io.svodka.renderer.excerpt.NotesOnce;
import io.svodka.renderer.pdf.strip.Chain;
import io.svodka.renderer.pdf.strip.Mark;
import io.svodka.renderer.pdf.strip.Strip;
import io.svodka.renderer.pdf.strip.Strip.Start;
import io.svodka.renderer.pdf.strip.Words;
import io.svodka.renderer.pdf.tag.Tag;
import io.svodka.renderer.pdf.type.Look;
import io.svodka.renderer.pdf.type.Setting;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/// A document as a flow of strips. Tables are set anew in each turn, so that none is ever held
/// whole.
public final class DocumentFlow implements Iterable<Strip> {
  private static final double SECTION_GAP = 20;
  private static final double HEADING_GAP = 8;
  private static final double BLOCK_GAP = 14;

  private final Setting setting;
  private final double width;
  private final BlockSetter blocks;
  private final List<Stretch> stretches = new ArrayList<>();

  public DocumentFlow(Document document, Setting setting, double width) {
    this.setting = setting;
    this.width = width;
    this.blocks = new BlockSetter(setting);
    stretches.add(new Stretch(title(document.info()), 0, Start.ANYWHERE));
    Start start = Start.ANYWHERE;
    for (Section section : document.sections()) {
      start = section(section, start);
    }
  }

  /// One block with the room above it.
  private record Stretch(Iterable<Strip> strips, double gap, Start start) {
    Stream<Strip> stream() {
      Iterator<Strip> rest = strips.iterator();
      if (!rest.hasNext()) {
        return Stream.of();
      }
      Strip first = rest.next().below(gap);
      Strip opened = start == Start.NEW_PAGE ? first.onNewPage() : first;
      return Stream.concat(Stream.of(opened), remaining(rest));
    }

    private static Stream<Strip> remaining(Iterator<Strip> rest) {
      return StreamSupport.stream(
          Spliterators.spliteratorUnknownSize(rest, Spliterator.ORDERED), false);
    }
  }

  @Override
  public Iterator<Strip> iterator() {
    Stream<Stream<Strip>> all = stretches.stream().map(Stretch::stream);
    Stream<Stream<Strip>> seen =
        setting.info().isFromRight()
            ? all.map(strips -> strips.map(strip -> strip.mirrored(width)))
            : all;
    return new Chain(seen.map(Stream::iterator).iterator());
  }

  private List<Strip> title(DocumentInfo info) {
    List<Mark> logo = new LogoSetter(setting.looks().theme(), setting.document()).set(width);
    double room = logo.isEmpty() ? width : width * (1 - LogoSetter.MOST_WIDTH);
    List<Strip> strips =
        new ArrayList<>(
            lines(info.title(), setting.looks().title(), room, element(Tag.Kind.HEADING_1)));
    if (!info.subtitle().isBlank()) {
      Tag paragraph = element(Tag.Kind.PARAGRAPH);
      strips.addAll(lines(info.subtitle(), setting.looks().subtitle(), room, paragraph));
    }
    if (!logo.isEmpty()) {
      Strip words = Strip.stacked(strips, 0);
      strips = new ArrayList<>(List.of(LogoSetter.beside(words, logo).withNext()));
    }
    Mark rule = Mark.fill(0, 7, width, 0.75, setting.looks().theme().line());
    strips.add(Strip.of(10, List.of(rule), List.of()).withNext());
    return strips;
  }

  /// Adds a section; returns how the next one starts, which a page break at the end decides.
  private Start section(Section section, Start before) {
    Start start = before;
    double gap = BLOCK_GAP;
    List<Block> rest = NotesOnce.of(section.blocks());
    if (!section.title().isEmpty()) {
      boolean breaks = !rest.isEmpty() && startOf(rest.getFirst()) == Start.NEW_PAGE;
      start = breaks ? Start.NEW_PAGE : start;
      rest = breaks ? rest.subList(1, rest.size()) : rest;
      stretches.add(new Stretch(heading(section.title()), SECTION_GAP, start));
      start = Start.ANYWHERE;
      gap = HEADING_GAP;
    }
    for (Block block : rest) {
      if (startOf(block) == Start.NEW_PAGE) {
        start = Start.NEW_PAGE;
      } else {
        stretches.add(new Stretch(blocks.set(block, width), gap, start));
        start = Start.ANYWHERE;
        gap = BLOCK_GAP;
      }
    }
    return start;
  }

  private static Start startOf(Block block) {
    return switch (block) {
      case Block.PageBreak _ -> Start.NEW_PAGE;
      case Block.Tiles _,
          Block.Grid _,
          Block.Picture _,
          Block.Photo _,
          Block.Prose _,
          Block.SideBySide _ ->
          Start.ANYWHERE;
    };
  }

  private List<Strip> heading(String title) {
    List<Strip> strips =
        new ArrayList<>(
            lines(title, setting.looks().section(), width, element(Tag.Kind.HEADING_2)));
    String entry = setting.typesetter().clean(title).replace('\n', ' ');
    strips.set(0, strips.getFirst().marked(entry));
    return strips;
  }

  private Tag element(Tag.Kind kind) {
    return setting.document().child(kind);
  }

  private List<Strip> lines(String text, Look look, double room, Tag tag) {
    return setting.typesetter().lines(text, look, room).stream()
        .map(line -> Words.at(0, 0, width, List.of(line), look).in(tag))
        .map(words -> Strip.of(words.height(), List.of(), List.of(words)).withNext())
        .toList();
  }
}
