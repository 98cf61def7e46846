package io.svodka.compiler;

import io.svodka.model.origin.Span;
import io.svodka.model.plan.Formula;
import io.svodka.model.plan.LayoutPlan;
import io.svodka.model.plan.QueryPlan;
import io.svodka.model.plan.RowExpr;
import io.svodka.model.value.Value;
import io.svodka.model.value.ValueFormat;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/// Prints any part of a plan as a tree. What is empty or usual and where it was written are left
/// out.
final class TreePrint {
  private static final int WIDTH = 110;

  private TreePrint() {}

  static String of(Object value) {
    return String.join("\n", lines(value)) + "\n";
  }

  private static List<String> lines(Object value) {
    return switch (value) {
      case Formula formula -> List.of(FormulaPrint.of(formula));
      case RowExpr expr -> List.of(PlanPrint.row(expr));
      case Value known -> List.of(FormulaPrint.value(known));
      case QueryPlan query -> PlanPrint.of(query).lines().toList();
      case String text -> List.of('"' + text.replace("\n", "\\n") + '"');
      case Collection<?> many -> items(ordered(many));
      case Map<?, ?> map -> items(entries(map));
      case Record parts -> parts(parts);
      case Object other -> List.of(other.toString());
    };
  }

  private static List<?> ordered(Collection<?> many) {
    return many instanceof Set<?> set
        ? set.stream().sorted((a, b) -> a.toString().compareTo(b.toString())).toList()
        : List.copyOf(many);
  }

  private record Entry(String name, Object value) {}

  private static List<?> entries(Map<?, ?> map) {
    return map.entrySet().stream()
        .map(each -> new Entry(each.getKey().toString(), each.getValue()))
        .sorted((a, b) -> a.name().compareTo(b.name()))
        .toList();
  }

  private static List<String> items(List<?> items) {
    List<List<String>> printed = new ArrayList<>();
    items.forEach(item -> printed.add(lines(item)));
    String line = "[" + String.join(", ", printed.stream().map(List::getFirst).toList()) + "]";
    if (printed.stream().allMatch(each -> each.size() == 1) && line.length() < WIDTH) {
      return List.of(line);
    }
    return printed.stream().flatMap(each -> indented("- ", "  ", each)).toList();
  }

  private static List<String> parts(Record parts) {
    String name = parts.getClass().getSimpleName();
    List<RecordComponent> shown =
        Stream.of(parts.getClass().getRecordComponents())
            .filter(component -> !isEmpty(value(parts, component)))
            .toList();
    List<List<String>> printed = new ArrayList<>();
    for (RecordComponent component : shown) {
      List<String> lines = lines(value(parts, component));
      printed.add(shown.size() == 1 ? lines : named(component.getName(), lines));
    }
    String line =
        name + "(" + String.join(", ", printed.stream().map(List::getFirst).toList()) + ")";
    if (printed.stream().allMatch(each -> each.size() == 1) && line.length() < WIDTH) {
      return List.of(printed.isEmpty() ? name : line);
    }
    return Stream.concat(
            Stream.of(name), printed.stream().flatMap(each -> indented("  ", "  ", each)))
        .toList();
  }

  private static List<String> named(String name, List<String> lines) {
    return lines.size() == 1
        ? List.of(name + " " + lines.getFirst())
        : Stream.concat(Stream.of(name), indented("  ", "  ", lines)).toList();
  }

  private static Stream<String> indented(String first, String next, List<String> lines) {
    return Stream.concat(
        Stream.of(first + lines.getFirst()), lines.stream().skip(1).map(line -> next + line));
  }

  private static boolean isEmpty(Object value) {
    return switch (value) {
      case Span _ -> true;
      case LayoutPlan.Totals totals -> totals == LayoutPlan.Totals.VALUES;
      case ValueFormat.Coins coins -> coins == ValueFormat.Coins.AS_WRITTEN;
      case String text -> text.isEmpty();
      case Collection<?> many -> many.isEmpty();
      case Map<?, ?> map -> map.isEmpty();
      case Record parts -> isEmpty(parts);
      case Object _ -> false;
    };
  }

  private static boolean isEmpty(Record parts) {
    RecordComponent[] components = parts.getClass().getRecordComponents();
    return components.length > 0
        && Stream.of(components).allMatch(component -> isEmpty(value(parts, component)));
  }

  private static Object value(Record parts, RecordComponent component) {
    try {
      component.getAccessor().setAccessible(true);
      return component.getAccessor().invoke(parts);
    } catch (ReflectiveOperationException e) {
      throw new AssertionError(component.toString(), e);
    }
  }
}
