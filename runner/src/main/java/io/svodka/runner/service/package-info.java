/// Does by itself what a project schedules: writes down which times have come, hands each to the
/// work, books how it ended, and tells how it goes. Makes and sends nothing itself, and its time
/// comes in as a value.
@NullMarked
package io.svodka.runner.service;

import org.jspecify.annotations.NullMarked;
