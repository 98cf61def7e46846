package io.svodka.delivery.mail;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import javax.net.ssl.SSLSocketFactory;

/// Makes TLS sockets as another factory does, which send small pieces at once.
final class PromptTls extends SSLSocketFactory {
  private final SSLSocketFactory factory;

  PromptTls(SSLSocketFactory factory) {
    this.factory = factory;
  }

  @Override
  public String[] getDefaultCipherSuites() {
    return factory.getDefaultCipherSuites();
  }

  @Override
  public String[] getSupportedCipherSuites() {
    return factory.getSupportedCipherSuites();
  }

  @Override
  public Socket createSocket() throws IOException {
    return PromptSockets.prompt(factory.createSocket());
  }

  @Override
  public Socket createSocket(Socket below, String host, int port, boolean autoClose)
      throws IOException {
    return factory.createSocket(PromptSockets.prompt(below), host, port, autoClose);
  }

  @Override
  public Socket createSocket(String host, int port) throws IOException {
    return PromptSockets.prompt(factory.createSocket(host, port));
  }

  @Override
  public Socket createSocket(String host, int port, InetAddress localHost, int localPort)
      throws IOException {
    return PromptSockets.prompt(factory.createSocket(host, port, localHost, localPort));
  }

  @Override
  public Socket createSocket(InetAddress host, int port) throws IOException {
    return PromptSockets.prompt(factory.createSocket(host, port));
  }

  @Override
  public Socket createSocket(InetAddress host, int port, InetAddress localHost, int localPort)
      throws IOException {
    return PromptSockets.prompt(factory.createSocket(host, port, localHost, localPort));
  }
}
