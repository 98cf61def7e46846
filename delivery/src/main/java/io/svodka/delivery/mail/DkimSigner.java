package io.svodka.delivery.mail;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.spec.RSAPublicKeySpec;
import java.util.Base64;
import org.apache.james.jdkim.DKIMSigner;
import org.apache.james.jdkim.exceptions.FailException;

/// Signs mails for a domain (DKIM, RFC 6376). Headers that matter are signed once more than they
/// are there, so that none can be added unseen.
public final class DkimSigner {
  private static final String HEADERS =
      "from:from:to:to:cc:cc:subject:subject:date:date:message-id:message-id:mime-version"
          + ":mime-version:content-type:content-type:list-unsubscribe:list-unsubscribe"
          + ":list-unsubscribe-post:list-unsubscribe-post";

  private final String domain;
  private final String selector;
  private final String template;
  private final PrivateKey key;

  /// @param domain such as `mail.example.com`, that of the sender or one above it
  /// @param selector names the key in the domain's records
  public DkimSigner(String domain, String selector, PrivateKey key) {
    this.domain = domain;
    this.selector = selector;
    this.template =
        "v=1; a=rsa-sha256; c=relaxed/relaxed; d=%s; s=%s; h=%s; bh=; b=;"
            .formatted(domain, selector, HEADERS);
    this.key = key;
  }

  /// Returns the domain that is signed for.
  public String domain() {
    return domain;
  }

  /// Returns where the domain publishes the public half of the key.
  public String recordName() {
    return selector + "._domainkey." + domain;
  }

  /// Returns the public half of the key as records write it; empty where it is not known.
  String publicKey() {
    if (!(key instanceof RSAPrivateCrtKey rsa)) {
      return "";
    }
    try {
      byte[] encoded =
          KeyFactory.getInstance("RSA")
              .generatePublic(new RSAPublicKeySpec(rsa.getModulus(), rsa.getPublicExponent()))
              .getEncoded();
      return Base64.getEncoder().encodeToString(encoded);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("a key that was read has a public half", e);
    }
  }

  /// Returns the mail with the signature before it.
  byte[] sign(byte[] mail) {
    try {
      String header =
          new DKIMSigner(template, key).sign(new ByteArrayInputStream(mail)).strip() + "\r\n";
      ByteArrayOutputStream signed = new ByteArrayOutputStream(mail.length + header.length());
      signed.write(header.getBytes(StandardCharsets.US_ASCII));
      signed.write(mail);
      return signed.toByteArray();
    } catch (IOException | FailException e) {
      throw new IllegalStateException("a composed mail can be signed", e);
    }
  }
}
