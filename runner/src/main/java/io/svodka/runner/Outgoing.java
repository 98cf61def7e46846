package io.svodka.runner;

import io.svodka.delivery.Channel;
import io.svodka.delivery.Message;

/// A message and the way it goes.
record Outgoing(Channel channel, Message message) {}
