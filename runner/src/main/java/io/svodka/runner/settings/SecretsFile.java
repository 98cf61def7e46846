package io.svodka.runner.settings;

import io.svodka.model.failure.RunFailure;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A file of `NAME=value` lines that nobody but its owner can read.
record SecretsFile(Path file) {
  private static final Pattern LINE = Pattern.compile("([A-Za-z_][A-Za-z0-9_]*)=(.*)");
  private static final Set<PosixFilePermission> OTHERS =
      EnumSet.complementOf(
          EnumSet.of(
              PosixFilePermission.OWNER_READ,
              PosixFilePermission.OWNER_WRITE,
              PosixFilePermission.OWNER_EXECUTE));

  /// Returns the secrets by name.
  ///
  /// @throws RunFailure.Setup where the file is open to others or cannot be read; never with a
  ///   secret in it
  Map<String, String> read() {
    try {
      checkPermissions();
      return parse(Files.readAllLines(file, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw failure("cannot be read", "check its path and its permissions", e);
    }
  }

  /// Refuses a file that is open to others.
  void checkPermissions() throws IOException {
    if (!file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      return;
    }
    Set<PosixFilePermission> permissions = Files.getPosixFilePermissions(file);
    if (permissions.stream().anyMatch(OTHERS::contains)) {
      throw failure(
          "can be used by others than its owner ("
              + PosixFilePermissions.toString(permissions)
              + ")",
          "chmod 600 " + file,
          null);
    }
  }

  private Map<String, String> parse(List<String> lines) {
    Map<String, String> secrets = new HashMap<>();
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      if (line.isBlank() || line.startsWith("#")) {
        continue;
      }
      Matcher parts = LINE.matcher(line);
      if (!parts.matches()) {
        throw failure(
            "cannot be understood at line " + (i + 1), "a line is written as NAME=value", null);
      }
      secrets.put(parts.group(1), parts.group(2));
    }
    return secrets;
  }

  private RunFailure failure(String what, String help, @Nullable IOException cause) {
    return new RunFailure.Setup(
        "SV9413", "the file of secrets `" + file.getFileName() + "` " + what, help, cause);
  }
}
