package io.svodka.benchmark;

import jakarta.activation.DataHandler;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.time.Duration;
import java.util.List;
import java.util.Properties;
import java.util.Random;
import javax.net.SocketFactory;

/// Mails that hold what those of a burst do, sent one after the other over one connection by the
/// library alone: the same bodies, and files of the same size.
record BareMails(int count, SampleMail sample) {

  Duration send(int port) {
    Properties properties = new Properties();
    properties.setProperty("mail.smtp.host", "127.0.0.1");
    properties.setProperty("mail.smtp.port", String.valueOf(port));
    // Without it each mail waits 40 milliseconds for a confirmation, whoever sends it.
    properties.put("mail.smtp.socketFactory", new NoDelay());
    Session session = Session.getInstance(properties);
    List<byte[]> files = sample.files().stream().map(BareMails::madeUp).toList();
    long start = System.nanoTime();
    try (Transport transport = session.getTransport("smtp")) {
      transport.connect();
      for (int i = 1; i <= count; i++) {
        MimeMessage mail = mail(session, "p" + i + "@example.com", files);
        transport.sendMessage(mail, mail.getAllRecipients());
      }
    } catch (MessagingException e) {
      throw new IllegalStateException(e);
    }
    return Duration.ofNanos(System.nanoTime() - start);
  }

  private static byte[] madeUp(int size) {
    byte[] content = new byte[size];
    new Random(size).nextBytes(content);
    return content;
  }

  private MimeMessage mail(Session session, String to, List<byte[]> files)
      throws MessagingException {
    MimeMessage mail = new MimeMessage(session);
    mail.setFrom(new InternetAddress("reports@example.com"));
    mail.setRecipient(MimeMessage.RecipientType.TO, new InternetAddress(to));
    mail.setSubject("Report");
    MimeMultipart parts = new MimeMultipart();
    parts.addBodyPart(bodies());
    for (byte[] content : files) {
      MimeBodyPart part = new MimeBodyPart();
      part.setDataHandler(
          new DataHandler(new ByteArrayDataSource(content, "application/octet-stream")));
      part.setFileName("file");
      parts.addBodyPart(part);
    }
    mail.setContent(parts);
    mail.saveChanges();
    return mail;
  }

  private MimeBodyPart bodies() throws MessagingException {
    MimeMultipart bodies = new MimeMultipart("alternative");
    for (String text : sample.plain()) {
      MimeBodyPart plain = new MimeBodyPart();
      plain.setText(text, "UTF-8");
      bodies.addBodyPart(plain);
    }
    for (String text : sample.html()) {
      MimeBodyPart html = new MimeBodyPart();
      html.setText(text, "UTF-8", "html");
      bodies.addBodyPart(html);
    }
    MimeBodyPart whole = new MimeBodyPart();
    whole.setContent(bodies);
    return whole;
  }

  /// Sockets that send small pieces at once.
  private static final class NoDelay extends SocketFactory {
    private static Socket prompt(Socket socket) throws SocketException {
      socket.setTcpNoDelay(true);
      return socket;
    }

    @Override
    public Socket createSocket() throws IOException {
      return prompt(new Socket());
    }

    @Override
    public Socket createSocket(String host, int port) throws IOException {
      return prompt(new Socket(host, port));
    }

    @Override
    public Socket createSocket(String host, int port, InetAddress own, int ownPort)
        throws IOException {
      return prompt(new Socket(host, port, own, ownPort));
    }

    @Override
    public Socket createSocket(InetAddress host, int port) throws IOException {
      return prompt(new Socket(host, port));
    }

    @Override
    public Socket createSocket(InetAddress host, int port, InetAddress own, int ownPort)
        throws IOException {
      return prompt(new Socket(host, port, own, ownPort));
    }
  }
}
