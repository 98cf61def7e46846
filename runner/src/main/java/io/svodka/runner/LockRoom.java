package io.svodka.runner;

import io.svodka.model.failure.RunFailure;
import io.svodka.model.rendition.Rendition;

/// How large files may be that are locked with a password: the libraries that lock hold them in
/// memory, some more than once.
///
/// @param heap how many bytes of memory the process may have
record LockRoom(long heap) {
  /// What locking takes at most, as a multiple of the file.
  private static final int TIMES = 4;

  private static final int MEGABYTE = 1 << 20;

  static LockRoom ofProcess() {
    return new LockRoom(Runtime.getRuntime().maxMemory());
  }

  /// @throws RunFailure.Render when there is no room to lock a file
  void demand(Rendition open) {
    long length = open.content().length();
    if (length > heap / TIMES) {
      throw new RunFailure.Render(
          "SV9615",
          "%s has %d MB, too much to be locked with a password within %d MB of memory"
              .formatted(open.fileName(), length / MEGABYTE, heap / MEGABYTE),
          "give it four times as much as the file has, as by SVODKA_JAVA_OPTIONS=-Xmx4g, or leave"
              + " rows out of files that have a password",
          null);
    }
  }
}
