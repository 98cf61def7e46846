package io.svodka.delivery.mail;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import javax.net.SocketFactory;

/// Makes sockets that send the last small piece of a mail at once. By themselves they hold it back
/// until the other side has confirmed the piece before, and that one waits for more: 40
/// milliseconds are lost with each mail.
final class PromptSockets extends SocketFactory {
  private final SocketFactory factory = SocketFactory.getDefault();

  static Socket prompt(Socket socket) throws SocketException {
    socket.setTcpNoDelay(true);
    return socket;
  }

  @Override
  public Socket createSocket() throws IOException {
    return prompt(factory.createSocket());
  }

  @Override
  public Socket createSocket(String host, int port) throws IOException {
    return prompt(factory.createSocket(host, port));
  }

  @Override
  public Socket createSocket(String host, int port, InetAddress localHost, int localPort)
      throws IOException {
    return prompt(factory.createSocket(host, port, localHost, localPort));
  }

  @Override
  public Socket createSocket(InetAddress host, int port) throws IOException {
    return prompt(factory.createSocket(host, port));
  }

  @Override
  public Socket createSocket(InetAddress host, int port, InetAddress localHost, int localPort)
      throws IOException {
    return prompt(factory.createSocket(host, port, localHost, localPort));
  }
}
