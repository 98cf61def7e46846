package io.svodka.trace;

import io.svodka.model.failure.RunFailure;
import java.lang.ScopedValue.CallableOp;

/// The step that the code at hand belongs to. It comes from whoever calls, as long as the call
/// lasts; other threads are told of it by [#within].
public final class Tracing {
  private static final ScopedValue<Trace> CURRENT = ScopedValue.newInstance();

  private Tracing() {}

  /// Returns the step that is being done.
  public static Trace current() {
    return CURRENT.orElse(Trace.NONE);
  }

  /// Does work that belongs to a step which begins and ends elsewhere.
  public static <T, X extends Throwable> T within(Trace trace, CallableOp<? extends T, X> work)
      throws X {
    return trace.equals(Trace.NONE) ? work.call() : ScopedValue.where(CURRENT, trace).call(work);
  }

  /// Does work as a step within the one that is being done.
  public static <T, X extends Throwable> T step(Activity activity, CallableOp<? extends T, X> work)
      throws X {
    Trace outer = current();
    return outer.equals(Trace.NONE) ? work.call() : whole(outer.begin(activity), work);
  }

  /// Begins a step within the one that is being done and returns its work, for another thread. The
  /// step ends with it.
  public static <T, X extends Throwable> CallableOp<T, X> begun(
      Activity activity, CallableOp<? extends T, X> work) {
    Trace outer = current();
    if (outer.equals(Trace.NONE)) {
      return work::call;
    }
    Trace step = outer.begin(activity);
    return () -> whole(step, work);
  }

  private static <T, X extends Throwable> T whole(Trace step, CallableOp<? extends T, X> work)
      throws X {
    try {
      return within(step, work);
    } catch (Throwable failure) {
      step.fail(kind(failure));
      throw failure;
    } finally {
      step.end();
    }
  }

  /// Returns the code of a failure, or the class of a bug. What its message says may hold data.
  public static String kind(Throwable failure) {
    return failure instanceof RunFailure known ? known.code() : failure.getClass().getName();
  }
}
