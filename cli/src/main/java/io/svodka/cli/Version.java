package io.svodka.cli;

import io.svodka.runner.archive.Program;
import java.util.Objects;
import picocli.CommandLine.IVersionProvider;

/// Tells the version that the build has put into the manifest.
final class Version implements IVersionProvider {
  @Override
  public String[] getVersion() {
    return new String[] {"svodka " + version()};
  }

  /// Returns the version alone.
  static String version() {
    String version = Version.class.getPackage().getImplementationVersion();
    return Objects.requireNonNullElse(version, "(not packaged)");
  }

  /// Returns what makes files here.
  static Program program() {
    return new Program("svodka " + version(), Runtime.version().toString());
  }
}
