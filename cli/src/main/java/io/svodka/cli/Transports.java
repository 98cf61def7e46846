package io.svodka.cli;

import io.svodka.delivery.Backoff;
import io.svodka.delivery.Channel;
import io.svodka.delivery.Dispatcher;
import io.svodka.delivery.Lanes;
import io.svodka.delivery.Ledger;
import io.svodka.delivery.MailTransport;
import io.svodka.delivery.links.FileLinks;
import io.svodka.runner.Ways;
import java.time.InstantSource;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// The opened ways out of a project. Used by one thread.
///
/// @param mail the channel of mails
/// @param destinations channels of places that the settings name
/// @param links where files can be fetched; one entry or none
record Transports(
    List<MailTransport> all, Channel mail, Map<String, Channel> destinations, List<FileLinks> links)
    implements AutoCloseable {
  Transports {
    all = List.copyOf(all);
    links = List.copyOf(links);
    destinations = Map.copyOf(destinations);
  }

  /// Returns the ways as a run uses them.
  Ways ways(Ledger ledger, InstantSource clock) {
    return new Ways(mail, dispatchers(ledger, clock), destinations, links);
  }

  Map<Channel, Dispatcher> dispatchers(Ledger ledger, InstantSource clock) {
    return dispatchers(ledger, Lanes.open(), clock);
  }

  /// @param lanes of the domains that mails go to
  Map<Channel, Dispatcher> dispatchers(Ledger ledger, Lanes lanes, InstantSource clock) {
    Map<Channel, Dispatcher> dispatchers = new EnumMap<>(Channel.class);
    for (MailTransport transport : all) {
      Lanes own = transport.channel().isMail() ? lanes : Lanes.open();
      dispatchers.put(
          transport.channel(),
          new Dispatcher(ledger, transport, new Dispatcher.Pace(Backoff.STANDARD, own), clock));
    }
    return dispatchers;
  }

  @Override
  public void close() {
    all.forEach(MailTransport::close);
  }
}
