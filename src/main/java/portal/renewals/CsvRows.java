package portal.renewals;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The rows of uploaded files, by the thousand. */
@ApplicationScoped
class CsvRows {

    private static final TypeReference<List<String>> CELLS = new TypeReference<>() {};

    /** One row, numbered as a spreadsheet numbers it. */
    record Row(int number, List<String> cells) {}

    /** What stands in one or two columns of a row. */
    record Chosen(int number, String first, String second) {}

    @Inject
    EntityManager entities;

    @Inject
    ObjectMapper json;

    void insert(CsvUpload upload, List<Row> rows) {
        entities.createNativeQuery("""
                insert into csv_row (partner_id, upload_id, number, company_id, cells)
                select :partner, :upload, line.number, :company, cast(line.cells as jsonb)
                from unnest(:numbers, :cells) line (number, cells)""")
                .setParameter("partner", upload.partnerId())
                .setParameter("upload", upload.id())
                .setParameter("company", upload.companyId())
                .setParameter("numbers", rows.stream().map(Row::number).toArray(Integer[]::new))
                .setParameter(
                        "cells", rows.stream().map(row -> write(row.cells())).toArray(String[]::new))
                .executeUpdate();
    }

    /** The next rows after a number, two of their columns; where the second is null, the first one twice. */
    @SuppressWarnings("unchecked")
    List<Chosen> read(CsvUpload upload, int first, Integer second, int after, int atMost) {
        List<Tuple> rows = entities.createNativeQuery("""
                select number, coalesce(cells ->> cast(:first as integer), '') as one,
                    coalesce(cells ->> cast(:second as integer), '') as two
                from csv_row where partner_id = :partner and upload_id = :upload and number > :after
                order by number limit :most""", Tuple.class)
                .setParameter("first", first)
                .setParameter("second", second == null ? first : second)
                .setParameter("partner", upload.partnerId())
                .setParameter("upload", upload.id())
                .setParameter("after", after)
                .setParameter("most", atMost)
                .getResultList();
        return rows.stream()
                .map(row -> new Chosen(row.get(0, Integer.class), row.get(1, String.class), row.get(2, String.class)))
                .toList();
    }

    private String write(List<String> cells) {
        try {
            return json.writeValueAsString(cells);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** All cells of these rows of a plan's file, by the rows' numbers. */
    @SuppressWarnings("unchecked")
    Map<Integer, List<String>> cells(CsvPlan plan, List<Integer> numbers) {
        List<Tuple> found = entities.createNativeQuery("""
                select number, cast(cells as text) as cells from csv_row
                where partner_id = :partner and upload_id = :upload and number = any (:numbers)""", Tuple.class)
                .setParameter("partner", plan.partnerId())
                .setParameter("upload", plan.uploadId())
                .setParameter("numbers", numbers.toArray(Integer[]::new))
                .getResultList();
        return found.stream()
                .collect(Collectors.toMap(row -> row.get(0, Integer.class), row -> read(row.get(1, String.class))));
    }

    private List<String> read(String stored) {
        try {
            return json.readValue(stored, CELLS);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
