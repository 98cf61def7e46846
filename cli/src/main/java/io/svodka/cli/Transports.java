package io.svodka.cli;

import io.svodka.delivery.Backoff;
import io.svodka.delivery.Channel;
import io.svodka.delivery.Couriers;
import io.svodka.delivery.Dispatcher;
import io.svodka.delivery.LaneRules;
import io.svodka.delivery.Lanes;
import io.svodka.delivery.Ledger;
import io.svodka.delivery.MailTransport;
import io.svodka.runner.Ways;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/// The opened ways out of a project. Connections are made when the first message needs them.
final class Transports implements AutoCloseable {
  /// Programs are told several things at once, and one that does not answer is left alone.
  private static final LaneRules PROGRAMS = LaneRules.USUAL;

  private static final int STORES_AT_ONCE = 4;

  private final Post post;
  private final InstantSource clock;
  private final Map<Channel, MailTransport> own = new EnumMap<>(Channel.class);
  private final List<MailTransport> further = Collections.synchronizedList(new ArrayList<>());
  private final List<Couriers> carrying = new ArrayList<>();

  Transports(Post post, InstantSource clock) {
    this.post = post;
    this.clock = clock;
    post.channels().forEach(channel -> own.put(channel, post.transport(channel, clock)));
  }

  /// Returns the ways as a run uses them.
  ///
  /// @param lanes of the domains that mails go to
  Ways ways(Ledger ledger, Lanes lanes) {
    return new Ways(
        post.channel(),
        dispatchers(ledger, Lanes.open()),
        couriers(ledger, lanes),
        post.destinations(),
        post.settings().operations().doors().size().links());
  }

  /// Returns those that send one message after the other.
  ///
  /// @param lanes of the domains that mails go to
  Map<Channel, Dispatcher> dispatchers(Ledger ledger, Lanes lanes) {
    Map<Channel, Dispatcher> dispatchers = new EnumMap<>(Channel.class);
    own.forEach(
        (channel, transport) ->
            dispatchers.put(
                channel, dispatcher(ledger, transport, channel.isMail() ? lanes : Lanes.open())));
    return dispatchers;
  }

  /// Returns those that send many messages at once.
  ///
  /// @param lanes of the domains that mails go to
  Map<Channel, Couriers> couriers(Ledger ledger, Lanes lanes) {
    Map<Channel, Couriers> couriers = new EnumMap<>(Channel.class);
    own.forEach((channel, transport) -> couriers.put(channel, couriers(ledger, transport, lanes)));
    carrying.addAll(couriers.values());
    return couriers;
  }

  private Couriers couriers(Ledger ledger, MailTransport transport, Lanes lanes) {
    Dispatcher keeper = dispatcher(ledger, transport, Lanes.open());
    Supplier<Dispatcher> more = () -> dispatcher(ledger, opened(transport.channel()), Lanes.open());
    return switch (transport.channel()) {
      // A rehearsal is written in the order of its packs.
      case MAILBOX -> new Couriers(new Couriers.Crew(1, () -> keeper), keeper, Lanes.open(), clock);
      case SMTP ->
          new Couriers(
              new Couriers.Crew(post.settings().operations().doors().lanes().connections(), more),
              keeper,
              lanes,
              clock);
      // Who has put a file where is known to one.
      case FOLDER -> new Couriers(new Couriers.Crew(1, () -> keeper), keeper, Lanes.open(), clock);
      case S3 -> new Couriers(new Couriers.Crew(STORES_AT_ONCE, more), keeper, Lanes.open(), clock);
      case WEBHOOK ->
          new Couriers(
              new Couriers.Crew(PROGRAMS.connections(), more), keeper, Lanes.of(PROGRAMS), clock);
    };
  }

  private MailTransport opened(Channel channel) {
    MailTransport transport = post.transport(channel, clock);
    further.add(transport);
    return transport;
  }

  private Dispatcher dispatcher(Ledger ledger, MailTransport transport, Lanes lanes) {
    return new Dispatcher(ledger, transport, new Dispatcher.Pace(Backoff.STANDARD, lanes), clock);
  }

  @Override
  public void close() {
    carrying.forEach(Couriers::close);
    further.forEach(MailTransport::close);
    own.values().forEach(MailTransport::close);
  }
}
