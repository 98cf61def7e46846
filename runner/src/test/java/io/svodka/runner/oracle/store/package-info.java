/// Where the rows of random projects lie: files, or tables of servers that a run of tests starts.
@org.jspecify.annotations.NullMarked
package io.svodka.runner.oracle.store;
