package io.svodka.trino;

import io.airlift.log.Level;
import io.airlift.log.Logging;
import io.trino.plugin.memory.MemoryPlugin;
import io.trino.plugin.tpch.TpchPlugin;
import io.trino.testing.DistributedQueryRunner;
import io.trino.testing.TestingSession;
import java.util.Map;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.Store;

/// Trino with a coordinator and three workers in this Java machine, started before the first test
/// and stopped after the last. The tests find it by the property `svodka.trino`, unless somebody
/// has named another cluster there.
public final class TrinoCluster implements BeforeAllCallback {
  private static final String ADDRESS = "svodka.trino";
  private static final int WORKERS = 3;

  @Override
  public void beforeAll(ExtensionContext context) {
    Store store = context.getRoot().getStore(Namespace.create(TrinoCluster.class));
    if (store.get(ADDRESS) == null) {
      store.put(ADDRESS, running());
    }
  }

  /// What ends with the tests.
  private record Running(AutoCloseable cluster) implements AutoCloseable {
    @Override
    public void close() throws Exception {
      cluster.close();
    }
  }

  private static Running running() {
    if (System.getProperty(ADDRESS) != null) {
      return new Running(() -> {});
    }
    try {
      DistributedQueryRunner cluster = start();
      System.setProperty(
          ADDRESS, "jdbc:trino://" + cluster.getCoordinator().getAddress() + "/memory/default");
      return new Running(cluster);
    } catch (Exception e) {
      throw new IllegalStateException("Trino does not start", e);
    }
  }

  /// Each worker holds a part of every table. The names and types of TPC-H are those of the
  /// standard.
  private static DistributedQueryRunner start() throws Exception {
    Logging.initialize().setLevel("", Level.ERROR);
    DistributedQueryRunner cluster =
        DistributedQueryRunner.builder(TestingSession.testSessionBuilder().build())
            .setWorkerCount(WORKERS)
            .build();
    cluster.installPlugin(new MemoryPlugin());
    cluster.createCatalog("memory", "memory", Map.of());
    cluster.installPlugin(new TpchPlugin());
    cluster.createCatalog(
        "tpch",
        "tpch",
        Map.of("tpch.double-type-mapping", "DECIMAL", "tpch.column-naming", "STANDARD"));
    return cluster;
  }
}
