package io.svodka.engine.layout;

import io.svodka.engine.evaluate.Place;
import io.svodka.model.document.Block;
import io.svodka.model.document.Cell;
import io.svodka.model.plan.FigurePlan;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;

/// Where the figures of a layout come from, for those who ask how one comes about. Finished files
/// carry no marks for their sake: a cell is known as the object it is.
public sealed interface FigureTrail {
  /// What is said of figures when nobody will ask.
  FigureTrail NOT_KEPT = new NotKept();

  /// @param query whose figure it is
  /// @param place the group it was computed for
  record Origin(String query, FigurePlan figure, Place place) {}

  /// Takes note of a figure.
  void note(Cell cell, Origin origin);

  /// Takes note that a cell shows what another one did, in another style.
  void same(Cell cell, Cell as);

  /// Returns a mark for [#since].
  int now();

  /// Takes note that a block of running text holds the figures that came since a mark.
  void since(int mark, Block text);

  final class NotKept implements FigureTrail {
    private NotKept() {}

    @Override
    public void note(Cell cell, Origin origin) {}

    @Override
    public void same(Cell cell, Cell as) {}

    @Override
    public int now() {
      return 0;
    }

    @Override
    public void since(int mark, Block text) {}
  }

  /// A trail that is kept, for one layout.
  final class Kept implements FigureTrail {
    private final IdentityHashMap<Cell, Origin> origins = new IdentityHashMap<>();
    private final IdentityHashMap<Block, List<Cell>> texts = new IdentityHashMap<>();
    private final List<Cell> inOrder = new ArrayList<>();

    @Override
    public void note(Cell cell, Origin origin) {
      origins.put(cell, origin);
      inOrder.add(cell);
    }

    @Override
    public void same(Cell cell, Cell as) {
      of(as).ifPresent(origin -> origins.put(cell, origin));
    }

    @Override
    public int now() {
      return inOrder.size();
    }

    @Override
    public void since(int mark, Block text) {
      texts.put(text, List.copyOf(inOrder.subList(mark, inOrder.size())));
    }

    /// Returns where a figure comes from; nothing for what is no figure of a query.
    public Optional<Origin> of(Cell cell) {
      return Optional.ofNullable(origins.get(cell));
    }

    /// Returns the figures of a block of running text, in the order in which it says them.
    public List<Cell> in(Block text) {
      return texts.getOrDefault(text, List.of());
    }
  }
}
