package portal.demo;

/**
 * Something to do once the portal is up and before the demo reports ready, such as writing demo data through the
 * portal's own use cases. Implement it as a CDI bean; tests do not run it.
 */
public interface DemoStep {

    /** Runs at every start of the demo, so it must be repeatable. */
    void run();

    /** Smaller numbers come first. */
    default int order() {
        return 0;
    }
}
