/// Composes messages as MIME and hands them to an SMTP server or a folder. Jakarta Mail stays in
/// here; nothing is decided here about sending twice.
@NullMarked
package io.svodka.delivery.mail;

import org.jspecify.annotations.NullMarked;
