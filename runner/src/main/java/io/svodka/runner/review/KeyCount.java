package io.svodka.runner.review;

import io.svodka.runner.RunListener;

/// How many keys a report has, heard from a run that may make packs for a few of them only.
final class KeyCount implements RunListener {
  private int heard;

  @Override
  public void counted(int keys) {
    heard = keys;
  }

  int keys() {
    return heard;
  }
}
