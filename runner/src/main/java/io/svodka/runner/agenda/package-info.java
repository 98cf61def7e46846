/// What a project does by itself, and when. Runs nothing and reads no clock.
@NullMarked
package io.svodka.runner.agenda;

import org.jspecify.annotations.NullMarked;
