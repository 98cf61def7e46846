package io.svodka.runner.draft;

import io.svodka.compiler.foreign.ForeignKind;
import io.svodka.compiler.foreign.ForeignReport;
import io.svodka.compiler.foreign.UnreadableReport;
import io.svodka.model.failure.RunFailure;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A report of another tool in a file.
public record ForeignFile(Path path, ForeignKind kind) {
  private static final long MOST = 20L << 20;
  private static final int PROLOGUE = 200;
  private static final Pattern ENCODING = Pattern.compile("encoding=[\"']([A-Za-z0-9._-]+)[\"']");

  /// Returns what the file holds.
  ///
  /// @throws RunFailure.Setup where it cannot be read as such a report
  public ForeignReport read() {
    try {
      if (Files.size(path) > MOST) {
        throw failure("is larger than 20 MB", "a report without data is smaller");
      }
      String file = String.valueOf(path.getFileName());
      return kind.read(decoded(Files.readAllBytes(path)), file.replaceFirst("\\.[^.]*$", ""));
    } catch (IOException e) {
      throw new RunFailure.Setup(
          "SV9403", "cannot read " + path, "check that it is there and can be read", e);
    } catch (UnreadableReport e) {
      throw failure(
          "is no report of this kind: " + e.getMessage(),
          "jrxml is for JasperReports, rdl for Reporting Services");
    }
  }

  private RunFailure failure(String what, String help) {
    return new RunFailure.Setup("SV9495", path + " " + what, help, null);
  }

  private static String decoded(byte[] bytes) {
    String text = new String(bytes, charset(bytes));
    return text.startsWith("\uFEFF") ? text.substring(1) : text;
  }

  private static Charset charset(byte[] bytes) {
    if (bytes.length > 1 && (bytes[0] & 0xFF) == 0xFF && (bytes[1] & 0xFF) == 0xFE) {
      return StandardCharsets.UTF_16LE;
    }
    if (bytes.length > 1 && (bytes[0] & 0xFF) == 0xFE && (bytes[1] & 0xFF) == 0xFF) {
      return StandardCharsets.UTF_16BE;
    }
    String prologue =
        new String(bytes, 0, Math.min(PROLOGUE, bytes.length), StandardCharsets.ISO_8859_1);
    Matcher named = ENCODING.matcher(prologue);
    try {
      return named.find() ? Charset.forName(named.group(1)) : StandardCharsets.UTF_8;
    } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
      return StandardCharsets.UTF_8;
    }
  }
}
