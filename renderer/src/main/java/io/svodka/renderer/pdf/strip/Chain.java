package io.svodka.renderer.pdf.strip;

import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;

/// Reads one flow of strips after the other; a flat-mapped stream would read whole tables ahead.
public final class Chain implements Iterator<Strip> {
  private final Iterator<Iterator<Strip>> links;
  private Iterator<Strip> link = List.<Strip>of().iterator();

  public Chain(Iterator<Iterator<Strip>> links) {
    this.links = links;
  }

  @Override
  public boolean hasNext() {
    while (!link.hasNext() && links.hasNext()) {
      link = links.next();
    }
    return link.hasNext();
  }

  @Override
  public Strip next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    return link.next();
  }
}
