package io.svodka.renderer.text;

import io.svodka.model.document.Block;
import io.svodka.model.document.Document;
import io.svodka.model.document.Section;
import io.svodka.model.document.Theme;
import io.svodka.model.rendition.Content;
import io.svodka.model.rendition.Format;
import io.svodka.model.secret.Secret;
import io.svodka.renderer.Renderer;
import io.svodka.renderer.excerpt.BandWords;
import io.svodka.renderer.excerpt.NotesOnce;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Writes a document as the plain-text body of a mail: lines of at most 76 characters that end in a
/// line feed, in UTF-8. Charts are left to the attachments.
public final class MailTextRenderer implements Renderer {
  @Override
  public Format format() {
    return Format.MAIL_TEXT;
  }

  @Override
  public void lock(Content open, Secret password, OutputStream out) {
    throw Renderer.cannotBeLocked(format());
  }

  @Override
  public void render(Document document, Theme theme, OutputStream out) throws IOException {
    String text =
        Stream.of(title(document), sections(document), footer(document))
            .flatMap(parts -> parts)
            .filter(part -> !part.isEmpty())
            .map(part -> String.join("\n", part))
            .collect(Collectors.joining("\n\n", "", "\n"));
    out.write(text.getBytes(StandardCharsets.UTF_8));
  }

  private static Stream<List<String>> title(Document document) {
    List<String> title = TextLines.underlined(document.info().title(), "=");
    List<String> subtitle = TextLines.wrap(document.info().subtitle(), "", "");
    return Stream.of(Stream.concat(title.stream(), subtitle.stream()).toList());
  }

  private static Stream<List<String>> sections(Document document) {
    return document.sections().stream().flatMap(MailTextRenderer::section);
  }

  private static Stream<List<String>> section(Section section) {
    List<List<String>> blocks =
        NotesOnce.of(section.blocks()).stream().flatMap(MailTextRenderer::block).toList();
    return blocks.isEmpty()
        ? Stream.empty()
        : Stream.concat(Stream.of(TextLines.underlined(section.title(), "-")), blocks.stream());
  }

  private static Stream<List<String>> block(Block block) {
    return switch (block) {
      case Block.Tiles(var tiles) -> Stream.of(TextTiles.lines(tiles));
      case Block.Grid(var table) -> Stream.of(new TextTable(table).lines());
      case Block.Prose(var paragraphs) -> TextProse.of(paragraphs);
      case Block.SideBySide(_, var blocks) -> blocks.stream().flatMap(MailTextRenderer::block);
      case Block.Picture _, Block.Photo _, Block.PageBreak _ -> Stream.empty();
    };
  }

  /// Two hyphens and a space open a signature, which mail programs fold away.
  private static Stream<List<String>> footer(Document document) {
    String words = BandWords.of(document.bands().footer()).joined();
    return words.isEmpty()
        ? Stream.empty()
        : Stream.of(
            Stream.concat(Stream.of("-- "), TextLines.wrap(words, "", "").stream()).toList());
  }
}
