package io.svodka.renderer.html;

import io.svodka.model.document.Table;
import io.svodka.model.document.Table.Mark;
import io.svodka.model.document.Theme;
import java.util.List;
import java.util.stream.IntStream;

/// The looks of a table's cells by column.
///
/// @param drawn of details
/// @param plain of sums, beside which nothing is drawn
record CellLooks(List<CellLook> drawn, List<CellLook> plain) {

  static CellLooks of(Table table, Theme theme) {
    List<ColumnReach> reaches = ColumnReach.of(table);
    Tones tones = new Tones(theme);
    List<CellLook> drawn =
        IntStream.range(0, reaches.size())
            .mapToObj(
                i ->
                    new CellLook(
                        table.columns().get(i),
                        table.columns().get(i).mark(),
                        reaches.get(i),
                        tones))
            .toList();
    List<CellLook> plain =
        drawn.stream()
            .map(look -> new CellLook(look.column(), Mark.NONE, look.reach(), tones))
            .toList();
    return new CellLooks(drawn, plain);
  }
}
