/// Pages that explain things, as a folder of files: a project's documentation, a guide. They need
/// no network and no other file; words are Markdown. Knows no project and no report.
@NullMarked
package io.svodka.renderer.site;

import org.jspecify.annotations.NullMarked;
