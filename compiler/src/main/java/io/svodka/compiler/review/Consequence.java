package io.svodka.compiler.review;

/// What a difference may change, the gravest first.
public enum Consequence {
  NUMBERS,
  RECEIVED,
  LOOKS,
  NOTHING
}
