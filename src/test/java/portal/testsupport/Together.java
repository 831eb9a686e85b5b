package portal.testsupport;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Does several things at the same moment, each on a thread of its own. */
public final class Together {

    private Together() {}

    public static <T> List<T> times(int count, Callable<T> work) {
        return all(java.util.Collections.nCopies(count, work));
    }

    public static <T> List<T> all(List<Callable<T>> work) {
        var threads = Executors.newFixedThreadPool(work.size());
        var start = new CyclicBarrier(work.size());
        try {
            var running = new ArrayList<Future<T>>();
            for (var one : work) {
                running.add(threads.submit(() -> {
                    start.await();
                    return one.call();
                }));
            }
            var results = new ArrayList<T>();
            for (var one : running) {
                results.add(one.get());
            }
            return results;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new AssertionError(interrupted);
        } catch (ExecutionException failure) {
            throw new AssertionError(failure.getCause());
        } finally {
            threads.shutdownNow();
        }
    }
}
