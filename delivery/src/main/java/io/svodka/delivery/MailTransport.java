package io.svodka.delivery;

/// One way to hand over messages. Keeps its connection between messages and is used by one thread
/// at a time.
public interface MailTransport extends AutoCloseable {
  /// Returns which channel the ledger books this transport under.
  Channel channel();

  /// Hands over one message to its one recipient.
  ///
  /// @param postmark what the message travels with, equal on every attempt
  /// @param handover called right before the message can no longer be kept back
  /// @throws io.svodka.model.failure.RunFailure.Delivery when the message must not leave or the
  ///   transport is set up wrongly; then nothing was sent
  Reply send(Message message, Postmark postmark, Handover handover);

  /// Lets the connection go. Never fails: what was accepted stays accepted.
  @Override
  void close();
}
