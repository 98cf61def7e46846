package io.svodka.delivery;

/// The last moment at which a message can still be kept back.
@FunctionalInterface
public interface Handover {
  /// Commits that the message may arrive from now on. Called by a transport right before the one
  /// byte that makes the other side take the message; when this throws, the transport must not send
  /// it.
  ///
  /// @throws ClaimLost when another run has taken the message over
  void beforeDot();

  /// This run was away for too long and another one works on its message.
  final class ClaimLost extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private static final String REASON = "another run has taken the message over";

    public ClaimLost() {
      super(REASON);
    }

    String reason() {
      return REASON;
    }
  }
}
