package portal.benchmark;

import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import portal.testsupport.PortalProcess;

/** Notes what each step takes: seconds, and the most that the portal's heap held after a collection of garbage. */
record HeapSteps(PortalProcess portal, List<String> figures) {

    /** The option under which the Java machine tells what each collection left. */
    static final String LOG_GC = "-Xlog:gc:stdout";

    /** As in {@code Pause Young (Normal) (G1 Evacuation Pause) 120M->45M(320M) 3.1ms}. */
    private static final Pattern COLLECTED = Pattern.compile("\\d+M->(\\d+)M\\(\\d+M\\)");

    <T> T timed(String what, Supplier<T> work) {
        int before = portal.log().size();
        long start = System.nanoTime();
        var result = work.get();
        var took = Duration.ofNanos(System.nanoTime() - start);
        figures.add("%s: %.1f s, %s".formatted(what, took.toMillis() / 1000.0, most(portal.log(), before)));
        return result;
    }

    private static String most(List<String> log, int from) {
        var most = log.subList(from, log.size()).stream()
                .flatMap(line -> COLLECTED.matcher(line).results())
                .mapToInt(found -> Integer.parseInt(found.group(1)))
                .max();
        return most.isPresent()
                ? "at most " + most.getAsInt() + " MB of heap used after a collection"
                : "no collection";
    }
}
