package portal.imports.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import portal.exports.ListExport;
import portal.imports.PlanFile;
import portal.imports.files.UploadCsv;
import portal.imports.files.UploadView;
import portal.tenancy.Allowed;
import portal.tenancy.Permission;

/** The operations of the file routes, each with the permission that it requires. */
@ApplicationScoped
public class Uploads {

    @Inject
    UploadCsv uploadCsv;

    @Inject
    PlanFile plans;

    /** Refuses callers who may not upload, before any of the file is read. */
    @Allowed(Permission.WRITE_LEARNERS)
    public void admit() {}

    /** Stores a file; refuses as {@link UploadCsv} does. */
    @Allowed(Permission.WRITE_LEARNERS)
    public UploadView csv(Path file) {
        return uploadCsv.handle(file);
    }

    /** The columns of a plan's file; refuses as {@link PlanFile} does. */
    @Allowed(Permission.WRITE_LEARNERS)
    public List<String> header(String planId) {
        return plans.header(planId);
    }

    /** Lines of a plan's file; refuses as {@link PlanFile} does. */
    @Allowed(Permission.WRITE_LEARNERS)
    public ListExport.Page lines(String planId, Collection<String> outcomes, String after) {
        return plans.page(planId, outcomes, after);
    }
}
