package io.svodka.renderer.pdf.block;

import io.svodka.model.document.Block;
import io.svodka.renderer.excerpt.NotesOnce;
import io.svodka.renderer.pdf.strip.Mark;
import io.svodka.renderer.pdf.strip.Strip;
import io.svodka.renderer.pdf.strip.Words;
import java.util.ArrayList;
import java.util.List;

/// Sets blocks side by side as one strip; below each other where they are too tall for a page.
final class SideSetter {
  private static final double GUTTER = 16;
  private static final double STACK_GAP = 12;

  private final BlockSetter blocks;
  private final int pageRoom;

  SideSetter(BlockSetter blocks, int pageRoom) {
    this.blocks = blocks;
    this.pageRoom = pageRoom;
  }

  List<Strip> set(Block.SideBySide row, double width) {
    if (row.blocks().isEmpty()) {
      return List.of();
    }
    Strip beside = beside(NotesOnce.of(row), width);
    return beside.height() <= pageRoom ? List.of(beside) : stacked(row, width);
  }

  private Strip beside(Block.SideBySide row, double width) {
    double shares = row.widths().stream().mapToInt(Integer::intValue).sum();
    double room = width - GUTTER * (row.blocks().size() - 1);
    List<Mark> marks = new ArrayList<>();
    List<Words> words = new ArrayList<>();
    double x = 0;
    int height = 0;
    for (int i = 0; i < row.blocks().size(); i++) {
      double share = room * row.widths().get(i) / shares;
      Strip column = Strip.stacked(strips(row.blocks().get(i), share), x);
      marks.addAll(column.marks());
      words.addAll(column.words());
      height = Math.max(height, column.height());
      x += share + GUTTER;
    }
    return Strip.of(height, marks, words);
  }

  private List<Strip> stacked(Block.SideBySide row, double width) {
    List<Strip> all = new ArrayList<>();
    for (Block block : row.blocks()) {
      List<Strip> strips = strips(block, width);
      if (!strips.isEmpty()) {
        strips.set(0, strips.getFirst().below(STACK_GAP));
      }
      all.addAll(strips);
    }
    return all;
  }

  private List<Strip> strips(Block block, double width) {
    List<Strip> strips = new ArrayList<>();
    blocks.set(block, width).forEach(strips::add);
    return strips;
  }
}
