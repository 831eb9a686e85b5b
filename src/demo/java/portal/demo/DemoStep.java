package portal.demo;

/**
 * Something to do once the portal is up and before the demo reports ready, such as writing demo data through the
 * portal's own use cases. Implement it as a CDI bean; in tests nobody calls it.
 */
public interface DemoStep {

    /** Runs at every start of the demo, so it must bear being repeated. */
    void run();

    /** Smaller numbers come first. */
    default int order() {
        return 0;
    }
}
