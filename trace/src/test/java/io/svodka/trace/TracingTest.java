package io.svodka.trace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.svodka.model.failure.RunFailure;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

class TracingTest {
  private final List<String> told = Collections.synchronizedList(new ArrayList<>());

  /// Writes down what it is told, each line with the steps it belongs to.
  private record Written(String path, List<String> told) implements Trace {
    @Override
    public Trace begin(Activity activity) {
      String inner = path + "/" + activity.name();
      told.add(inner + " " + activity.facts());
      return new Written(inner, told);
    }

    @Override
    public void note(String fact, String value) {
      told.add(path + " " + fact + "=" + value);
    }

    @Override
    public void note(String fact, long number) {
      note(fact, String.valueOf(number));
    }

    @Override
    public void fail(String kind) {
      told.add(path + " failed: " + kind);
    }

    @Override
    public Map<String, String> headers() {
      return Map.of("step", path);
    }

    @Override
    public void end() {
      told.add(path + " ended");
    }
  }

  private Trace root() {
    return new Written("", told);
  }

  @Test
  void stepsLieInTheStepThatIsBeingDone() {
    int result =
        Tracing.within(
            root(),
            () ->
                Tracing.step(
                    Activity.inside("run").with("report", "sales").with("slot", ""),
                    () ->
                        Tracing.step(
                            Activity.outside("query"),
                            () -> {
                              Tracing.current().note("rows", 7);
                              return 42;
                            })));
    assertEquals(42, result);
    assertEquals(
        List.of(
            "/run {report=sales}",
            "/run/query {}",
            "/run/query rows=7",
            "/run/query ended",
            "/run ended"),
        told);
    assertSame(Trace.NONE, Tracing.current());
  }

  @Test
  void anotherThreadIsTold() throws Exception {
    try (ExecutorService pool = Executors.newFixedThreadPool(1)) {
      Trace trace = root();
      Future<String> done =
          pool.submit(
              () ->
                  Tracing.within(trace, () -> Tracing.step(Activity.inside("pack"), () -> "done")));
      assertEquals("done", done.get());
    }
    assertEquals(List.of("/pack {}", "/pack ended"), told);
  }

  @Test
  void failuresAreToldByCodeAndBugsByClass() {
    RunFailure known = new RunFailure.Setup("SV9403", "cannot read Birch.csv", "", null);
    assertSame(known, assertThrows(RunFailure.class, () -> failing(known)));
    assertThrows(IllegalStateException.class, () -> failing(new IllegalStateException("Birch")));
    assertEquals(
        List.of(
            "/run {}",
            "/run failed: SV9403",
            "/run ended",
            "/run {}",
            "/run failed: java.lang.IllegalStateException",
            "/run ended"),
        told);
  }

  private void failing(RuntimeException failure) {
    Tracing.within(
        root(),
        () ->
            Tracing.step(
                Activity.inside("run"),
                () -> {
                  throw failure;
                }));
  }

  @Test
  void whereNobodyRecordsWorkIsDoneAllTheSame() {
    assertEquals(1, Tracing.step(Activity.inside("run"), () -> 1));
    assertThrows(
        IOException.class,
        () ->
            Tracing.step(
                Activity.inside("run"),
                () -> {
                  throw new IOException("full");
                }));
  }
}
