/// Puts files into object stores that speak the protocol of S3, through the library of its maker.
@NullMarked
package io.svodka.delivery.s3;

import org.jspecify.annotations.NullMarked;
