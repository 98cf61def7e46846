package io.svodka.runner.archive;

import io.svodka.model.failure.RunFailure;
import io.svodka.model.rendition.Content;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.DigestInputStream;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/// Files under the digests of what they hold. What is there already is not written again; nobody
/// but the owner of the process can read any of it. Safe to use from several threads and processes.
public final class ArchiveFolder {
  private static final String EXTENSION = ".gz";
  private static final String PART = ".part";
  private static final int SHELF = 2;
  private static final Pattern DIGEST = Pattern.compile("[0-9a-f]{64}");
  private static final int LEAST_BUFFER = 64;
  private static final int LARGEST_BUFFER = 1 << 15;

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
  public String put(Content content, Instant now) {
    Path file = file(content.sha256());
    try {
      if (Files.exists(file)) {
        Files.setLastModifiedTime(file, FileTime.from(now));
      } else {
        write(file, content, now);
      }
      return content.sha256();
    } catch (IOException e) {
      throw new RunFailure.Setup(
          "SV9470",
          "cannot write to the archive " + root,
          "check that the folder can be written and the disk has room; nothing is sent that is not"
              + " archived",
          e);
    }
  }

  private void write(Path file, Content content, Instant now) throws IOException {
    Path part = root.resolve(".svodka-" + UUID.randomUUID() + PART);
    try {
      try (SeekableByteChannel out = opened(part)) {
        pack(content, out);
      }
      Files.setLastModifiedTime(part, FileTime.from(now));
      move(part, file);
    } catch (FileAlreadyExistsException another) {
      // Somebody else has kept the same content meanwhile.
      Files.deleteIfExists(part);
    } catch (IOException | RuntimeException | Error e) {
      Files.deleteIfExists(part);
      throw e;
    }
  }

  private SeekableByteChannel opened(Path part) throws IOException {
    Set<StandardOpenOption> options =
        Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    FileAttribute<?>[] owners = owners(root, "rw-------");
    try {
      return Files.newByteChannel(part, options, owners);
    } catch (NoSuchFileException first) {
      Files.createDirectories(root, owners(root, "rwx------"));
      return Files.newByteChannel(part, options, owners);
    }
  }

  /// There soon is a folder for each beginning of a digest.
  private void move(Path part, Path file) throws IOException {
    try {
      Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
    } catch (NoSuchFileException first) {
      Files.createDirectories(file.getParent(), owners(root, "rwx------"));
      Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
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
    try (InputStream in = unpacked(digest)) {
      byte[] content = in.readAllBytes();
      return digest(content).equals(digest) ? Optional.of(content) : Optional.empty();
    } catch (IOException missingOrDamaged) {
      return Optional.empty();
    }
  }

  /// Returns the same to be read bit by bit. It has been looked through before.
  Optional<InputStream> open(String digest) {
    try (DigestInputStream in = new DigestInputStream(unpacked(digest), Content.digest())) {
      in.transferTo(OutputStream.nullOutputStream());
      return HexFormat.of().formatHex(in.getMessageDigest().digest()).equals(digest)
          ? Optional.of(unpacked(digest))
          : Optional.empty();
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
    if (!DIGEST.matcher(digest).matches()) {
      throw new IllegalArgumentException("no digest");
    }
    return root.resolve(digest.substring(0, SHELF)).resolve(digest + EXTENSION);
  }

  /// Returns whether somebody has begun to write this file and may not have come to its end.
  static boolean isPart(Path file) {
    return file.getFileName().toString().endsWith(PART);
  }

  /// Returns the digest that a file of the archive is named by; nothing for other files.
  static Optional<String> digestOf(Path file) {
    String name = file.getFileName().toString();
    return name.matches("[0-9a-f]{64}\\.gz")
        ? Optional.of(name.substring(0, name.length() - EXTENSION.length()))
        : Optional.empty();
  }

  private static void pack(Content content, SeekableByteChannel file) throws IOException {
    int buffer = (int) Math.min(LARGEST_BUFFER, content.length() + LEAST_BUFFER);
    try (OutputStream out =
            new GZIPOutputStream(
                new BufferedOutputStream(Channels.newOutputStream(file), buffer), buffer);
        InputStream in = content.open()) {
      in.transferTo(out);
    }
  }

  private InputStream unpacked(String digest) throws IOException {
    InputStream packed = Files.newInputStream(file(digest));
    try {
      return new GZIPInputStream(packed, LARGEST_BUFFER);
    } catch (IOException e) {
      packed.close();
      throw e;
    }
  }

  /// Returns the SHA-256 of a content in hexadecimal digits.
  public static String digest(byte[] content) {
    return Content.sha256(content);
  }
}
