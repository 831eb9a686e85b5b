package portal.kernel;

/**
 * A change to one value: either none, or a new value, perhaps null. In GraphQL an absent input field means none.
 *
 * @param isPresent whether the value is changed
 * @param value the new value; meaningless unless {@code isPresent}
 */
public record Patch<T>(boolean isPresent, T value) {

    /** Leaves the value as it is. */
    public static <T> Patch<T> none() {
        return new Patch<>(false, null);
    }

    /** Sets the value. */
    public static <T> Patch<T> of(T value) {
        return new Patch<>(true, value);
    }
}
