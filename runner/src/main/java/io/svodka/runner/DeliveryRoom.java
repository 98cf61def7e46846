package io.svodka.runner;

import io.svodka.model.failure.RunFailure;
import io.svodka.model.rendition.Rendition;

/// How large files may be that are delivered: the ledger takes and gives each as a whole, since its
/// databases do.
///
/// @param heap how many bytes of memory the process may have
record DeliveryRoom(long heap) {
  /// A file, what the driver of a database makes of it, and as much for what goes on beside.
  private static final int TIMES = 4;

  private static final int MEGABYTE = 1 << 20;

  static DeliveryRoom ofProcess() {
    return new DeliveryRoom(Runtime.getRuntime().maxMemory());
  }

  /// @throws RunFailure.Delivery when there is no room to hand a file over
  void demand(Rendition file) {
    long length = file.content().length();
    if (length > heap / TIMES) {
      throw new RunFailure.Delivery(
          "SV9517",
          "%s has %d MB, too much to be delivered within %d MB of memory"
              .formatted(file.fileName(), length / MEGABYTE, heap / MEGABYTE),
          "give it four times as much as the file has, as by SVODKA_JAVA_OPTIONS=-Xmx4g, or deliver"
              + " fewer rows; `svodka run` writes files of any size",
          null);
    }
  }
}
