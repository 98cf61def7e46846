package io.svodka.delivery.mail;

import io.svodka.delivery.mail.MailServerFacts.Certificate;
import java.net.Socket;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.net.ssl.SSLPeerUnverifiedException;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;

/// Makes the sockets of another factory and remembers them: the mail library shows no certificate.
final class SeenSockets extends RelayedTls {
  private final List<SSLSocket> all = new ArrayList<>();

  SeenSockets(SSLSocketFactory factory) {
    super(factory);
  }

  /// Returns the own certificate of whoever answered, not those that vouch for it.
  List<Certificate> certificates() {
    return all.stream().flatMap(SeenSockets::certificate).toList();
  }

  private static Stream<Certificate> certificate(SSLSocket socket) {
    try {
      return socket.getSession().getPeerCertificates()[0] instanceof X509Certificate shown
          ? Stream.of(
              new Certificate(
                  shown.getSubjectX500Principal().getName(), shown.getNotAfter().toInstant()))
          : Stream.empty();
    } catch (SSLPeerUnverifiedException neverShown) {
      return Stream.empty();
    }
  }

  @Override
  Socket made(Socket socket) {
    if (socket instanceof SSLSocket tls) {
      all.add(tls);
    }
    return socket;
  }
}
