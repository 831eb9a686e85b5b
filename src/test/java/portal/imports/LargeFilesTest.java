package portal.imports;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import portal.kernel.IdType;
import portal.testsupport.CsvFiles;
import portal.testsupport.Rows;
import portal.testsupport.TestWorld;

/** Files are kept a portion at a time; nobody notices where one ends. */
@QuarkusTest
class LargeFilesTest {

    private static final int ROWS = 4_321;

    /** A file and what is to be read of it again: its rows with their numbers, those with an address and those without. */
    private record File(String text, List<String> unknown, List<String> invalid) {

        /** With an empty line here and there, rows without an address a portion or less apart, and some that are wide. */
        static File some() {
            var text = new StringBuilder("Name,E-Mail,Note\r\n");
            var unknown = new ArrayList<String>();
            var invalid = new ArrayList<String>();
            int number = 1;
            for (int i = 0; i < ROWS; i++) {
                if (i % 997 == 0) {
                    text.append("\r\n");
                    number++;
                }
                number++;
                boolean address = i % 701 > 0;
                var row = "Zoë %d,%s,%s"
                        .formatted(
                                i,
                                address ? "somebody." + i + "@people.example" : "none",
                                i % 3 == 0 ? "ö".repeat(i > 1_500 && i < 3_500 ? 512 : 3) : "");
                text.append(row).append("\r\n");
                (address ? unknown : invalid).add(number + (address ? ",NOT_FOUND," : ",INVALID_EMAIL,") + row);
            }
            return new File(text.toString(), unknown, invalid);
        }
    }

    @Test
    void everyRowIsPlannedWithOnceAndReadAgainAsItWas() {
        var company = TestWorld.partner().company();
        var file = File.some();
        var upload = CsvFiles.uploaded(company.manager(), file.text());
        assertThat(Rows.count(
                        "select count(*) from csv_portion where upload_id = ?", Rows.uuid(IdType.CSV_UPLOAD, upload)))
                .isGreaterThan(4);
        String plan = CsvFiles.planRenewal(
                        company.manager(), upload, company.partner().productId(), company.licences(1))
                .done("plan.id");

        assertThat(lines(CsvFiles.rows(company.manager(), plan, "NOT_FOUND").body()))
                .isEqualTo(file.unknown());
        assertThat(lines(CsvFiles.rows(company.manager(), plan, "INVALID_EMAIL").body()))
                .isEqualTo(file.invalid());
    }

    private static List<String> lines(String csv) {
        return Stream.of(csv.split("\r\n")).skip(1).toList();
    }
}
