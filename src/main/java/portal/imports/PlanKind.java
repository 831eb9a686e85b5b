package portal.imports;

/** The purpose of a plan. */
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
