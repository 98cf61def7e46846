package io.svodka.runner.doctor;

import static io.svodka.compiler.diagnostic.Said.said;
import static io.svodka.runner.doctor.Finding.Area.FOLDERS;

import io.svodka.compiler.diagnostic.Said;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Looks whether folders can be written and their disks have room.
final class FolderCheck {
  private static final long LITTLE = 1L << 30;
  private static final long NOTHING = 100L << 20;

  private FolderCheck() {}

  /// A folder that may still be missing: it is made when it is first needed.
  static Finding madeOnDemand(Said subject, Path folder) {
    Path whole = folder.toAbsolutePath().normalize();
    Path there = whole;
    while (there.getParent() != null && !Files.exists(there)) {
      there = there.getParent();
    }
    return writable(subject, whole, there);
  }

  /// A folder that has to be there: it may be a disk that is not mounted.
  static Finding mounted(Said subject, Path folder) {
    return Files.isDirectory(folder)
        ? writable(subject, folder, folder)
        : Finding.failed(
            FOLDERS,
            subject,
            said("%s is not there", "%s: нет такой папки", folder),
            said(
                "mount it, make it, or correct svodka.toml",
                "подключите или создайте её либо исправьте svodka.toml"));
  }

  private static Finding writable(Said subject, Path folder, Path there) {
    if (!Files.isDirectory(there)) {
      return Finding.failed(
          FOLDERS,
          subject,
          said("%s is no folder", "%s: это не папка", there),
          said("name a folder", "укажите папку"));
    }
    try {
      // Rights alone do not tell: a disk may be read-only or full.
      Files.delete(Files.createTempFile(there, ".svodka-doctor", ".tmp"));
      return room(subject, folder, Files.getFileStore(there).getUsableSpace());
    } catch (IOException e) {
      return Finding.failed(
          FOLDERS,
          subject,
          said("%s cannot be written", "%s: запись невозможна", there),
          said(
              "give the user that runs Svodka the right to write there, and see that the disk is"
                  + " neither full nor read-only",
              "дайте пользователю, от имени которого работает Svodka, право записи; проверьте, что"
                  + " диск не полон и не только для чтения"));
    }
  }

  private static Finding room(Said subject, Path folder, long bytes) {
    Said found = said("%s, %s free", "%s, свободно %s", folder, MachineCheck.size(bytes));
    Said help = said("make room on this disk", "освободите место на этом диске");
    if (bytes < NOTHING) {
      return Finding.failed(FOLDERS, subject, found, help);
    }
    return bytes < LITTLE
        ? Finding.warning(FOLDERS, subject, found, help)
        : Finding.ok(FOLDERS, subject, found);
  }
}
