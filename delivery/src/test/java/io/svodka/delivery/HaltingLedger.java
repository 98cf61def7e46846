package io.svodka.delivery;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// A ledger whose process dies at one point, as if by `kill -9`.
record HaltingLedger(Ledger ledger, Point point) implements Ledger {
  private static final int HALTED = 3;

  enum Point {
    NEVER,
    BEFORE_CLAIM,
    AFTER_CLAIM,
    BEFORE_DOT_COMMIT,
    AFTER_DOT_COMMIT,
    BEFORE_SENT_COMMIT,
    AFTER_SENT_COMMIT
  }

  private void pass(Point here) {
    if (here == point) {
      Runtime.getRuntime().halt(HALTED);
    }
  }

  @Override
  public Claim claim(Message message, Channel channel, Origin origin, Instant now) {
    pass(Point.BEFORE_CLAIM);
    Claim claim = ledger.claim(message, channel, origin, now);
    pass(Point.AFTER_CLAIM);
    return claim;
  }

  @Override
  public Claim keep(Message message, Channel channel, Origin origin, Instant now) {
    return ledger.keep(message, channel, origin, now);
  }

  @Override
  public void markDot(Claim.Granted claim, Instant now) {
    pass(Point.BEFORE_DOT_COMMIT);
    ledger.markDot(claim, now);
    pass(Point.AFTER_DOT_COMMIT);
  }

  @Override
  public void settle(Claim.Granted claim, Reply reply, Instant next, Instant now) {
    pass(Point.BEFORE_SENT_COMMIT);
    ledger.settle(claim, reply, next, now);
    pass(Point.AFTER_SENT_COMMIT);
  }

  @Override
  public void release(Claim.Granted claim, String reason, Instant now) {
    ledger.release(claim, reason, now);
  }

  @Override
  public Optional<Instant> sentAt(MessageKey key, Channel channel) {
    return ledger.sentAt(key, channel);
  }

  @Override
  public List<Held> held(Instant now) {
    return ledger.held(now);
  }

  @Override
  public long begin(RunMark run, Instant now) {
    return ledger.begin(run, now);
  }

  @Override
  public void end(long run, String ending, Instant now) {
    ledger.end(run, ending, now);
  }

  @Override
  public Optional<Taken> next(Channel channel, Set<String> closed, Instant now) {
    return ledger.next(channel, closed, now);
  }

  @Override
  public Optional<Taken> take(long id, Instant now) {
    return ledger.take(id, now);
  }

  @Override
  public void leave(Claim.Granted claim) {
    ledger.leave(claim);
  }

  @Override
  public void renew(Instant now) {
    ledger.renew(now);
  }

  @Override
  public void close() {
    ledger.close();
  }
}
