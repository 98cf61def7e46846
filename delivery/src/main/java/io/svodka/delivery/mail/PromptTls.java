package io.svodka.delivery.mail;

import java.io.IOException;
import java.net.Socket;
import javax.net.ssl.SSLSocketFactory;

/// Makes TLS sockets as another factory does, which send small pieces at once.
final class PromptTls extends RelayedTls {
  PromptTls(SSLSocketFactory factory) {
    super(factory);
  }

  /// One above another socket hands the wish down to it.
  @Override
  Socket made(Socket socket) throws IOException {
    return PromptSockets.prompt(socket);
  }
}
