package io.svodka.runner.output;

import io.svodka.delivery.Channel;
import io.svodka.delivery.Handover;
import io.svodka.delivery.MailTransport;
import io.svodka.delivery.Message;
import io.svodka.delivery.Postmark;
import io.svodka.delivery.Reply;
import io.svodka.model.failure.RunFailure;
import io.svodka.model.rendition.Rendition;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/// Puts files into folders. Each is there whole or not at all, and putting it again changes
/// nothing.
public final class FolderTransport implements MailTransport {
  private static final String CANNOT_WRITE = "SV9405";

  private final Shelves shelves;

  public FolderTransport(Shelves shelves) {
    this.shelves = shelves;
  }

  @Override
  public Channel channel() {
    return Channel.FOLDER;
  }

  @Override
  public Reply send(Message message, Postmark postmark, Handover handover) {
    Shelves.Place place = Shelves.Place.read(message.key().recipient());
    String owner = message.key().id();
    try {
      shelves.reserve(place, owner, message.attachments().stream().map(Rendition::fileName));
      handover.beforeDot();
      List<Path> put = new ArrayList<>();
      for (Rendition file : message.attachments()) {
        put.add(shelves.put(place, file.fileName(), file.content()));
      }
      return new Reply.Accepted("put into " + folder(put));
    } catch (RunFailure failure) {
      if (!failure.code().equals(CANNOT_WRITE)) {
        throw failure;
      }
      String words = failure.code() + ": " + Objects.toString(failure.getMessage(), "");
      return new Reply.Deferred(words);
    }
  }

  private static String folder(List<Path> put) {
    return put.isEmpty() ? "no folder" : Objects.toString(put.getFirst().getParent());
  }

  @Override
  public void close() {
    // Folders need no goodbye.
  }
}
