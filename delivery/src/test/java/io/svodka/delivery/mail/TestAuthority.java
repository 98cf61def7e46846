package io.svodka.delivery.mail;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/// An authority that issues certificates of servers for any days: those that one trusts directly
/// are trusted when they have run out, too.
final class TestAuthority {
  private static final String PASSWORD = "changeit";

  private final Path folder;

  TestAuthority(Path folder) throws IOException, InterruptedException {
    this.folder = folder;
    keytool(
        "authority",
        "-genkeypair -alias authority -keyalg EC -dname CN=authority -ext bc:c -startdate -40d");
    keytool("authority", "-exportcert -alias authority -rfc -file " + file("authority.pem"));
    keytool("trust", "-importcert -noprompt -alias authority -file " + file("authority.pem"));
  }

  /// Returns the side of a server.
  ///
  /// @param start of its certificate, such as `-30d`
  /// @param name such as `dns:localhost`
  SSLContext server(String start, int days, String name)
      throws IOException, InterruptedException, GeneralSecurityException {
    keytool("server", "-genkeypair -alias server -keyalg EC -dname CN=server");
    keytool("server", "-certreq -alias server -file " + file("server.csr"));
    keytool(
        "authority",
        "-gencert -alias authority -rfc -startdate %s -validity %d -ext san=%s -infile %s -outfile %s"
            .formatted(start, days, name, file("server.csr"), file("server.pem")));
    keytool("server", "-importcert -noprompt -alias authority -file " + file("authority.pem"));
    keytool("server", "-importcert -noprompt -alias server -file " + file("server.pem"));
    KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    keys.init(store("server"), PASSWORD.toCharArray());
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(keys.getKeyManagers(), null, null);
    return context;
  }

  /// Returns the side of those who trust the authority.
  SSLContext trust() throws IOException, GeneralSecurityException {
    TrustManagerFactory trust =
        TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    trust.init(store("trust"));
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(null, trust.getTrustManagers(), null);
    return context;
  }

  private Path file(String name) {
    return folder.resolve(name);
  }

  private KeyStore store(String name) throws IOException, GeneralSecurityException {
    KeyStore store = KeyStore.getInstance("PKCS12");
    try (InputStream in = Files.newInputStream(file(name + ".p12"))) {
      store.load(in, PASSWORD.toCharArray());
    }
    return store;
  }

  private void keytool(String store, String words) throws IOException, InterruptedException {
    String keytool = Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
    List<String> line = new ArrayList<>(List.of(keytool));
    line.addAll(Arrays.asList(words.split(" ")));
    line.addAll(List.of("-keystore", file(store + ".p12").toString(), "-storepass", PASSWORD));
    Process process = new ProcessBuilder(line).redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes());
    if (process.waitFor() != 0) {
      throw new IOException(said);
    }
  }
}
