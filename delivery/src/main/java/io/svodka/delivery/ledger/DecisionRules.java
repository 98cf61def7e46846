package io.svodka.delivery.ledger;

import io.svodka.delivery.DeliveryState;
import io.svodka.delivery.desk.Decision;
import io.svodka.delivery.desk.DeliveryRow;
import io.svodka.model.failure.RunFailure;
import java.util.Locale;
import java.util.Set;

/// Which decision fits which state.
public final class DecisionRules {
  private DecisionRules() {}

  static void check(DeliveryRow row, Decision.Kind kind) {
    if (!allowed(kind).contains(row.state())) {
      throw new RunFailure.Delivery(
          "SV9512",
          "delivery " + row.id() + " is " + word(row.state()) + ": it cannot be " + past(kind),
          kind == Decision.Kind.CANCEL ? helpAgainst(row) : help(row),
          null);
    }
  }

  /// Returns the states in which a mail can be decided so.
  public static Set<DeliveryState> allowed(Decision.Kind kind) {
    return switch (kind) {
      case RETRY -> Set.of(DeliveryState.PENDING, DeliveryState.DEFERRED, DeliveryState.FAILED);
      case RESEND -> Set.of(DeliveryState.SENT, DeliveryState.BOUNCED, DeliveryState.AMBIGUOUS);
      case RELEASE ->
          Set.of(DeliveryState.AWAITING, DeliveryState.CANCELLED, DeliveryState.SUPPRESSED);
      case ARRIVED -> Set.of(DeliveryState.AMBIGUOUS);
      case CANCEL ->
          Set.of(
              DeliveryState.PENDING,
              DeliveryState.AWAITING,
              DeliveryState.DEFERRED,
              DeliveryState.FAILED,
              DeliveryState.AMBIGUOUS);
    };
  }

  private static String word(DeliveryState state) {
    return state.name().toLowerCase(Locale.ROOT);
  }

  private static String past(Decision.Kind kind) {
    return switch (kind) {
      case RETRY -> "retried";
      case RESEND -> "sent again";
      case RELEASE -> "released";
      case ARRIVED -> "booked as arrived";
      case CANCEL -> "cancelled";
    };
  }

  /// A mail that is to be stopped is not sent once more.
  private static String helpAgainst(DeliveryRow row) {
    return switch (row.state()) {
      case SENT, BOUNCED -> "what has left cannot be taken back; `svodka revise` sends corrections";
      case CANCELLED, SUPPRESSED -> "nothing has to be done: it is not sent";
      case PENDING, AWAITING, CLAIMED, DOT, DEFERRED, FAILED, AMBIGUOUS -> help(row);
    };
  }

  private static String help(DeliveryRow row) {
    String id = " " + row.id();
    return switch (row.state()) {
      case PENDING, DEFERRED, FAILED -> "`svodka deliveries retry" + id + "` sends it now";
      case AWAITING -> "`svodka deliveries release" + id + "` lets it go";
      case CLAIMED, DOT -> "it is being sent right now; look again in a minute";
      case SENT, BOUNCED -> "`svodka deliveries resend" + id + "` sends the same once more";
      case AMBIGUOUS ->
          "ask the recipient: `svodka deliveries release --arrived"
              + id
              + "` if it is there, `svodka deliveries resend"
              + id
              + "` if not";
      case CANCELLED -> "`svodka deliveries release" + id + "` sends it after all";
      case SUPPRESSED ->
          "the address is not written to; when that has changed, `svodka deliveries release"
              + id
              + "` sends it";
    };
  }
}
