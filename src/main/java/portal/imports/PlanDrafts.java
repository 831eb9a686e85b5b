package portal.imports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.List;
import portal.imports.files.CsvPortion;
import portal.imports.files.CsvRows;
import portal.imports.files.UploadedFile;

/** Stores the rows of a file as rows of a plan, in batches. */
@ApplicationScoped
class PlanDrafts {

    /** Each batch scans all members of the company. */
    private static final int AT_ONCE = 50_000;

    private static final int CHARACTERS_AT_ONCE = 4 << 20;

    /**
     * A row before it is judged.
     *
     * @param email null if the cell holds no address
     * @param outcome the outcome as far as it is known
     */
    record Draft(int number, String given, String email, String name, String outcome) {

        private int characters() {
            return given.length() + (name == null ? 0 : name.length());
        }
    }

    @Inject
    EntityManager entities;

    @Inject
    CsvRows rows;

    /** Drafts all rows of a file. */
    void write(CsvPlan plan, UploadedFile upload, int first, Integer second, Drafting drafting) {
        var drafts = new ArrayList<Draft>();
        int characters = 0;
        var portion = rows.after(upload.partnerId(), upload.id(), 0);
        while (portion.isPresent()) {
            for (var row : portion.get().chosen(first, second)) {
                var draft = drafting.of(row);
                characters += draft.characters();
                drafts.add(draft);
            }
            if (drafts.size() >= AT_ONCE || characters >= CHARACTERS_AT_ONCE) {
                insert(plan, drafts);
                drafts.clear();
                characters = 0;
            }
            portion = rows.after(upload.partnerId(), upload.id(), portion.get().lastRow());
        }
        if (!drafts.isEmpty()) {
            insert(plan, drafts);
        }
    }

    /** Determines a row's outcome as far as its cells alone allow. */
    @FunctionalInterface
    interface Drafting {
        Draft of(CsvPortion.Chosen row);
    }

    /**
     * Most rows of a renewal are learners to be renewed, so they are inserted with that outcome and judging corrects
     * only a few. A row updated in the transaction that inserted it costs twice as much.
     */
    private void insert(CsvPlan plan, List<Draft> drafts) {
        entities.createNativeQuery("""
                insert into csv_plan_row (partner_id, plan_id, number, given, email, name, outcome, learner_id)
                select :partner, :plan, draft.number, draft.given, draft.email, draft.name,
                    case when m.id is null then draft.outcome else 'RENEW' end, m.id
                from unnest(:numbers, :given, :emails, :names, :outcomes) draft (number, given, email, name, outcome)
                left join membership m on :renewal and m.partner_id = :partner and m.company_id = :company
                    and m.email = draft.email and m.status <> 'REMOVED'""")
                .setParameter("partner", plan.partnerId())
                .setParameter("plan", plan.id())
                .setParameter("renewal", plan.isRenewal())
                .setParameter("company", plan.companyId())
                .setParameter("numbers", drafts.stream().map(Draft::number).toArray(Integer[]::new))
                .setParameter("given", drafts.stream().map(Draft::given).toArray(String[]::new))
                .setParameter("emails", drafts.stream().map(Draft::email).toArray(String[]::new))
                .setParameter("names", drafts.stream().map(Draft::name).toArray(String[]::new))
                .setParameter("outcomes", drafts.stream().map(Draft::outcome).toArray(String[]::new))
                .executeUpdate();
    }
}
