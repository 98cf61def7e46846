package io.svodka.runner;

import io.svodka.model.rendition.Format;
import io.svodka.runner.records.PackRecord;
import io.svodka.trace.Activity;
import io.svodka.trace.Trace;
import io.svodka.trace.Tracing;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;

/// The steps of a run as traces name them. A pack is told without its key.
final class RunSteps {
  private static final Activity PACK = Activity.inside("pack");
  private static final Activity EVALUATION = Activity.inside("evaluate");
  private static final Activity ARCHIVING = Activity.inside("archive");

  private RunSteps() {}

  /// Does a run and notes how it ended.
  static RunRecord run(RunRequest request, Mailing mailing, Supplier<RunRecord> work) {
    Activity activity =
        Activity.inside("run " + request.report())
            .with("svodka.report", request.report())
            .with("svodka.as_of", request.asOf().toString());
    return Tracing.step(
        told(mailing, activity),
        () -> {
          RunRecord record = work.get();
          Tracing.current().note("svodka.ending", word(record.ending()));
          Tracing.current().note("svodka.packs", record.packs().size());
          return record;
        });
  }

  private static Activity told(Mailing mailing, Activity activity) {
    return switch (mailing) {
      case Mailing.None _ -> activity;
      case Mailing.By by ->
          activity
              .with("svodka.delivery", by.delivery().name())
              .with("svodka.slot", by.occasion().slot())
              .with("svodka.revision", by.occasion().revision().commit());
    };
  }

  private static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }

  /// Begins a pack, which ends when everything that carries it was handed over.
  static Trace pack(Trace run) {
    return run.begin(PACK);
  }

  /// Ends a pack.
  static void end(Trace pack, PackRecord record) {
    switch (record.state()) {
      case PackRecord.State.Failed failed -> pack.fail(failed.code());
      case PackRecord.State.Made _, PackRecord.State.Skipped _, PackRecord.State.Unchanged _ -> {}
    }
    pack.note("svodka.state", word(record.state()));
    pack.end();
  }

  private static String word(PackRecord.State state) {
    return switch (state) {
      case PackRecord.State.Made _ -> "made";
      case PackRecord.State.Skipped _ -> "skipped";
      case PackRecord.State.Unchanged _ -> "unchanged";
      case PackRecord.State.Failed _ -> "failed";
    };
  }

  static <T> T evaluation(Supplier<T> work) {
    return Tracing.step(EVALUATION, work::get);
  }

  static <T> T archiving(Supplier<T> work) {
    return Tracing.step(ARCHIVING, work::get);
  }

  static void rendering(Format format, Rendering work) throws IOException {
    String word = word(format);
    Activity activity =
        new Activity("render " + word, Activity.Place.INSIDE, Map.of("svodka.format", word));
    Tracing.<Boolean, IOException>step(
        activity,
        () -> {
          work.done();
          return true;
        });
  }

  /// Writes a document.
  interface Rendering {
    void done() throws IOException;
  }
}
