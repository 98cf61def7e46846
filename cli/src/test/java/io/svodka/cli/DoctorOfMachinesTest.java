package io.svodka.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.svodka.delivery.mail.DkimRecord;
import io.svodka.delivery.mail.MailServerProbe;
import io.svodka.runner.doctor.Doctor;
import io.svodka.runner.doctor.Finding;
import io.svodka.testkit.mail.FaultySmtpServer;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `svodka doctor` on machines that are not well themselves: their clock, their fonts, the
/// certificates that they trust.
class DoctorOfMachinesTest {
  private static final String PASSWORD = "changeit";

  @TempDir Path folder;

  @BeforeEach
  void project() throws IOException {
    Files.writeString(
        folder.resolve("project.svodka"),
        """
        project shop "Shop" {
          edition 2026
          language "en"
          locale "en-GB"
          timezone "Europe/London"
          currency GBP
        }
        """);
  }

  private List<Finding> findings(InstantSource clock, MailServerProbe mail) {
    Doctor doctor =
        new Doctor(
            folder,
            new Doctor.Places(folder, _ -> folder.resolve("ledger"), _ -> folder),
            Map.of(),
            clock,
            new Doctor.Doors(mail, new DkimRecord(), Duration.ofSeconds(10)));
    return doctor.examine(Machine.facts());
  }

  private static String told(List<Finding> findings, String subject) {
    return findings.stream()
        .filter(each -> each.subject().english().equals(subject))
        .map(
            each ->
                each.state()
                    + " "
                    + each.found().english()
                    + " -> "
                    + each.help().english().strip())
        .findFirst()
        .orElse("nothing of " + subject);
  }

  private String clock(Duration off) {
    return told(findings(() -> Instant.now().plus(off), new MailServerProbe()), "clock");
  }

  /// Also where no server is there to be compared with.
  @Test
  void aClockThatIsBehindItsFilesOrItsJavaIsTold() {
    String well = clock(Duration.ZERO);
    assertTrue(
        well.matches(
            "OK \\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d UTC, after all files of the project -> "),
        well);
    String behind = clock(Duration.ofHours(-3));
    assertTrue(
        behind.matches("FAILED .* UTC, and project.svodka was written 3 h 0 min later -> .*"),
        behind);
    assertTrue(behind.endsWith("set the clock of this machine by a time server"), behind);
    String old = clock(Duration.ofDays(-4000));
    assertTrue(old.matches("FAILED 20\\d\\d-.* UTC, and this Java knows of 20\\d\\d -> .*"), old);
  }

  /// What stands before the libraries is found first, as if theirs were damaged.
  @Test
  void aFontThatIsDamagedIsToldAndTheRestIsLookedAt() throws IOException, InterruptedException {
    Path fonts = Files.createDirectories(folder.resolve("lib/io/svodka/templates/fonts"));
    Files.writeString(fonts.resolve("IBMPlexSansHebrew-Regular.ttf"), "no font");
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-XX:TieredStopAtLevel=1",
                "-Djava.awt.headless=true",
                "-cp",
                folder.resolve("lib") + File.pathSeparator + System.getProperty("java.class.path"),
                "io.svodka.cli.Svodka",
                "doctor",
                "-C",
                folder.toString(),
                "-o",
                folder.resolve("out").toString())
            .redirectErrorStream(true)
            .start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertEquals(3, process.waitFor(), said);
    assertTrue(said.contains("failed   letters of PDF       a font cannot be read: "), said);
    assertTrue(said.contains("→ install Svodka anew"), said);
    assertTrue(said.contains("ok       specification"), said);
  }

  /// Java takes whatever its store of trust names, also when its days are over; others do not.
  @Test
  void aTrustedCertificateThatHasRunOutIsNotSaidToEndSoon() throws Exception {
    SSLContext context = selfSigned("-30d", 10);
    try (FaultySmtpServer server = new FaultySmtpServer(context)) {
      Files.writeString(
          folder.resolve("svodka.toml"),
          "[mail]\nhost = \"localhost\"\nport = %d\nfrom = \"R <r@example.com>\"\n"
              .formatted(server.port()));
      String mail =
          told(
              findings(InstantSource.system(), new MailServerProbe(context.getSocketFactory())),
              "mail server");
      assertTrue(mail.startsWith("WARNING localhost:"), mail);
      assertTrue(mail.contains("the certificate has run out"), mail);
    }
  }

  private SSLContext selfSigned(String issued, int days)
      throws IOException, InterruptedException, GeneralSecurityException {
    Path file = folder.resolve("store.p12");
    String options =
        "-genkeypair -keystore %s -storetype PKCS12 -storepass %s -alias mail -keyalg EC -dname CN=mail -ext san=dns:localhost -startdate %s -validity %d"
            .formatted(file, PASSWORD, issued, days);
    ProcessBuilder keytool = new ProcessBuilder(options.split(" ", -1));
    keytool.command().addFirst(Path.of(System.getProperty("java.home"), "bin/keytool").toString());
    assertEquals(0, keytool.start().waitFor());
    KeyStore store = KeyStore.getInstance("PKCS12");
    try (InputStream in = Files.newInputStream(file)) {
      store.load(in, PASSWORD.toCharArray());
    }
    KeyManagerFactory keys = KeyManagerFactory.getInstance("PKIX");
    keys.init(store, PASSWORD.toCharArray());
    KeyStore authorities = KeyStore.getInstance("PKCS12");
    authorities.load(null, null);
    authorities.setCertificateEntry("mail", store.getCertificate("mail"));
    TrustManagerFactory trust = TrustManagerFactory.getInstance("PKIX");
    trust.init(authorities);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(keys.getKeyManagers(), trust.getTrustManagers(), null);
    return context;
  }
}
