package io.svodka.runner.archive;

import io.svodka.model.failure.RunFailure;
import io.svodka.model.rendition.Content;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/// Files under the digests of what they hold. What is there already is not written again; nobody
/// but the owner of the process can read any of it. Safe to use from several threads and processes.
public final class ArchiveFolder {
  private static final String EXTENSION = ".gz";
  private static final int SHELF = 2;

  private final Path root;

  public ArchiveFolder(Path root) {
    this.root = root;
  }

  public Path root() {
    return root;
  }

  /// Keeps a content and returns its digest.
  ///
  /// @param now when it is used: what is used is not swept away
  /// @throws RunFailure.Setup when the folder cannot be written
  public String put(byte[] content, Instant now) {
    String digest = digest(content);
    Path file = file(digest);
    try {
      if (Files.exists(file)) {
        Files.setLastModifiedTime(file, FileTime.from(now));
      } else {
        write(file, packed(content), now);
      }
      return digest;
    } catch (IOException e) {
      throw new RunFailure.Setup(
          "SV9470",
          "cannot write to the archive " + root,
          "check that the folder can be written and the disk has room; nothing is sent that is not"
              + " archived",
          e);
    }
  }

  private void write(Path file, byte[] packed, Instant now) throws IOException {
    Files.createDirectories(file.getParent(), owners(root, "rwx------"));
    Path part = root.resolve(".svodka-" + UUID.randomUUID() + ".part");
    try {
      Files.createFile(part, owners(root, "rw-------"));
      Files.write(part, packed);
      Files.setLastModifiedTime(part, FileTime.from(now));
      Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
    } catch (FileAlreadyExistsException another) {
      // Somebody else has kept the same content meanwhile.
      return;
    } finally {
      Files.deleteIfExists(part);
    }
  }

  private static FileAttribute<?>[] owners(Path path, String permissions) {
    return path.getFileSystem().supportedFileAttributeViews().contains("posix")
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
        }
        : new FileAttribute<?>[0];
  }

  /// Returns the content of a digest; nothing where it is not kept or not what it was.
  public Optional<byte[]> get(String digest) {
    try {
      byte[] content = unpacked(Files.readAllBytes(file(digest)));
      return digest(content).equals(digest) ? Optional.of(content) : Optional.empty();
    } catch (IOException missingOrDamaged) {
      return Optional.empty();
    }
  }

  /// Returns how many bytes of disk a content takes; none where it is not kept.
  long size(String digest) {
    try {
      return Files.size(file(digest));
    } catch (IOException missing) {
      return 0;
    }
  }

  private Path file(String digest) {
    if (!digest.matches("[0-9a-f]{64}")) {
      throw new IllegalArgumentException("no digest");
    }
    return root.resolve(digest.substring(0, SHELF)).resolve(digest + EXTENSION);
  }

  /// Returns the digest that a file of the archive is named by; nothing for other files.
  static Optional<String> digestOf(Path file) {
    String name = file.getFileName().toString();
    return name.matches("[0-9a-f]{64}\\.gz")
        ? Optional.of(name.substring(0, name.length() - EXTENSION.length()))
        : Optional.empty();
  }

  private static byte[] packed(byte[] content) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream(content.length / 2);
    try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
      out.write(content);
    }
    return packed.toByteArray();
  }

  private static byte[] unpacked(byte[] packed) throws IOException {
    try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(packed))) {
      return in.readAllBytes();
    }
  }

  /// Returns the SHA-256 of a content in hexadecimal digits.
  public static String digest(byte[] content) {
    return Content.sha256(content);
  }
}
