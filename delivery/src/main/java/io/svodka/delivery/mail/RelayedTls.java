package io.svodka.delivery.mail;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import javax.net.ssl.SSLSocketFactory;

/// Makes the TLS sockets of another factory and does something to each.
abstract class RelayedTls extends SSLSocketFactory {
  private final SSLSocketFactory factory;

  RelayedTls(SSLSocketFactory factory) {
    this.factory = factory;
  }

  /// Returns the socket that was made.
  abstract Socket made(Socket socket) throws IOException;

  @Override
  public Socket createSocket() throws IOException {
    return made(factory.createSocket());
  }

  @Override
  public Socket createSocket(Socket below, String host, int port, boolean closes)
      throws IOException {
    return made(factory.createSocket(below, host, port, closes));
  }

  @Override
  public Socket createSocket(String host, int port) throws IOException {
    return made(factory.createSocket(host, port));
  }

  @Override
  public Socket createSocket(String host, int port, InetAddress local, int localPort)
      throws IOException {
    return made(factory.createSocket(host, port, local, localPort));
  }

  @Override
  public Socket createSocket(InetAddress host, int port) throws IOException {
    return made(factory.createSocket(host, port));
  }

  @Override
  public Socket createSocket(InetAddress host, int port, InetAddress local, int localPort)
      throws IOException {
    return made(factory.createSocket(host, port, local, localPort));
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
