package portal.testsupport;

import static org.assertj.core.api.Assertions.assertThat;

import portal.kernel.IdType;

/** The licences of one assignment as they are stored. */
public final class Pool {

    private Pool() {}

    /** Each licence is either free or held by one allocation that is not closed; returns how many are held. */
    public static int isWhole(String assignmentId) {
        var id = Rows.uuid(IdType.ASSIGNMENT, assignmentId);
        int held = Rows.count("select count(*) from allocation where assignment_id = ? and closed_as is null", id);
        int free = Rows.count("select count(*) from free_seat where assignment_id = ?", id);
        assertThat(held + free)
                .as("licences held and free")
                .isEqualTo(Rows.count("select seat_count from assignment where id = ?", id));
        assertThat(Rows.count(
                        "select count(*) from free_seat s join allocation a on a.assignment_id = s.assignment_id"
                                + " and a.seat_number = s.number and a.closed_as is null where s.assignment_id = ?",
                        id))
                .as("licences held and free at once")
                .isZero();
        return held;
    }
}
