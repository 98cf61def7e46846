/// What editions were made of, kept as files under their digests: data as they were read,
/// specification, parameters. Makes and delivers nothing; holds no secrets of the settings.
@NullMarked
package io.svodka.runner.archive;

import org.jspecify.annotations.NullMarked;
