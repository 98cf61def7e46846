package io.svodka.engine.query;

import io.svodka.model.plan.SourcePlan;
import io.svodka.model.schema.LiveTable;
import io.svodka.model.schema.TableSchema;

/// The catalog of a server: tables, views and the results of queries.
interface ServerCatalog {

  LiveTable table(SourcePlan source, String table);

  /// Asks the server what a query would give; it does not run.
  TableSchema query(SourcePlan source, String text);
}
