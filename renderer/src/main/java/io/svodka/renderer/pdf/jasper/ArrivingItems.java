package io.svodka.renderer.pdf.jasper;

import io.svodka.renderer.pdf.jasper.Conveyor.Load;
import java.util.AbstractList;
import java.util.ArrayDeque;
import java.util.Deque;
import net.sf.jasperreports.export.ExporterInputItem;
import net.sf.jasperreports.export.SimpleExporterInputItem;

/// The loads of a conveyor as a list that is read once from its start. Its size grows while it is
/// read: asking for it waits until the next load or the end has arrived.
final class ArrivingItems extends AbstractList<ExporterInputItem> {
  private final Conveyor conveyor;
  private final Deque<ExporterInputItem> kept = new ArrayDeque<>();
  private int arrived;
  private int taken;
  private boolean ended;

  ArrivingItems(Conveyor conveyor) {
    this.conveyor = conveyor;
  }

  @Override
  public int size() {
    if (arrived == taken && !ended) {
      await();
    }
    return arrived;
  }

  /// Returns a load and forgets those before it.
  @Override
  public ExporterInputItem get(int index) {
    if (index >= size()) {
      throw new IndexOutOfBoundsException(index);
    }
    taken = Math.max(taken, index + 1);
    while (arrived - kept.size() < index) {
      kept.remove();
    }
    return kept.element();
  }

  private void await() {
    switch (conveyor.take()) {
      case Load.Pages(var print) -> {
        kept.add(new SimpleExporterInputItem(print));
        arrived++;
      }
      case Load.End() -> ended = true;
      case Load.Failure(var cause) -> throw new FillFailed(cause);
    }
  }

  /// The pages could not be filled.
  static final class FillFailed extends RuntimeException {
    private static final long serialVersionUID = 1L;

    FillFailed(Throwable cause) {
      super(cause);
    }
  }
}
