package io.svodka.engine.query;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.Writer;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;

/// A text file in UTF-8: itself, or a copy that only this user can read and that is deleted when it
/// was read.
record Utf8Copy(Path path, boolean isCopy) implements AutoCloseable {
  private static final int BLOCK = 1 << 16;
  private static final int BYTE_ORDER_MARK = '\uFEFF';

  /// @throws java.nio.charset.CharacterCodingException where bytes are no letters
  static Utf8Copy of(Path file, Charset letters) throws IOException {
    return letters.equals(StandardCharsets.UTF_8)
        ? new Utf8Copy(file, false)
        : copied(file, letters);
  }

  private static Utf8Copy copied(Path file, Charset letters) throws IOException {
    Utf8Copy copy = new Utf8Copy(Files.createTempFile(Leftovers.prefix(), ".csv"), true);
    try (Reader in = reader(file, letters);
        Writer out = Files.newBufferedWriter(copy.path(), StandardCharsets.UTF_8)) {
      leftovers(copy).delete();
      char[] block = new char[BLOCK];
      for (int read = in.read(block); read >= 0; read = in.read(block)) {
        out.write(block, 0, read);
      }
      return copy;
    } catch (IOException | RuntimeException e) {
      copy.close();
      throw e;
    }
  }

  private static Leftovers leftovers(Utf8Copy copy) throws IOException {
    Path folder = Objects.requireNonNull(copy.path().toAbsolutePath().getParent());
    return new Leftovers(folder, Files.getLastModifiedTime(copy.path()).toInstant());
  }

  /// Returns the letters of a file without the mark that some programs put before them.
  static Reader reader(Path file, Charset letters) throws IOException {
    BufferedReader reader =
        new BufferedReader(
            new InputStreamReader(
                Files.newInputStream(file),
                letters
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)),
            BLOCK);
    try {
      reader.mark(1);
      if (reader.read() != BYTE_ORDER_MARK) {
        reader.reset();
      }
      return reader;
    } catch (IOException e) {
      reader.close();
      throw e;
    }
  }

  @Override
  public void close() throws IOException {
    if (isCopy) {
      Files.deleteIfExists(path);
    }
  }
}
