package io.svodka.model.failure;

import io.svodka.model.origin.Span;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A failure of the outside world during a run: a database, a disk, a mail server. The message is
/// one sentence for the user and holds no secret.
public abstract sealed class RunFailure extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String code;
  private final String help;

  @SuppressWarnings("serial")
  private final transient @Nullable Span origin;

  RunFailure(
      String code, String message, String help, @Nullable Span origin, @Nullable Throwable cause) {
    super(message, cause);
    this.code = code;
    this.help = help;
    this.origin = origin;
  }

  /// Returns the code of the message, such as `SV9101`.
  public String code() {
    return code;
  }

  /// Returns what the user can do about it; may be empty.
  public String help() {
    return help;
  }

  /// Returns the place in the specification that asked for what failed.
  public Optional<Span> origin() {
    return Optional.ofNullable(origin);
  }

  /// Data could not be read or did not keep a promise.
  public static final class Query extends RunFailure {
    private static final long serialVersionUID = 1L;

    public Query(
        String code,
        String message,
        String help,
        @Nullable Span origin,
        @Nullable Throwable cause) {
      super(code, message, help, origin, cause);
    }
  }

  /// A document could not be turned into bytes.
  public static final class Render extends RunFailure {
    private static final long serialVersionUID = 1L;

    public Render(String code, String message, String help, @Nullable Throwable cause) {
      super(code, message, help, null, cause);
    }
  }

  /// A message could not be made or handed over, or the ledger could not be written.
  public static final class Delivery extends RunFailure {
    private static final long serialVersionUID = 1L;

    public Delivery(String code, String message, String help, @Nullable Throwable cause) {
      super(code, message, help, null, cause);
    }
  }

  /// A file of the project or of the output could not be read or written, or the settings are
  /// wrong.
  public static final class Setup extends RunFailure {
    private static final long serialVersionUID = 1L;

    public Setup(String code, String message, String help, @Nullable Throwable cause) {
      super(code, message, help, null, cause);
    }

    public Setup(
        String code,
        String message,
        String help,
        @Nullable Span origin,
        @Nullable Throwable cause) {
      super(code, message, help, origin, cause);
    }
  }
}
