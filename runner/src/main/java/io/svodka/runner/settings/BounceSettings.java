package io.svodka.runner.settings;

import io.svodka.delivery.mail.BounceBox;
import io.svodka.delivery.mail.BounceFolder;
import io.svodka.delivery.mail.BounceMailbox;
import io.svodka.delivery.mail.ReturnPath;
import io.svodka.delivery.mail.SmtpSecurity;
import io.svodka.delivery.mail.SmtpSettings;
import io.svodka.model.secret.Secret;
import java.nio.file.Path;
import java.util.List;

/// The `[bounces]` section: a mailbox on an IMAP server, or a folder.
///
/// @param project what a relative folder starts at
/// @param returning addresses to which single mails come back; one entry or none
record BounceSettings(Path project, List<ReturnPath> returning) {
  private static final int TLS_PORT = 993;
  private static final int PORT = 143;

  /// Returns where mails lie that came back; nothing where the settings do not say.
  List<BounceBox> read(Section bounces) {
    bounces.allow(
        "folder", "host", "port", "security", "user", "password", "mailbox", "timeout_seconds");
    if (bounces.isEmpty()) {
      return List.of();
    }
    String folder = bounces.text("folder", "");
    return folder.isEmpty()
        ? List.of(mailbox(bounces))
        : List.of(new BounceFolder(project.resolve(folder), returning));
  }

  private BounceMailbox mailbox(Section bounces) {
    SmtpSecurity security = MailSettings.security(bounces);
    int port =
        switch (security) {
          case TLS -> TLS_PORT;
          case STARTTLS_REQUIRED, NONE -> PORT;
        };
    SmtpSettings server =
        new SmtpSettings(
            bounces.required("host"),
            bounces.port("port", port),
            security,
            bounces.required("user"),
            new Secret(bounces.secret("password")),
            "localhost",
            MailSettings.timeouts(bounces));
    return new BounceMailbox(server, bounces.text("mailbox", "INBOX"), returning);
  }
}
