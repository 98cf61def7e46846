/// Makes sites: what a project is, of its specification, and guides of texts. Says nothing that
/// `compiler.glossary` does not say, and names no address of a recipient.
@NullMarked
package io.svodka.runner.site;

import org.jspecify.annotations.NullMarked;
