package portal.testsupport;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;

/** Many calls, a number of them at a time. */
public final class LoadClient {

    private LoadClient() {}

    /** Runs all calls with a number of clients side by side, and answers in their order. */
    public static <T> List<T> together(int clients, List<Callable<T>> calls) {
        var pool = Executors.newFixedThreadPool(clients);
        try {
            var answers = new ArrayList<T>(calls.size());
            for (var answer : pool.invokeAll(calls)) {
                answers.add(answer.get());
            }
            return answers;
        } catch (InterruptedException | ExecutionException failure) {
            throw new IllegalStateException(failure);
        } finally {
            pool.shutdownNow();
        }
    }
}
