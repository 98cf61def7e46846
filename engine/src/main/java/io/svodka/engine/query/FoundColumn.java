package io.svodka.engine.query;

import io.svodka.model.value.ColumnType;
import java.time.ZoneId;

/// A column of a source as it is found in its database.
///
/// @param name in quotes
/// @param type as the driver names it
/// @param declared type it has in the source
/// @param zone of the source's wall times
record FoundColumn(Sql name, String type, ColumnType declared, ZoneId zone) {}
