package portal.imports;

import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import portal.exports.ListExport;
import portal.imports.files.UploadedFiles;
import portal.kernel.ChosenValues;
import portal.kernel.DomainException;
import portal.kernel.IdType;
import portal.readmodel.ReadModel;

/**
 * Downloads rows of an uploaded file with their row number and planned outcome. By default only the rows that the plan
 * skips, so that they can be corrected and uploaded again.
 */
@ReadModel
public class PlanFile {

    private static final int AT_ONCE = 1_000;
    private static final Set<String> OUTCOMES = Stream.of(RenewalOutcome.values(), LearnerOutcome.values())
            .flatMap(Arrays::stream)
            .map(Enum::name)
            .collect(Collectors.toUnmodifiableSet());
    private static final Set<String> DONE = Set.of(RenewalOutcome.RENEW.name(), LearnerOutcome.ADD.name());

    @Inject
    CsvPlans plans;

    @Inject
    UploadedFiles uploads;

    @Inject
    PlanRows rows;

    @Inject
    Clock clock;

    /** Returns the file's columns, preceded by two of our own; NOT_FOUND. */
    public List<String> header(String planId) {
        var header = new ArrayList<>(List.of("row", "outcome"));
        header.addAll(uploads.find(plan(planId).uploadId(), clock.instant())
                .orElseThrow(() -> DomainException.notFound("plan"))
                .columns());
        return header;
    }

    /**
     * Returns the next lines of the file.
     *
     * @param outcomes the outcomes to include; empty for all that are skipped. INVALID_INPUT for unknown ones
     * @param after the end of the previous page; null for the first
     */
    public ListExport.Page page(String planId, Collection<String> outcomes, String after) {
        var chosen = ChosenValues.distinct(outcomes, "outcomes");
        if (!OUTCOMES.containsAll(chosen)) {
            throw DomainException.invalid("outcome has to be one of " + String.join(", ", OUTCOMES) + '.', "outcome");
        }
        var wanted = chosen.isEmpty()
                ? OUTCOMES.stream().filter(outcome -> !DONE.contains(outcome)).toList()
                : chosen;
        var found = rows.lines(plan(planId), wanted, after == null ? 0 : Integer.parseInt(after), AT_ONCE);
        var next = found.size() < AT_ONCE
                ? null
                : String.valueOf(found.get(found.size() - 1).number());
        return new ListExport.Page(found.stream().map(this::line).toList(), next);
    }

    private List<String> line(PlanRows.Line row) {
        var line = new ArrayList<>(List.of(String.valueOf(row.number()), row.outcome()));
        line.addAll(row.cells());
        return line;
    }

    private CsvPlan plan(String id) {
        return Stream.of(IdType.RENEWAL_PLAN, IdType.LEARNER_PLAN)
                .flatMap(type -> type.decode(id).stream())
                .flatMap((UUID uuid) -> plans.findUnexpired(uuid, clock.instant()).stream())
                .findFirst()
                .orElseThrow(() -> DomainException.notFound("plan"));
    }
}
