package io.svodka.runner.settings;

import io.svodka.delivery.mail.DkimSigner;
import io.svodka.delivery.mail.Dressing;
import io.svodka.delivery.mail.UnsubscribeLinks;
import io.svodka.model.secret.Secret;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.interfaces.RSAKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.List;

/// What `[mail]` says about links for unsubscribing and return paths, and `[mail.dkim]` about
/// signatures.
record DressingSettings(Path folder) {
  private static final int SHORTEST_SECRET = 32;
  private static final int SHORTEST_KEY = 2048;

  Dressing read(Section mail) {
    return new Dressing(unsubscribing(mail), signers(mail.section("dkim")))
        .returningTo(ReturnPathSettings.read(mail));
  }

  static List<UnsubscribeLinks> unsubscribing(Section mail) {
    String base = mail.text("unsubscribe", "");
    if (base.isEmpty()) {
      return List.of();
    }
    if (!base.matches("https://[A-Za-z0-9.-]+(:\\d+)?(/[A-Za-z0-9._~/-]*)?")) {
      throw mail.failure(
          "unsubscribe",
          "is no address that starts with https://",
          "write it as unsubscribe = \"https://reports.example.com/unsubscribe\"");
    }
    String secret = mail.secret("unsubscribe_secret");
    if (secret.length() < SHORTEST_SECRET) {
      throw mail.failure(
          "unsubscribe_secret",
          "is missing or shorter than " + SHORTEST_SECRET + " letters",
          "make one with `openssl rand -hex 32` and keep it: older links end with it");
    }
    return List.of(new UnsubscribeLinks(URI.create(base), new Secret(secret)));
  }

  private List<DkimSigner> signers(Section dkim) {
    dkim.allow("domain", "selector", "key_file");
    if (dkim.isEmpty()) {
      return List.of();
    }
    return List.of(new DkimSigner(name(dkim, "domain"), name(dkim, "selector"), key(dkim)));
  }

  private static String name(Section dkim, String entry) {
    String name = dkim.required(entry);
    if (!name.matches("[A-Za-z0-9.-]+")) {
      throw dkim.failure(entry, "is no name of a domain", "write it with letters, digits and dots");
    }
    return name;
  }

  private PrivateKey key(Section dkim) {
    Path file = folder.resolve(dkim.required("key_file"));
    try {
      new SecretsFile(file).checkPermissions();
      PrivateKey key = parsed(Files.readString(file, StandardCharsets.US_ASCII));
      if (key instanceof RSAKey rsa && rsa.getModulus().bitLength() < SHORTEST_KEY) {
        throw dkim.failure(
            "key_file",
            "holds a key of " + rsa.getModulus().bitLength() + " bits",
            "make one of 2048 bits: openssl genpkey -algorithm RSA -pkeyopt rsa_keygen_bits:2048");
      }
      return key;
    } catch (IOException | GeneralSecurityException | IllegalArgumentException e) {
      throw dkim.failure(
          "key_file",
          "cannot be read as a private key",
          "it is written in PEM, as `openssl genpkey -algorithm RSA` makes it");
    }
  }

  private static PrivateKey parsed(String pem) throws GeneralSecurityException {
    String base64 =
        pem.replaceAll("(?s).*-----BEGIN PRIVATE KEY-----(.*)-----END PRIVATE KEY-----.*", "$1")
            .replaceAll("\\s", "");
    return KeyFactory.getInstance("RSA")
        .generatePrivate(new PKCS8EncodedKeySpec(Base64.getDecoder().decode(base64)));
  }
}
