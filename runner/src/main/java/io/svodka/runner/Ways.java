package io.svodka.runner;

import io.svodka.delivery.Channel;
import io.svodka.delivery.Dispatcher;
import io.svodka.delivery.links.FileLinks;
import java.util.List;
import java.util.Map;

/// The ways out that the settings know.
public final class Ways {
  private final Channel mail;
  private final Map<Channel, Dispatcher> dispatchers;
  private final Map<String, Channel> destinations;
  private final List<FileLinks> links;

  /// @param mail the way of mails
  /// @param destinations ways of places that the settings name
  /// @param links where files can be fetched; one entry or none
  public Ways(
      Channel mail,
      Map<Channel, Dispatcher> dispatchers,
      Map<String, Channel> destinations,
      List<FileLinks> links) {
    this.links = List.copyOf(links);
    this.mail = mail;
    this.dispatchers = Map.copyOf(dispatchers);
    this.destinations = Map.copyOf(destinations);
  }

  /// Returns the way of mails.
  public Channel mail() {
    return mail;
  }

  /// Returns the way to a place; files of the project itself go into folders.
  Channel channel(String destination) {
    return destinations.getOrDefault(destination, Channel.FOLDER);
  }

  /// Returns the dispatcher of a way.
  public Dispatcher to(Channel channel) {
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

  List<FileLinks> links() {
    return links;
  }
}
