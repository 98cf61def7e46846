package io.svodka.engine.query;

import io.svodka.model.plan.SourcePlan;

/// The rows of a source in an open database.
///
/// @param rows what stands after `from`; has the columns of the source by their declared names
record Relation(Session session, SourcePlan source, Sql rows) {}
