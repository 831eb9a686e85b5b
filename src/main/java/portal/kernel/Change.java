package portal.kernel;

/**
 * What a command does to one value: leaves it as it is, or sets it, perhaps to null. In GraphQL the first is an absent
 * input field, the second one that is there.
 *
 * @param made whether the value is set
 * @param to what it is set to; meaningless unless {@code made}
 */
public record Change<T>(boolean made, T to) {

    /** The value stays as it is. */
    public static <T> Change<T> none() {
        return new Change<>(false, null);
    }

    /** The value becomes this one. */
    public static <T> Change<T> to(T value) {
        return new Change<>(true, value);
    }
}
