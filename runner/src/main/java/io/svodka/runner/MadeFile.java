package io.svodka.runner;

import io.svodka.model.rendition.Rendition;

/// A finished file.
///
/// @param open as it was made
/// @param sent as it is delivered: locked where the key has a password
record MadeFile(Rendition open, Rendition sent) {}
