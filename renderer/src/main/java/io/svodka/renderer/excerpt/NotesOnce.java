package io.svodka.renderer.excerpt;

import io.svodka.model.document.Block;
import io.svodka.model.document.Paragraph;
import io.svodka.model.document.Paragraph.Run;
import io.svodka.model.document.Table;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// Says a remark once where several tables ask for the same one, such as how long the compared
/// periods are.
public final class NotesOnce {
  private final Set<String> said = new HashSet<>();

  private NotesOnce() {}

  /// Returns blocks that are seen together, each remark only where it comes first.
  public static List<Block> of(List<Block> blocks) {
    return new NotesOnce().all(blocks);
  }

  /// Returns blocks side by side, each remark under one of them only.
  public static Block.SideBySide of(Block.SideBySide row) {
    return new Block.SideBySide(row.widths(), new NotesOnce().side(row.blocks()));
  }

  private List<Block> all(List<Block> blocks) {
    List<Block> kept = new ArrayList<>();
    for (Block block : blocks) {
      switch (block) {
        case Block.Grid(var table) -> kept.add(new Block.Grid(table(table)));
        case Block.SideBySide(var widths, var inner) ->
            kept.add(new Block.SideBySide(widths, side(inner)));
        case Block.Prose(var paragraphs) -> {
          List<Paragraph> first = paragraphs.stream().filter(this::isFirst).toList();
          if (!first.isEmpty()) {
            kept.add(new Block.Prose(first));
          }
        }
        case Block.Tiles _, Block.Picture _, Block.Photo _, Block.PageBreak _ -> kept.add(block);
      }
    }
    return kept;
  }

  /// Blocks side by side keep their places: prose is never left out as a whole.
  private List<Block> side(List<Block> blocks) {
    return blocks.stream()
        .map(block -> block instanceof Block.Grid(var table) ? new Block.Grid(table(table)) : block)
        .toList();
  }

  private Table table(Table table) {
    List<String> first = table.notes().stream().filter(said::add).toList();
    return first.size() == table.notes().size() ? table : table.withNotes(first);
  }

  private boolean isFirst(Paragraph paragraph) {
    return paragraph.kind() != Paragraph.Kind.NOTE
        || said.add(paragraph.runs().stream().map(Run::text).collect(Collectors.joining()));
  }
}
