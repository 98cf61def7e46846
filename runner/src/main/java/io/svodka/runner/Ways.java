package io.svodka.runner;

import io.svodka.delivery.Channel;
import io.svodka.delivery.Couriers;
import io.svodka.delivery.Dispatcher;
import io.svodka.delivery.Origin;
import io.svodka.delivery.Receipt;
import io.svodka.delivery.links.FileLinks;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/// The ways out that the settings know.
public final class Ways {
  private final Channel mail;
  private final Map<Channel, Dispatcher> dispatchers;
  private final Map<String, Channel> destinations;
  private final List<FileLinks> links;
  private final Map<Channel, Couriers> couriers;

  /// @param mail the way of mails
  /// @param couriers carry what a run makes; dispatchers send what is told at once
  /// @param destinations ways of places that the settings name
  /// @param links where files can be fetched; one entry or none
  public Ways(
      Channel mail,
      Map<Channel, Dispatcher> dispatchers,
      Map<Channel, Couriers> couriers,
      Map<String, Channel> destinations,
      List<FileLinks> links) {
    this.links = List.copyOf(links);
    this.mail = mail;
    this.dispatchers = Map.copyOf(dispatchers);
    this.couriers = Map.copyOf(couriers);
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

  /// Hands a message over as soon as its way is free, and promises what becomes of it.
  CompletableFuture<Receipt> hand(Outgoing outgoing, Origin origin) {
    Couriers carrying = couriers.get(outgoing.channel());
    if (carrying == null) {
      throw new IllegalStateException("no way for " + outgoing.channel());
    }
    return carrying.submit(outgoing.message(), origin);
  }

  /// Says that no more messages come for now.
  void last() {
    couriers.values().forEach(Couriers::last);
  }

  List<FileLinks> links() {
    return links;
  }
}
