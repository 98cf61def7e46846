package io.svodka.runner;

import io.svodka.delivery.Channel;
import io.svodka.delivery.Dispatcher;
import java.util.Map;

/// The ways out that the settings know.
public final class Ways {
  private final Channel mail;
  private final Map<Channel, Dispatcher> dispatchers;
  private final Map<String, Channel> destinations;

  /// @param mail the way of mails
  /// @param destinations ways of places that the settings name
  public Ways(
      Channel mail, Map<Channel, Dispatcher> dispatchers, Map<String, Channel> destinations) {
    this.mail = mail;
    this.dispatchers = Map.copyOf(dispatchers);
    this.destinations = Map.copyOf(destinations);
  }

  Channel mail() {
    return mail;
  }

  /// Returns the way to a place; files of the project itself go into folders.
  Channel channel(String destination) {
    return destinations.getOrDefault(destination, Channel.FOLDER);
  }

  Dispatcher to(Channel channel) {
    Dispatcher dispatcher = dispatchers.get(channel);
    if (dispatcher == null) {
      throw new IllegalStateException("no way for " + channel);
    }
    return dispatcher;
  }

  /// Returns the dispatcher that mails of the house leave by.
  public Dispatcher mails() {
    return to(mail);
  }
}
