package io.svodka.delivery.mail;

import java.util.Collections;
import java.util.Hashtable;
import java.util.List;
import javax.naming.NameNotFoundException;
import javax.naming.NamingException;
import javax.naming.directory.Attribute;
import javax.naming.directory.InitialDirContext;

/// Compares a key that signs with what its domain publishes in DNS.
public final class DkimRecord {
  private static final String WAIT_MILLIS = "2000";

  private final String servers;

  /// Asks the name servers of this machine.
  public DkimRecord() {
    this("dns:");
  }

  /// @param servers such as `dns://127.0.0.1:5353`
  public DkimRecord(String servers) {
    this.servers = servers;
  }

  /// What was found.
  public sealed interface Found {
    /// The key that signs.
    record Same() implements Found {}

    /// Another key, so that signatures would be worth nothing.
    record Other() implements Found {}

    /// No record, or one that was taken back.
    record Missing() implements Found {}

    /// Nobody could be asked.
    record Unasked(String why) implements Found {}
  }

  /// Returns what the domain of a signer publishes.
  public Found of(DkimSigner signer) {
    try {
      List<String> records = texts(signer.recordName());
      List<String> keys = records.stream().map(DkimRecord::key).filter(k -> !k.isEmpty()).toList();
      if (keys.isEmpty()) {
        return new Found.Missing();
      }
      return keys.contains(signer.publicKey()) ? new Found.Same() : new Found.Other();
    } catch (NameNotFoundException e) {
      return new Found.Missing();
    } catch (NamingException e) {
      String why = e.getMessage();
      return new Found.Unasked(why == null ? e.getClass().getSimpleName() : why);
    }
  }

  /// The library of the JDK has no other door to DNS. From there come bytes, never objects.
  @SuppressWarnings({"BanJNDI", "JdkObsolete"})
  private List<String> texts(String name) throws NamingException {
    Hashtable<String, String> environment = new Hashtable<>();
    environment.put("java.naming.factory.initial", "com.sun.jndi.dns.DnsContextFactory");
    environment.put("java.naming.provider.url", servers);
    environment.put("com.sun.jndi.dns.timeout.initial", WAIT_MILLIS);
    environment.put("com.sun.jndi.dns.timeout.retries", "1");
    InitialDirContext context = new InitialDirContext(environment);
    try {
      Attribute found = context.getAttributes(name, new String[] {"TXT"}).get("TXT");
      if (found == null) {
        return List.of();
      }
      return Collections.list(found.getAll()).stream().map(Object::toString).toList();
    } finally {
      context.close();
    }
  }

  /// Long records come in quoted pieces.
  private static String key(String record) {
    for (String tag : record.replaceAll("[\"\\s]", "").split(";", -1)) {
      if (tag.startsWith("p=")) {
        return tag.substring(2);
      }
    }
    return "";
  }
}
