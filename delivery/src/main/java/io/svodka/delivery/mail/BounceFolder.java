package io.svodka.delivery.mail;

import io.svodka.delivery.desk.Bounce;
import io.svodka.model.failure.RunFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;

/// A folder into which a mail server lays bounces as `.eml` files. Those that were dealt with go to
/// its folder `done`.
///
/// @param folder that has to be there
/// @param returning addresses to which single mails come back; one entry or none
public record BounceFolder(Path folder, List<ReturnPath> returning) implements BounceBox {
  public BounceFolder {
    returning = List.copyOf(returning);
  }

  @Override
  public int empty(Booking booking) {
    BounceReader reader = new BounceReader(returning);
    try {
      List<Path> mails = mails();
      for (Path mail : mails) {
        List<Bounce> bounces = reader.read(Files.readAllBytes(mail));
        if (!bounces.isEmpty()) {
          booking.book(bounces);
          Path done = Files.createDirectories(folder.resolve("done"));
          Files.move(mail, done.resolve(mail.getFileName()), StandardCopyOption.REPLACE_EXISTING);
        }
      }
      return mails.size();
    } catch (IOException e) {
      throw unreadable(e);
    }
  }

  @Override
  public void reach() {
    try {
      mails();
    } catch (IOException e) {
      throw unreadable(e);
    }
  }

  @Override
  public String place() {
    return folder.toString();
  }

  private RunFailure unreadable(IOException cause) {
    return new RunFailure.Delivery(
        "SV9520",
        "bounces in " + folder + " cannot be read",
        "check [bounces] in svodka.toml and that the folder is there",
        cause);
  }

  private List<Path> mails() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(".eml")).sorted().toList();
    }
  }
}
