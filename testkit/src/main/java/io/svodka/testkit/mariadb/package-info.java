/// A MariaDB server for tests, from binaries of a library. Knows nothing of reports.
@NullMarked
package io.svodka.testkit.mariadb;

import org.jspecify.annotations.NullMarked;
