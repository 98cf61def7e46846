package io.svodka.runner.project;

import io.svodka.compiler.source.SourceFile;
import io.svodka.model.failure.RunFailure;
import io.svodka.model.origin.SourceId;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.util.UUID;

/// A specification file on disk.
///
/// @param name how people call it
public record SpecificationFile(Path path, String name) {
  /// Returns the file with its text.
  ///
  /// @throws RunFailure.Setup when it cannot be read or is not in UTF-8
  public SourceFile read() {
    try {
      return new SourceFile(new SourceId(name), decoded(Files.readAllBytes(path)));
    } catch (IOException e) {
      throw new RunFailure.Setup("SV9403", "cannot read " + name, "check its permissions", e);
    }
  }

  /// Returns a text that another program hands over.
  ///
  /// @throws RunFailure.Setup when it is not in UTF-8
  public SourceFile of(byte[] bytes) {
    return new SourceFile(new SourceId(name), decoded(bytes));
  }

  private String decoded(byte[] bytes) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      throw new RunFailure.Setup(
          "SV9404", name + " is not written in UTF-8", "save the file in the encoding UTF-8", e);
    }
  }

  /// Replaces the text of the file in one step; its rights stay, and so does a link to it.
  ///
  /// @throws RunFailure.Setup when it cannot be written; the old text stays
  public void write(String text) {
    try {
      Path real = path.toRealPath();
      if (!Files.isWritable(real)) {
        throw new IOException("no right to write " + real);
      }
      Path part = real.resolveSibling(".svodka-" + UUID.randomUUID() + ".part");
      try {
        Files.writeString(part, text, StandardOpenOption.CREATE_NEW);
        copyRights(real, part);
        Files.move(part, real, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      } finally {
        Files.deleteIfExists(part);
      }
    } catch (IOException e) {
      throw new RunFailure.Setup(
          "SV9405",
          "cannot write " + name,
          "check that the file and its folder can be written and the disk has room",
          e);
    }
  }

  private static void copyRights(Path from, Path to) throws IOException {
    if (Files.getFileStore(from).supportsFileAttributeView(PosixFileAttributeView.class)) {
      Files.setPosixFilePermissions(to, Files.getPosixFilePermissions(from));
    }
  }
}
