/// Documents as web pages and as bodies of mails, written by templates of the product. The only
/// room that sees FreeMarker; it makes models of maps, lists and texts for the templates and holds
/// no markup itself.
@NullMarked
package io.svodka.renderer.html;

import org.jspecify.annotations.NullMarked;
