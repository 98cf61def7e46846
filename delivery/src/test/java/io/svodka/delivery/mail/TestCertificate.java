package io.svodka.delivery.mail;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/// A fresh certificate for one host name, and a TLS context that has and trusts only it.
public final class TestCertificate {
  static final String PASSWORD = "changeit";

  private final Path file;

  /// @param name subject alternative name, such as `dns:localhost`
  public TestCertificate(Path folder, String name) throws IOException, InterruptedException {
    file = folder.resolve("test.p12");
    Files.deleteIfExists(file);
    String keytool = Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
    Process process =
        new ProcessBuilder(
                keytool,
                "-genkeypair",
                "-keystore",
                file.toString(),
                "-storetype",
                "PKCS12",
                "-storepass",
                PASSWORD,
                "-alias",
                "greenmail",
                "-keyalg",
                "EC",
                "-dname",
                "CN=test",
                "-ext",
                "san=" + name,
                "-validity",
                "2")
            .redirectErrorStream(true)
            .start();
    String said = new String(process.getInputStream().readAllBytes());
    if (process.waitFor() != 0) {
      throw new IOException(said);
    }
  }

  /// Returns the certificate that all servers of GreenMail show: it reads its keystore once and
  /// keeps it for as long as Java runs.
  static TestCertificate ofGreenMail() {
    return OfGreenMail.ONE;
  }

  /// Is made when it is first asked for.
  private static final class OfGreenMail {
    private static final TestCertificate ONE = make();

    private static TestCertificate make() {
      try {
        Path folder = Files.createTempDirectory("greenmail");
        TestCertificate made = new TestCertificate(folder, "dns:localhost");
        made.file.toFile().deleteOnExit();
        System.setProperty("greenmail.tls.keystore.file", made.file.toString());
        System.setProperty("greenmail.tls.keystore.password", PASSWORD);
        return made;
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      }
    }
  }

  Path file() {
    return file;
  }

  public SSLContext context() throws IOException, GeneralSecurityException {
    KeyStore store = KeyStore.getInstance("PKCS12");
    try (InputStream in = Files.newInputStream(file)) {
      store.load(in, PASSWORD.toCharArray());
    }
    KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    keys.init(store, PASSWORD.toCharArray());
    TrustManagerFactory trust =
        TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    trust.init(store);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(keys.getKeyManagers(), trust.getTrustManagers(), null);
    return context;
  }
}
