package io.svodka.runner;

import java.util.Iterator;

/// The first few of others; what comes after is never asked for.
final class FirstFew<T> implements Iterator<T> {
  private final Iterator<T> all;
  private int left;

  FirstFew(Iterator<T> all, int most) {
    this.all = all;
    this.left = most;
  }

  @Override
  public boolean hasNext() {
    return left > 0 && all.hasNext();
  }

  @Override
  public T next() {
    left--;
    return all.next();
  }
}
