package portal.licences;

/**
 * Seats are free but others are taking them and may yet give them back. Whether licences are left can only be said
 * by waiting for them: the attempt is rolled back and repeated alone.
 */
final class SeatsContended extends RuntimeException {
    SeatsContended() {
        super(null, null, false, false);
    }
}
