package portal.imports.files;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import portal.kernel.DomainException;

/** Stores the rows of uploaded files in portions, each of which is one opaque value to the database. */
@ApplicationScoped
public class CsvRows {

    @Inject
    EntityManager entities;

    /** Stores a portion. Returns its bytes. */
    int insert(CsvUpload upload, CsvPortion portion) {
        entities.createNativeQuery("""
                insert into csv_portion (partner_id, upload_id, company_id, last_row, content)
                values (:partner, :upload, :company, :last, cast(:content as json))""")
                .setParameter("partner", upload.partnerId())
                .setParameter("upload", upload.id())
                .setParameter("company", upload.companyId())
                .setParameter("last", portion.lastRow())
                .setParameter("content", portion.content())
                .executeUpdate();
        return portion.content().getBytes(StandardCharsets.UTF_8).length;
    }

    /**
     * Returns the first portion with rows after a number. The subquery finds its key first: sorting the portions
     * themselves would read them all.
     */
    @SuppressWarnings("unchecked")
    public Optional<CsvPortion> after(UUID partner, UUID upload, int number) {
        List<Tuple> found = entities.createNativeQuery("""
                select last_row, cast(content as text) as content from csv_portion
                where partner_id = :partner and upload_id = :upload and last_row = (
                    select min(last_row) from csv_portion
                    where partner_id = :partner and upload_id = :upload and last_row > :number)""", Tuple.class)
                .setParameter("partner", partner)
                .setParameter("upload", upload)
                .setParameter("number", number)
                .getResultList();
        return found.stream()
                .map(portion -> new CsvPortion(portion.get(0, Integer.class), portion.get(1, String.class)))
                .findFirst();
    }

    /** Returns all cells of some rows of a file by the rows' numbers, which ascend; NOT_FOUND once it has been deleted. */
    public Map<Integer, List<String>> cells(UUID partner, UUID upload, List<Integer> numbers) {
        var wanted = new HashSet<>(numbers);
        var cells = new HashMap<Integer, List<String>>();
        int last = 0;
        for (int number : numbers) {
            if (number > last) {
                var portion = after(partner, upload, number - 1).orElseThrow(() -> DomainException.notFound("plan"));
                cells.putAll(portion.cells(wanted));
                last = portion.lastRow();
            }
        }
        return cells;
    }
}
