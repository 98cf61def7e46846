/// Reads the rows of CSV, JSON and Parquet files as text.
@NullMarked
package io.svodka.reader.rows;

import org.jspecify.annotations.NullMarked;
