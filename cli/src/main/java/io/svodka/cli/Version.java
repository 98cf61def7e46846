package io.svodka.cli;

import java.util.Objects;
import picocli.CommandLine.IVersionProvider;

/// Tells the version that the build has put into the manifest.
final class Version implements IVersionProvider {
  @Override
  public String[] getVersion() {
    String version = Version.class.getPackage().getImplementationVersion();
    return new String[] {"svodka " + Objects.requireNonNullElse(version, "(not packaged)")};
  }
}
