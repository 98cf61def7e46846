/// Looks over everything that a project needs to run and to be sent: the machine, the settings,
/// connections, mail and the ledger. Changes nothing, sends nothing, and never says a secret.
@NullMarked
package io.svodka.runner.doctor;

import org.jspecify.annotations.NullMarked;
