package portal.imports.files;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.Test;
import portal.imports.RenewalWorld;
import portal.testsupport.CsvFiles;
import portal.testsupport.Invited;
import portal.testsupport.ManageMode;
import portal.testsupport.Snapshot;
import portal.testsupport.TestWorld;

/** A file and its plans are visible only to the uploader, in the session of the upload. */
@QuarkusTest
class UploadPrivacyTest {

    @Test
    void filesAndPlansAreVisibleOnlyToTheirUploader() {
        var world = RenewalWorld.of(1, 1);
        var upload = CsvFiles.uploaded(world.company.manager(), CsvFiles.people(world.expired));
        String plan = world.plan(world.company.manager(), upload).done("plan.id");

        for (var other : List.of(
                Invited.toCompany(world.company.manager(), "CUSTOMER_MANAGER").caller(),
                world.company.partner().company().manager(),
                TestWorld.partner().company().manager())) {
            other.run("Viewer");
            var sinceThen = Snapshot.of(world.company.partner().id());
            assertThat(world.plan(other, upload).refusal()).isEqualTo("NOT_FOUND");
            assertThat(other.mutate("ApplyRenewal", "planId", plan).refusal()).isEqualTo("NOT_FOUND");
            assertThat(other.run("RenewalPlan", "id", plan).<Object>data("renewalPlan"))
                    .isNull();
            assertThat(CsvFiles.rows(other, plan).status()).isEqualTo(404);
            assertThat(Snapshot.of(world.company.partner().id())).isEqualTo(sinceThen);
        }
        assertThat(world.company
                        .manager()
                        .mutate("ApplyLearners", "planId", plan)
                        .refusal())
                .isEqualTo("NOT_FOUND");
        assertThat(world.apply(plan).<String>done("plan.id")).isEqualTo(plan);
    }

    /** A partner's uploads inside a company stay in that session. */
    @Test
    void filesUploadedInManageModeBelongToTheSession() {
        var world = RenewalWorld.of(2, 2);
        var partner = world.company.partner().manager();
        var inside = ManageMode.enter(partner, world.company.id()).caller();
        var upload = CsvFiles.uploaded(inside, CsvFiles.people(world.expired));
        String plan = world.plan(inside, upload).done("plan.id");

        var later = ManageMode.enter(partner, world.company.id()).caller();
        for (var other : List.of(later, world.company.manager())) {
            assertThat(world.plan(other, upload).refusal()).isEqualTo("NOT_FOUND");
            assertThat(CsvFiles.rows(other, plan).status()).isEqualTo(404);
        }
        assertThat(CsvFiles.upload(partner, CsvFiles.people(world.expired)).status())
                .isEqualTo(403);
        assertThat(inside.mutate("ApplyRenewal", "planId", plan).<Integer>done("plan.identifiedCount"))
                .isEqualTo(2);
        assertThat(world.audited("applyRenewal", "manage_session_id is not null"))
                .isEqualTo(1);
    }
}
