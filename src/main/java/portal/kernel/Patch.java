package portal.kernel;

/**
 * What a command does to one value: leaves it as it is, or sets it, perhaps to null. In GraphQL the first is an absent
 * input field, the second one that is there.
 *
 * @param made whether the value is set
 * @param to what it is set to; meaningless unless {@code made}
 */
public record Patch<T>(boolean made, T to) {

    /** The value stays as it is. */
    public static <T> Patch<T> none() {
        return new Patch<>(false, null);
    }

    /** The value becomes this one. */
    public static <T> Patch<T> to(T value) {
        return new Patch<>(true, value);
    }
}
