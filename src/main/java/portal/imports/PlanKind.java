package portal.imports;

/** What a plan is for. */
enum PlanKind {
    RENEWAL("renewal plan"),
    LEARNERS("learner plan");

    private final String words;

    PlanKind(String words) {
        this.words = words;
    }

    String words() {
        return words;
    }
}
