package portal.licences;

/**
 * Free seats are being taken concurrently, perhaps by transactions that roll back. The attempt is rolled back and
 * repeated with an exclusive lock to find out whether licences are left.
 */
final class SeatContentionException extends RuntimeException {
    SeatContentionException() {
        super(null, null, false, false);
    }
}
