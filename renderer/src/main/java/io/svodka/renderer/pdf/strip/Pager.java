package io.svodka.renderer.pdf.strip;

import io.svodka.renderer.pdf.strip.Strip.Joint;
import io.svodka.renderer.pdf.strip.Strip.Start;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;

/// Breaks a flow of strips into pages, one page at a time.
public final class Pager implements Iterator<Page> {
  private final Iterator<Strip> flow;
  private final int room;
  private final Deque<Strip> waiting = new ArrayDeque<>();
  private int number;

  /// @param room height of a page's body in points
  public Pager(Iterator<Strip> flow, int room) {
    this.flow = flow;
    this.room = room;
  }

  @Override
  public boolean hasNext() {
    return !waiting.isEmpty() || flow.hasNext();
  }

  @Override
  public Page next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    number++;
    return new Page(number, filled());
  }

  private List<Strip> filled() {
    List<Strip> page = new ArrayList<>();
    int used = 0;
    while (hasNext()) {
      List<Strip> cluster = cluster();
      boolean asksForPage = cluster.getFirst().start() == Start.NEW_PAGE && !page.isEmpty();
      List<Strip> set = page.isEmpty() ? atTop(cluster) : unsaid(cluster, page);
      if (!asksForPage && used + height(set) <= room) {
        page.addAll(set);
        used += height(set);
      } else {
        putBack(page.isEmpty() ? cut(set, page) : cluster);
        break;
      }
    }
    return page;
  }

  /// Takes the next strips that belong on one page.
  private List<Strip> cluster() {
    List<Strip> cluster = new ArrayList<>();
    Strip strip;
    int height = 0;
    do {
      strip = waiting.isEmpty() ? flow.next() : waiting.pop();
      cluster.add(strip);
      height += strip.fullHeight();
    } while (strip.joint() == Joint.WITH_NEXT && hasNext() && height <= room);
    return cluster;
  }

  /// Leaves out what the page says already.
  private static List<Strip> unsaid(List<Strip> cluster, List<Strip> page) {
    if (cluster.stream().noneMatch(strip -> strip.start() == Start.ONCE_A_PAGE)) {
      return cluster;
    }
    return cluster.stream()
        .filter(strip -> strip.start() != Start.ONCE_A_PAGE || !says(page, strip.lines()))
        .toList();
  }

  private static boolean says(List<Strip> page, List<String> lines) {
    return page.stream()
        .anyMatch(strip -> strip.start() == Start.ONCE_A_PAGE && strip.lines().equals(lines));
  }

  /// Drops the room above and repeats what is to be repeated, unless that leaves no room.
  private List<Strip> atTop(List<Strip> cluster) {
    Strip first = cluster.getFirst().below(0);
    boolean fits = height(first.reprise()) + first.height() <= room;
    List<Strip> top = new ArrayList<>(fits ? first.reprise() : List.of());
    top.add(first);
    top.addAll(cluster.subList(1, cluster.size()));
    return top;
  }

  /// Fills an empty page with as much of a cluster that is too tall as goes; returns the rest.
  private List<Strip> cut(List<Strip> cluster, List<Strip> page) {
    int kept = cluster.getFirst().fullHeight();
    int count = 1;
    while (count < cluster.size() && kept + cluster.get(count).fullHeight() <= room) {
      kept += cluster.get(count).fullHeight();
      count++;
    }
    page.addAll(cluster.subList(0, count));
    return cluster.subList(count, cluster.size());
  }

  private void putBack(List<Strip> strips) {
    for (Strip strip : strips.reversed()) {
      waiting.push(strip);
    }
  }

  private static int height(List<Strip> strips) {
    int height = 0;
    for (Strip strip : strips) {
      height += strip.fullHeight();
    }
    return height;
  }
}
