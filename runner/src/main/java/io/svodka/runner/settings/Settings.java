package io.svodka.runner.settings;

import io.svodka.delivery.Mailbox;
import io.svodka.delivery.mail.Dressing;
import io.svodka.delivery.mail.SmtpSettings;
import io.svodka.engine.query.DatabaseAddress;
import io.svodka.engine.query.QueryLimits;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/// What `svodka.toml` says: where databases are and how mail leaves.
///
/// @param embedded what a statement of the embedded engine may take
/// @param folders folders outside of the project that deliveries may put files into
/// @param uploads folders by the names that deliveries call them
/// @param operations how deliveries are kept, released and caught up
public record Settings(
    Map<String, DatabaseAddress> connections,
    QueryLimits embedded,
    MailRoute mail,
    Mailbox sender,
    List<Path> folders,
    Map<String, Path> uploads,
    Operations operations) {
  public Settings {
    folders = List.copyOf(folders);
    connections = Map.copyOf(connections);
    uploads = Map.copyOf(uploads);
  }

  /// How mail leaves.
  public sealed interface MailRoute {
    /// Into files of the output folder; nothing leaves the machine.
    record LocalFolder() implements MailRoute {}

    /// @param dressing what is added to every mail
    record Smtp(SmtpSettings settings, Dressing dressing) implements MailRoute {}
  }
}
