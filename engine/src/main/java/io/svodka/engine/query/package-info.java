/// From query plans to datasets: sources, SQL and the databases that run it. The only place that
/// knows JDBC; computes no formulas and lays nothing out.
@NullMarked
package io.svodka.engine.query;

import org.jspecify.annotations.NullMarked;
