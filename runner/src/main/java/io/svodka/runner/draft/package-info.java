/// Brings tables and first drafts together: asks catalogs and files what they hold, and writes new
/// files. Never writes over a file that is there.
@NullMarked
package io.svodka.runner.draft;

import org.jspecify.annotations.NullMarked;
