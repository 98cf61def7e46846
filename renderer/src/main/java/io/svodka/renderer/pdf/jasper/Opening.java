package io.svodka.renderer.pdf.jasper;

import io.svodka.renderer.pdf.strip.Page;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/// The pages of a document, of which as many as make a load are broken ahead. That tells whether
/// there are more, and takes nothing longer: no page is written before its load is full.
final class Opening implements Iterator<Page> {
  private final Iterator<Page> ahead;
  private final Iterator<Page> rest;
  private final boolean isAll;

  private Opening(List<Page> ahead, Iterator<Page> rest) {
    this.ahead = ahead.iterator();
    this.rest = rest;
    this.isAll = !rest.hasNext();
  }

  static Opening of(Iterator<Page> pages) {
    List<Page> ahead = new ArrayList<>();
    while (ahead.size() < Conveyor.PAGES_OF_A_LOAD && pages.hasNext()) {
      ahead.add(pages.next());
    }
    return new Opening(ahead, pages);
  }

  /// Whether no page follows those that are broken.
  boolean isAll() {
    return isAll;
  }

  @Override
  public boolean hasNext() {
    return ahead.hasNext() || rest.hasNext();
  }

  @Override
  public Page next() {
    return ahead.hasNext() ? ahead.next() : rest.next();
  }
}
