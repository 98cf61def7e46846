package io.svodka.engine.query;

import static io.svodka.engine.query.Plans.has;
import static java.util.stream.Collectors.joining;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.svodka.model.failure.RunFailure;
import io.svodka.model.plan.ConnectionPlan;
import io.svodka.model.plan.Dialect;
import io.svodka.model.plan.SourcePlan;
import io.svodka.model.plan.SourcePlan.FileKind;
import io.svodka.model.plan.SourcePlan.Origin;
import io.svodka.model.secret.Secret;
import io.svodka.model.value.ColumnType;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// A statement that takes too much is stopped with a word about it.
class LimitsTest extends ProjectFolder {
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final List<SourcePlan.SourceColumn> COLUMNS = List.of(has("c", ColumnType.WHOLE));

  @Test
  void aStatementOfTheEmbeddedEngineIsStoppedInTime() {
    SourcePlan endless =
        Plans.source(
            "endless",
            new Origin.Sql(
                "own",
                """
                select count(*) as c from range(1000000000) t(a), range(100000) u(b)
                where hash(a + b) % 7 = 3
                """),
            COLUMNS);
    RunFailure failure = stopped(endless, new QueryLimits(Duration.ofMillis(200), 10));
    assertEquals("SV9108", failure.code());
    assertEquals("the SQL of `endless` took too long and was stopped", failure.getMessage());
  }

  @Test
  void aStatementThatGivesTooManyRowsIsStopped() throws IOException {
    write("data.csv", "c\n1\n2\n3\n");
    SourcePlan source = Plans.source("s", new Origin.File("data.csv", FileKind.CSV, ""), COLUMNS);
    RunFailure failure = stopped(source, new QueryLimits(Duration.ZERO, 2));
    assertEquals("SV9116", failure.code());
    assertEquals("query `q` gave more than 2 rows and was stopped", failure.getMessage());
    assertEquals(3, all(engine(source, new QueryLimits(Duration.ZERO, 3)), source).size());
  }

  /// So many rows are read in the engine's memory.
  @Test
  void manyRowsAreCountedToo() throws IOException {
    int many = 120_000;
    write(
        "data.csv",
        IntStream.range(0, many).mapToObj(i -> i + "\n").collect(joining("", "c\n", "")));
    SourcePlan source = Plans.source("s", new Origin.File("data.csv", FileKind.CSV, ""), COLUMNS);
    assertEquals("SV9116", stopped(source, new QueryLimits(Duration.ZERO, many - 1)).code());
    assertEquals(many, all(engine(source, new QueryLimits(Duration.ZERO, many)), source).size());
  }

  private RunFailure stopped(SourcePlan source, QueryLimits limits) {
    try (QueryEngine engine = engine(source, limits)) {
      return assertTimeoutPreemptively(
          PATIENCE, () -> assertThrows(RunFailure.class, () -> all(engine, source)));
    }
  }

  private QueryEngine engine(SourcePlan source, QueryLimits limits) {
    return new QueryEngine(
        Plans.project(List.of(source), own()), new DataSettings(folder, Map.of(), limits));
  }

  @Test
  void aStatementOfAServerIsStoppedInTime() throws IOException {
    SourcePlan slow =
        Plans.source("slow", new Origin.Sql("crm", "select 1 as c from pg_sleep(600)"), COLUMNS);
    try (EmbeddedPostgres server = EmbeddedPostgres.start()) {
      DatabaseAddress address =
          new DatabaseAddress(
              "jdbc:postgresql://localhost:" + server.getPort() + "/postgres",
              "postgres",
              new Secret("postgres"),
              "",
              Duration.ofMillis(300));
      try (QueryEngine engine =
          new QueryEngine(
              Plans.project(List.of(slow), new ConnectionPlan("crm", Dialect.POSTGRES, Plans.SPAN)),
              new DataSettings(folder, Map.of("crm", address)))) {
        RunFailure failure =
            assertTimeoutPreemptively(
                PATIENCE, () -> assertThrows(RunFailure.class, () -> all(engine, slow)));
        assertEquals("SV9108", failure.code());
      }
    }
  }
}
