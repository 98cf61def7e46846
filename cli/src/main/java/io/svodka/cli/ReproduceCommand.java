package io.svodka.cli;

import io.svodka.delivery.desk.Desk;
import io.svodka.delivery.editions.Edition;
import io.svodka.delivery.ledger.LedgerBooks;
import io.svodka.model.failure.RunFailure;
import io.svodka.runner.archive.Archive;
import io.svodka.runner.archive.Program;
import io.svodka.runner.edition.Reproduction;
import io.svodka.runner.edition.Reproduction.Copy;
import io.svodka.runner.edition.Reproduction.Reproduced;
import io.svodka.runner.output.FilePublisher;
import java.time.Clock;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// Makes again what was delivered.
@Command(
    name = "reproduce",
    description = {
      "Makes the files of a delivery again from the archive, and compares them byte by byte.",
      "Neither the data nor the specification of today is looked at."
    },
    mixinStandardHelpOptions = true)
final class ReproduceCommand implements Callable<Integer> {
  @Parameters(
      paramLabel = "ID",
      description = "Number of the delivery, as `svodka deliveries` lists it.")
  private long id;

  @Mixin private final PostOptions post = new PostOptions();

  private final Console console;

  ReproduceCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    return post.with(this::reproduce).number();
  }

  private ExitCode reproduce(Post from) {
    try (LedgerBooks books = from.known()) {
      Edition edition = books.editions().ofDelivery(id).orElseThrow(() -> without(books.desk()));
      Reproduced made =
          new Reproduction(new Archive(from.archive()), Projects.renditions())
              .of(edition.mark().manifest());
      write(made, from);
      return print(edition, made, from);
    }
  }

  /// Says whether the delivery is missing or only what was kept of it.
  private RunFailure without(Desk desk) {
    return desk.show(id, Clock.systemUTC().instant()).isEmpty()
        ? DeliveriesShowCommand.unknown(id)
        : new RunFailure.Setup(
            "SV9472",
            "no edition is kept of delivery " + id,
            "mails about alerts and failures have none, and the archive forgets after keep_days;"
                + " `svodka deliveries show "
                + id
                + "` tells what it was",
            null);
  }

  private void write(Reproduced made, Post from) {
    FilePublisher files =
        new FilePublisher(from.output().resolve("reproduced").resolve(String.valueOf(id)));
    for (Copy copy : made.copies()) {
      String path = files.publish(copy.again().fileName(), copy.again().content()).toString();
      console.result((copy.isIdentical() ? "identical  " : "DIFFERENT  ") + path);
      if (copy.delivered().isLocked()) {
        console.result("           compared before it was locked: no two locks are alike");
      }
    }
  }

  private ExitCode print(Edition edition, Reproduced made, Post from) {
    console.result("");
    console.result(
        "Edition "
            + edition.id()
            + ", revision "
            + edition.mark().revision()
            + ", made "
            + from.moments().of(edition.madeAt())
            + " by "
            + made.run().program()
            + " from specification "
            + made.run().revision().digest());
    if (made.isIdentical()) {
      return ExitCode.DONE;
    }
    Program here = Version.program();
    String why =
        here.equals(made.run().program())
            ? switch (made.look()) {
              case SAME -> "this version is the same: its fonts or libraries may be others";
              case ANOTHER -> "its theme looks otherwise than then";
            }
            : "this is " + here;
    throw new RunFailure.Setup(
        "SV9474",
        "these are not the bytes of then: " + why,
        "use the version that made them: " + made.run().program(),
        null);
  }
}
