package io.svodka.delivery.mail;

import io.svodka.delivery.Channel;
import io.svodka.delivery.Handover;
import io.svodka.delivery.MailTransport;
import io.svodka.delivery.Message;
import io.svodka.delivery.Postmark;
import io.svodka.delivery.Reply;
import io.svodka.model.failure.RunFailure;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/// Lays mails into a folder as `.eml` files, which every mail client opens. A file is there whole
/// or not at all. Writing the same message again gives the same file, so a broken attempt is
/// repeated without a marker.
public final class LocalMailbox implements MailTransport {
  private final Path folder;
  private final Composer composer;

  public LocalMailbox(Path folder) {
    this(folder, Dressing.NONE);
  }

  public LocalMailbox(Path folder, Dressing dressing) {
    this.folder = folder;
    this.composer = new Composer(dressing);
  }

  @Override
  public Channel channel() {
    return Channel.MAILBOX;
  }

  @Override
  public Reply send(Message message, Postmark postmark, Handover handover) {
    byte[] mail = composer.compose(message, postmark);
    Path file = folder.resolve(Naming.file(message.key()));
    try {
      Files.createDirectories(folder);
      publish(mail, file);
    } catch (IOException e) {
      throw new RunFailure.Delivery(
          "SV9506",
          "cannot write " + Naming.of(message.key()) + " into the folder " + folder,
          "check that the folder can be written and has room",
          e);
    }
    return new Reply.Accepted("written to " + file.getFileName());
  }

  /// Returns the file in which the message lies or will lie.
  public Path file(Message message) {
    return folder.resolve(Naming.file(message.key()));
  }

  private void publish(byte[] mail, Path file) throws IOException {
    // Always the same name, so that a broken run leaves at most one and the next run takes it over.
    Path part = file.resolveSibling("." + file.getFileName() + ".part");
    try {
      Files.write(part, mail);
      try (FileChannel written = FileChannel.open(part, StandardOpenOption.WRITE)) {
        written.force(true);
      }
      Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(part);
    }
  }

  @Override
  public void close() {
    // Nothing stays open between mails.
  }
}
