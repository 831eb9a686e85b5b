package portal.badinput;

/** One way to get a field wrong. */
record BadValue(String name, Object value, Refusal refusal) {

    /** Stands for leaving the field out. */
    static final Object MISSING = new Object();

    static BadValue badRequest(String name, Object value) {
        return new BadValue(name, value, Refusal.BAD_REQUEST);
    }

    static BadValue invalid(String name, Object value) {
        return new BadValue(name, value, Refusal.INVALID_INPUT);
    }

    static BadValue notFound(String name, Object value) {
        return new BadValue(name, value, Refusal.NOT_FOUND);
    }
}
