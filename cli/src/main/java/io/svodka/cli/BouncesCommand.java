package io.svodka.cli;

import io.svodka.delivery.ledger.LedgerBooks;
import io.svodka.delivery.mail.BounceBox;
import io.svodka.model.failure.RunFailure;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// Books mails that came back.
@Command(
    name = "bounces",
    description = {
      "Reads the mailbox or folder of [bounces] in svodka.toml and books mails that came back.",
      "An address that does not exist is not written to any more: `svodka suppressions` lists it."
    },
    mixinStandardHelpOptions = true)
final class BouncesCommand implements Callable<Integer> {
  @Mixin private final PostOptions post = new PostOptions();

  private final Console console;

  BouncesCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    return post.with(this::look).number();
  }

  private ExitCode look(Post from) {
    List<BounceBox> boxes = from.settings().operations().doors().bounces();
    if (boxes.isEmpty()) {
      throw new RunFailure.Setup(
          "SV9521",
          "svodka.toml does not say where mails lie that came back",
          "write [bounces] with host, user and password of a mailbox, or with a folder",
          null);
    }
    List<BounceWatch.Booked> booked = new ArrayList<>();
    try (LedgerBooks books = from.known()) {
      BounceWatch watch = new BounceWatch(books, Clock.systemUTC());
      boxes.forEach(box -> booked.addAll(watch.look(box)));
    }
    lines(booked).forEach(console::result);
    return ExitCode.DONE;
  }

  private List<String> lines(List<BounceWatch.Booked> booked) {
    if (post.isJson()) {
      return List.of(DeliveriesJson.bounces(booked));
    }
    return booked.isEmpty()
        ? List.of("No bounces.")
        : booked.stream().map(BounceWatch::line).toList();
  }
}
