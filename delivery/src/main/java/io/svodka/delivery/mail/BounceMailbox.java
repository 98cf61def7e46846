package io.svodka.delivery.mail;

import io.svodka.delivery.Wire;
import io.svodka.delivery.desk.Bounce;
import io.svodka.model.failure.RunFailure;
import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Store;
import jakarta.mail.search.FlagTerm;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import javax.net.ssl.SSLSocketFactory;

/// A mailbox on an IMAP server to which bounces go. Those that were dealt with are marked as read;
/// unread mails are looked at.
///
/// @param inbox name of the folder, such as `INBOX`
/// @param returning addresses to which single mails come back; one entry or none
/// @param trust makes TLS sockets, and so decides which certificates are trusted
public record BounceMailbox(
    SmtpSettings server, String inbox, List<ReturnPath> returning, SSLSocketFactory trust)
    implements BounceBox {
  private static final int MOST_AT_ONCE = 500;

  public BounceMailbox {
    returning = List.copyOf(returning);
  }

  /// Trusts the certificates the Java installation trusts.
  public BounceMailbox(SmtpSettings server, String inbox, List<ReturnPath> returning) {
    this(server, inbox, returning, (SSLSocketFactory) SSLSocketFactory.getDefault());
  }

  @Override
  public int empty(Booking booking) {
    return inStore(store -> empty(store, booking));
  }

  @Override
  public void reach() {
    inStore(
        store -> {
          try (Folder folder = store.getFolder(inbox)) {
            folder.open(Folder.READ_ONLY);
            return folder.getMessageCount();
          }
        });
  }

  @Override
  public String place() {
    return server.host() + ":" + server.port();
  }

  /// Some work in the opened mailbox.
  private interface Work {
    int in(Store store) throws MessagingException, IOException;
  }

  private int inStore(Work work) {
    String protocol = server.security() == SmtpSecurity.TLS ? "imaps" : "imap";
    Session session = Session.getInstance(SessionProperties.ofMailbox(server, protocol, trust));
    try (Store store = session.getStore(protocol)) {
      store.connect(server.host(), server.port(), server.user(), server.password().value());
      return work.in(store);
    } catch (MessagingException | IOException e) {
      throw new RunFailure.Delivery(
          "SV9520",
          "bounces at `"
              + server.host()
              + ":"
              + server.port()
              + "` cannot be read: "
              + Wire.text(e),
          "check [bounces] in svodka.toml; without it nobody hears of mails that came back",
          e);
    }
  }

  private int empty(Store store, Booking booking) throws MessagingException, IOException {
    try (Folder folder = store.getFolder(inbox)) {
      folder.open(Folder.READ_WRITE);
      Message[] unread = folder.search(new FlagTerm(new Flags(Flags.Flag.SEEN), false));
      BounceReader reader = new BounceReader(returning);
      int looked = 0;
      for (Message mail : unread) {
        if (looked == MOST_AT_ONCE) {
          break;
        }
        looked++;
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        mail.writeTo(bytes);
        List<Bounce> bounces = reader.read(bytes.toByteArray());
        if (!bounces.isEmpty()) {
          booking.book(bounces);
        }
        mail.setFlag(Flags.Flag.SEEN, !bounces.isEmpty());
      }
      return looked;
    }
  }
}
