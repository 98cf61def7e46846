/// ClickHouse without a server: its library behind the HTTP that its driver speaks. Knows nothing
/// of reports.
@NullMarked
package io.svodka.testkit.clickhouse;

import org.jspecify.annotations.NullMarked;
