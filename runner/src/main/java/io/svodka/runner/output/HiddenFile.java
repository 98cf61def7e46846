package io.svodka.runner.output;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/// Temporary files that are gone with whoever holds them open.
public final class HiddenFile {
  private HiddenFile() {}

  /// Opens a new one to be written and read again.
  ///
  /// @param prefix what its name begins with, as long as it has one
  public static FileChannel open(String prefix) throws IOException {
    Path path = Files.createTempFile(prefix, "");
    return FileChannel.open(
        path,
        StandardOpenOption.READ,
        StandardOpenOption.WRITE,
        StandardOpenOption.DELETE_ON_CLOSE);
  }
}
