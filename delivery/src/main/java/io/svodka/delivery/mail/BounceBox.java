package io.svodka.delivery.mail;

import io.svodka.delivery.desk.Bounce;
import java.util.List;

/// Where mails lie that came back.
public interface BounceBox {
  /// Hands over what came back since the last time, and puts away each mail that was dealt with.
  /// Mails that are no bounces stay for people.
  ///
  /// @return how many mails were looked at
  /// @throws io.svodka.model.failure.RunFailure.Delivery when they cannot be read
  int empty(Booking booking);

  /// Makes sure that it can be read, and leaves everything as it is.
  ///
  /// @throws io.svodka.model.failure.RunFailure.Delivery when it cannot
  void reach();

  /// Returns where it is, for people.
  String place();

  /// Books what one mail says.
  @FunctionalInterface
  interface Booking {
    void book(List<Bounce> bounces);
  }
}
