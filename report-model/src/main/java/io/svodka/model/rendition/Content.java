package io.svodka.model.rendition;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// Finished bytes with their digest, so that nobody has to go through them to know which they are.
///
/// @param sha256 in hexadecimal digits
/// @param source where they are read, as often as somebody asks
public record Content(long length, String sha256, Source source) {

  /// Where bytes are: in memory or, when they are very many, somewhere else.
  public interface Source {
    InputStream open() throws IOException;
  }

  /// Returns bytes that are in memory. They belong to the content and are not changed any more.
  public static Content of(byte[] bytes) {
    return new Content(bytes.length, sha256(bytes), new Held(bytes));
  }

  /// Returns the SHA-256 of bytes in hexadecimal digits.
  public static String sha256(byte[] bytes) {
    return HexFormat.of().formatHex(digest().digest(bytes));
  }

  /// Returns what digests bytes that come one after another.
  public static MessageDigest digest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  public InputStream open() throws IOException {
    return source.open();
  }

  /// Returns all bytes at once. Nobody changes them.
  public byte[] bytes() {
    if (source instanceof Held(var bytes)) {
      return bytes;
    }
    try (InputStream in = open()) {
      return in.readNBytes(Math.toIntExact(length));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @SuppressWarnings("ArrayRecordComponent") // it is read, never compared
  private record Held(byte[] bytes) implements Source {
    @Override
    public InputStream open() {
      return new ByteArrayInputStream(bytes);
    }
  }
}
