package io.svodka.compiler.resolve;

import io.svodka.model.plan.Formula;
import java.util.ArrayList;
import java.util.List;

/// The aggregates of one measure while it is read; equal ones are one.
final class Leaves {
  private final List<Leaf> leaves = new ArrayList<>();

  Formula.Component place(Leaf leaf) {
    for (int i = 0; i < leaves.size(); i++) {
      if (leaves.get(i).sameAs(leaf)) {
        return new Formula.Component(0, i, 0);
      }
    }
    leaves.add(leaf);
    return new Formula.Component(0, leaves.size() - 1, 0);
  }

  List<Leaf> all() {
    return List.copyOf(leaves);
  }
}
