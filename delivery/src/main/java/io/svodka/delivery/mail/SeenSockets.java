package io.svodka.delivery.mail;

import io.svodka.delivery.mail.MailServerFacts.Certificate;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.net.ssl.SSLPeerUnverifiedException;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;

/// Makes the sockets of another factory and remembers them: the mail library shows no certificate.
final class SeenSockets extends SSLSocketFactory {
  private final SSLSocketFactory factory;
  private final List<SSLSocket> made = new ArrayList<>();

  SeenSockets(SSLSocketFactory factory) {
    this.factory = factory;
  }

  /// Returns the own certificate of whoever answered, not those that vouch for it.
  List<Certificate> certificates() {
    return made.stream().flatMap(SeenSockets::certificate).toList();
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

  private Socket seen(Socket socket) {
    if (socket instanceof SSLSocket tls) {
      made.add(tls);
    }
    return socket;
  }

  @Override
  public Socket createSocket() throws IOException {
    return seen(factory.createSocket());
  }

  @Override
  public Socket createSocket(Socket below, String host, int port, boolean closes)
      throws IOException {
    return seen(factory.createSocket(below, host, port, closes));
  }

  @Override
  public Socket createSocket(String host, int port) throws IOException {
    return seen(factory.createSocket(host, port));
  }

  @Override
  public Socket createSocket(String host, int port, InetAddress local, int localPort)
      throws IOException {
    return seen(factory.createSocket(host, port, local, localPort));
  }

  @Override
  public Socket createSocket(InetAddress host, int port) throws IOException {
    return seen(factory.createSocket(host, port));
  }

  @Override
  public Socket createSocket(InetAddress host, int port, InetAddress local, int localPort)
      throws IOException {
    return seen(factory.createSocket(host, port, local, localPort));
  }

  @Override
  public String[] getDefaultCipherSuites() {
    return factory.getDefaultCipherSuites();
  }

  @Override
  public String[] getSupportedCipherSuites() {
    return factory.getSupportedCipherSuites();
  }
}
